import LinearModel

/// A lower bound on a linear program that is there at once and grows, on programs of any size.
///
/// For any prices y of the rows (of the right sign), with d = c − Aᵀy,
///
///     z ≥ Σ y·b + Σ over choices of min d + Σ over free columns of min(d·l, d·u)
///
/// The right-hand side is concave in y and its maximum is the relaxation's optimum. It is climbed along deflected
/// subgradients (Camerini, Fratta, Maffioli 1975), with steps after Polyak (1969) towards a level a little above the
/// best so far, which comes nearer when it is not reached (Brännlund 1995). No step depends on a clock.
struct LagrangianBound {
    private let program: LagrangianProgram
    /// The best bound so far.
    private(set) var bound = -Double.infinity
    private(set) var iterations = 0
    private var prices: [Double]
    private var bestPrices: [Double]
    private var direction: [Double]
    private var reduced: [Double]
    private var activity: [Double]
    /// How far above the best the level is that steps aim at.
    private var reach = 0.0
    private var failures = 0

    /// How much of the last direction goes into the next.
    private static let deflection = 0.6
    /// So many steps without success bring the level nearer.
    private static let patience = 20
    /// The climb is over when the level is as near as this, relative to the bound.
    private static let precision = 2e-5

    /// - Parameter ceiling: a known solution's objective, from which the first level is taken.
    init(_ model: LinearModel, ceiling: Double) {
        program = LagrangianProgram(model)
        prices = Array(repeating: 0, count: program.rowLower.count)
        bestPrices = prices
        direction = prices
        activity = prices
        reduced = program.cost
        evaluate()
        reach = max(1e-3, (ceiling - bound) / 4)
    }

    var isOver: Bool { !bound.isFinite || reach <= Self.precision * max(1, bound.magnitude) }

    /// Climbs for `count` steps, or until nothing is to be gained.
    mutating func climb(_ count: Int) {
        for _ in 0..<count where !isOver {
            iterations += 1
            step()
            let before = bound
            evaluate()
            if bound >= before + reach / 10 {
                failures = 0
            } else {
                failures += 1
                guard failures >= Self.patience else { continue }
                failures = 0
                reach /= 2
                prices = bestPrices
                for i in direction.indices { direction[i] = 0 }
                evaluate()
            }
        }
    }

    /// The columns of choices that no solution below `ceiling` takes, by the reduced costs at the best prices.
    mutating func columns(above ceiling: Double) -> [LinearModel.ColumnNumber] {
        prices = bestPrices
        evaluate()
        var excluded: [LinearModel.ColumnNumber] = []
        for choice in 0..<(program.choiceBegin.count - 1) {
            let own = program.choiceBegin[choice]..<program.choiceBegin[choice + 1]
            let least = reduced[own].min() ?? 0
            for j in own where bound + reduced[j] - least > ceiling {
                excluded.append(LinearModel.ColumnNumber(program.columns[j]))
            }
        }
        return excluded
    }

    /// The value at the current prices, with reduced costs and what each row is at the cheapest columns.
    private var value = 0.0

    private mutating func evaluate() {
        value = program.offset
        for i in prices.indices {
            activity[i] = 0
            if prices[i] > 0 { value += prices[i] * program.rowLower[i] }
            if prices[i] < 0 { value += prices[i] * program.rowUpper[i] }
        }
        let p = program
        p.entryBegin.withUnsafeBufferPointer { begin in
            p.entryRow.withUnsafeBufferPointer { rows in
                p.entryValue.withUnsafeBufferPointer { values in
                    prices.withUnsafeBufferPointer { prices in
                        p.cost.withUnsafeBufferPointer { cost in
                            reduced.withUnsafeMutableBufferPointer { reduced in
                                for j in 0..<reduced.count {
                                    var d = cost[j]
                                    for k in Int(begin[j])..<Int(begin[j + 1]) { d -= values[k] * prices[Int(rows[k])] }
                                    reduced[j] = d
                                }
                            }
                        }
                    }
                }
            }
        }
        for choice in 0..<(p.choiceBegin.count - 1) {
            var least = p.choiceBegin[choice]
            for j in (least + 1)..<max(least + 1, p.choiceBegin[choice + 1]) where reduced[j] < reduced[least] {
                least = j
            }
            value += reduced[least]
            take(least, 1)
        }
        for j in p.choiceBegin[p.choiceBegin.count - 1]..<p.columns.count {
            let x = reduced[j] < 0 ? p.upper[j] : p.lower[j]
            guard x != 0 else { continue }
            value += reduced[j] * x
            take(j, x)
        }
        if value > bound {
            bound = value
            bestPrices = prices
        }
    }

    private mutating func take(_ column: Int, _ x: Double) {
        for k in Int(program.entryBegin[column])..<Int(program.entryBegin[column + 1]) {
            activity[Int(program.entryRow[k])] += program.entryValue[k] * x
        }
    }

    private mutating func step() {
        var norm = 0.0
        for i in prices.indices {
            let (low, high) = (program.rowLower[i], program.rowUpper[i])
            let y = prices[i]
            // How the value changes with the row's price, to that side on which it is moving.
            let slope: Double =
                if y > 0 { low - activity[i] } else if y < 0 { high - activity[i] } else if activity[i] < low {
                    low - activity[i]
                } else if activity[i] > high { high - activity[i] } else { 0 }
            var d = slope + Self.deflection * direction[i]
            // A price that may not have this sign stays.
            if y == 0, d > 0 && low == -.infinity || d < 0 && high == .infinity { d = 0 }
            direction[i] = d
            norm += d * d
        }
        guard norm > 0 else {
            reach = 0
            return
        }
        let length = (bound + reach - value) / norm
        for i in prices.indices where direction[i] != 0 {
            var y = prices[i] + length * direction[i]
            if y > 0, program.rowLower[i] == -.infinity { y = 0 }
            if y < 0, program.rowUpper[i] == .infinity { y = 0 }
            prices[i] = y
        }
    }
}
