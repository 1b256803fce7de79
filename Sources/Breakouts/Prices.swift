import ForumModel

/// What a count of people costs: pairs weighed by criterion, and people beyond what hard rules allow.
///
/// The price of c people with value v in a group of kind k is weight[v] · C(c, 2) + `hard` · violation[k, v](c);
/// prices of one more or one fewer are read from it. Every hard rule but the common language is such a table.
struct Prices {
    /// More than all pairs together ever cost.
    static let hard = 1 << 42

    /// By value.
    let weights: [Int]
    /// By value the row of its violations, or −1.
    let rows: [Int32]
    /// The violation of count c for kind k in row r at ((r · 3) + k) · length + c; later counts go on in a line.
    private let violations: [Int]
    let length: Int
    /// By row, kind and count the price of one more person.
    let rises: [Int]
    /// By criterion, in order of priority.
    let criterionWeights: [Int]

    init(_ roster: Roster, criterionWeights: [Int]) {
        self.criterionWeights = criterionWeights
        var byColumn = [Int](repeating: 0, count: roster.columns.count)
        for (rank, entry) in roster.criteria.enumerated() { byColumn[entry.column] = criterionWeights[rank] }
        var weights: [Int] = []
        var rows: [Int32] = []
        var violations: [Int] = []
        length = min(roster.people.count, 4 * roster.size.upperBound + 8) + 2
        var count: Int32 = 0
        for number in roster.values.indices {
            let value = roster.values[number]
            if number > 0, roster.columns[value.column] == .apart {
                weights.append(Self.hard)
            } else {
                weights.append(number > 0 && value.isCounted ? byColumn[value.column] : 0)
            }
            let limits = CountLimits(number, roster)
            guard limits.bind else {
                rows.append(-1)
                continue
            }
            rows.append(count)
            count += 1
            for kind in GroupKind.allCases { violations += (0..<length).map { limits.violation(of: $0, in: kind) } }
        }
        self.weights = weights
        self.rows = rows
        self.violations = violations
        var rises: [Int] = []
        rises.reserveCapacity(violations.count)
        for (value, row) in rows.enumerated() where row >= 0 {
            for kind in 0..<3 {
                let start = (Int(row) * 3 + kind) * length
                for count in 0..<length {
                    let step =
                        count + 1 < length
                        ? violations[start + count + 1] - violations[start + count]
                        : max(violations[start + count] - violations[start + count - 1], 0)
                    rises.append(weights[value] * count + Self.hard * step)
                }
            }
        }
        self.rises = rises
    }

    /// How far `count` people with a value are from what the rules allow.
    func violation(row: Int32, kind: Int, count: Int) -> Int {
        let start = (Int(row) * 3 + kind) * length
        if count < length { return violations[start + count] }
        let last = violations[start + length - 1]
        return last + (count - length + 1) * max(last - violations[start + length - 2], 0)
    }

    /// Every criterion counts the same: the balance that is best in all of them at once is found soonest so.
    static func level(_ roster: Roster) -> Prices {
        Prices(roster, criterionWeights: roster.criteria.map { _ in 1 })
    }

    /// One pair of a stage costs more than all that follow it can, as far as the numbers stay below 2⁴⁰.
    static func inOrder(_ roster: Roster, _ stages: Stages) -> Prices {
        let people = roster.people.count
        let heaviest = stages.terms.joined().map(\.weight).max() ?? 1
        let pairs =
            (roster.groups * BalancedBound.pairs(in: min(roster.size.upperBound, people)) + 1) * max(heaviest, 1)
        let ranks = max(stages.terms.count, 1)
        var ratio = 2
        while ratio < pairs, Self.power(ratio + 1, ranks - 1) < (1 << 40) / pairs { ratio += 1 }
        var weights = roster.criteria.map { _ in 0 }
        for (stage, terms) in stages.terms.enumerated() {
            for term in terms { weights[term.rank] = Self.power(ratio, ranks - 1 - stage) * term.weight }
        }
        return Prices(roster, criterionWeights: weights)
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in
            let (product, overflow) = power.multipliedReportingOverflow(by: base)
            return overflow ? Int.max : product
        }
    }
}

/// The counts of one value that hard rules allow in a group.
private struct CountLimits {
    private var least = 0
    private var most = Int.max
    private var forbidsOne = false
    /// Whether the value is onsite (true) or online under the hybrid rule, and the least of a blended group.
    private var mode: (isOnsite: Bool, minimum: Int)?

    init(_ number: Int, _ roster: Roster) {
        let value = roster.values[number]
        guard number > 0 else { return }
        switch value.mode {
        case .noLone: forbidsOne = true
        case .atLeast(let count): least = count
        case .spread, .together, .ignore: break
        }
        switch roster.columns[value.column] {
        case .criterion(.size): (least, most) = (roster.size.lowerBound, roster.size.upperBound)
        case .criterion(.facilitators): if roster.needsFacilitators { least = 1 }
        default: break
        }
        if let hybrid = roster.hybrid, number == hybrid.onsite || number == hybrid.online {
            mode = (number == hybrid.onsite, hybrid.rule.minimum)
        }
    }

    var bind: Bool { least > 0 || most < Int.max || forbidsOne || mode != nil }

    func violation(of count: Int, in kind: GroupKind) -> Int {
        var sum = max(least - count, 0) + (most < Int.max ? max(count - most, 0) : 0)
        if forbidsOne, count == 1 { sum += 1 }
        if let mode {
            switch kind {
            case .blended: sum += max(mode.minimum - count, 0)
            case .onsite: if !mode.isOnsite { sum += count }
            case .online: if mode.isOnsite { sum += count }
            }
        }
        return sum
    }
}
