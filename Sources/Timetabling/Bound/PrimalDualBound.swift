import LinearModel

/// A lower bound on a linear program that is there at once and grows, on programs of any size.
///
/// For any prices y of the rows (of the right sign), with d = c − Aᵀy,
///
///     z ≥ Σ y·b + Σ over choices of min d + Σ over free columns of min(d·l, d·u)
///
/// The prices come from the primal-dual hybrid gradient method for linear programs (Applegate et al. 2021, "PDLP"): in
/// turns the choices shift towards what is cheap at the prices, and the prices of rows that do not hold rise. Steps are
/// drawn back to where the run began (Halpern's iteration with reflection, Lu and Yang 2024), and a run begins
/// anew when its steps have become short. Rows and columns are scaled (Ruiz 2001; Pock and Chambolle 2011). No step
/// depends on a clock.
final class PrimalDualBound {
    private let program: ChoiceProgram
    private let matrix: ScaledMatrix
    /// The best bound so far.
    private(set) var bound = -Double.infinity
    private(set) var iterations = 0
    /// The prices at which it was found.
    private var bestPrices: [Double]
    /// When it last grew by what matters.
    private var gained = (at: 0, to: -Double.infinity)

    /// Where we are, where the run began, and where a plain step leads to; x by column, y by row.
    private var (x, anchorX, nextX): ([Double], [Double], [Double])
    private var (y, anchorY, nextY): ([Double], [Double], [Double])
    /// How much longer the steps of prices are than those of columns.
    private var weight: Double
    /// Steps in this run, and how long its first and its last were.
    private var run = (steps: 0, first: 0.0, last: 0.0)

    /// A bound that grows by no more than this part is not worth waiting for.
    private static let precision = 2e-5

    /// - Parameter isOver: asked in between; once it says yes nothing more is prepared.
    init(_ model: LinearModel, until isOver: () -> Bool = { false }) {
        program = ChoiceProgram(model)
        matrix = ScaledMatrix(program, until: isOver)
        x = program.start
        y = Array(repeating: 0, count: program.rowLower.count)
        (anchorX, nextX) = (x, x)
        (anchorY, nextY) = (y, y)
        bestPrices = y
        weight = matrix.startingWeight(program)
        evaluate(y)
    }

    /// Whether more steps would hardly raise the bound.
    var isOver: Bool { iterations >= 2 * gained.at + 1_000 || !bound.isFinite && iterations > 20_000 }

    /// Takes `count` steps, or fewer if that `isOver`, and looks at the bound then.
    func climb(_ count: Int, until isOver: () -> Bool = { false }) {
        for _ in 0..<count where !isOver() { step() }
        iterations += count
        evaluate(nextY)
    }

    /// The columns of choices that no solution below `ceiling` takes, by the reduced costs at the best prices.
    func columns(above ceiling: Double) -> [LinearModel.ColumnNumber] {
        let reduced = program.reducedCosts(bestPrices)
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

    private func evaluate(_ prices: [Double]) {
        let value = program.value(program.reducedCosts(prices), prices)
        guard value > bound else { return }
        bound = value
        bestPrices = prices
        if value > gained.to + Self.precision * max(1, value.magnitude) { gained = (iterations, value) }
    }

    private func step() {
        let (tau, sigma) = (matrix.stepLength / weight, matrix.stepLength * weight)
        let length =
            (matrix.shift(x, y, tau, program, &nextX) / tau + matrix.reprice(x, nextX, y, sigma, program, &nextY)
            / sigma)
            .squareRoot()
        if run.steps == 0 { run.first = length }
        let isShort = length <= 0.2 * run.first
        let isShorter = length <= 0.8 * run.first && length > run.last
        let isLong = Double(run.steps) >= 0.36 * Double(iterations + run.steps)
        if run.steps > 0, isShort || isShorter || isLong {
            restart()
            return
        }
        run.last = length
        run.steps += 1
        let pull = 1 / Double(run.steps + 1)
        Self.move(&x, nextX, anchorX, pull)
        Self.move(&y, nextY, anchorY, pull)
    }

    private func restart() {
        let movedX = matrix.distance(nextX, anchorX, matrix.columnScale)
        let movedY = matrix.distance(nextY, anchorY, matrix.rowScale)
        if movedX > 1e-10, movedY > 1e-10 { weight = (weight * movedY / movedX).squareRoot() }
        (x, anchorX) = (nextX, nextX)
        (y, anchorY) = (nextY, nextY)
        run = (0, 0, 0)
    }

    /// Reflected at the plain step's end, and drawn back to the run's beginning.
    private static func move(_ z: inout [Double], _ next: [Double], _ anchor: [Double], _ pull: Double) {
        z.withUnsafeMutableBufferPointer { z in
            next.withUnsafeBufferPointer { next in
                anchor.withUnsafeBufferPointer { anchor in
                    for i in z.indices { z[i] = (1 - pull) * (2 * next[i] - z[i]) + pull * anchor[i] }
                }
            }
        }
    }
}
