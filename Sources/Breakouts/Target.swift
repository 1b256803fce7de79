import ForumModel

/// What the search aims at: the splits of the groups into kinds and the bound of every criterion.
struct Target {
    let kinds: [KindCounts]
    /// Pairs, by criterion; conditional on the criteria before when `isConditional`.
    let bounds: [Int]
    /// What holds without any condition.
    private let plain: [Int]
    /// The criteria that must be at their bounds for the others' to hold.
    private let premises: [Int]
    /// The criteria of attendance and size, and the bound of the sizes whatever attendance has reached.
    private let attendance: Int?
    private let sizes: (rank: Int, pairs: Int)?

    /// An attribute whose counts are all floor or ceiling holds the sizes of any k groups within a span. Under the hybrid
    /// rule, where the sizes tie the modes of attendance together, this sharpens the bounds of what comes later.
    init(_ roster: Roster) {
        let wide = KindCounts.feasible(for: roster)
        attendance = roster.criteria.firstIndex { $0.criterion == .attribute(.attendance) }
        sizes = roster.criteria.firstIndex { $0.criterion == .size }.map {
            (rank: $0, pairs: BalancedBound.pairs(roster.people.count, over: roster.groups))
        }
        plain = BalancedBound.perCriterion(roster, kinds: wide)
        var spans = Spans(roster.size, groups: roster.groups)
        var premises: [Int] = []
        if roster.hybrid != nil, roster.rules.priority == .inOrder {
            for (rank, entry) in roster.criteria.enumerated() {
                if entry.criterion == .attribute(.attendance) { break }
                guard case .attribute = entry.criterion else { continue }
                let values = roster.values.filter { $0.column == entry.column }
                let least = values.reduce(0) { $0 + BalancedBound.pairs($1.count, over: roster.groups) }
                guard values.allSatisfy(\.isSpread), plain[rank] == least else { continue }
                let unknown = roster.people.count - values.reduce(0) { $0 + $1.count }
                spans.narrow(byValuesOf: values.map(\.count), unknown: unknown)
                premises.append(rank)
            }
        }
        let narrow = premises.isEmpty ? wide : KindCounts.feasible(for: roster, spans: spans)
        if narrow.isEmpty {
            kinds = wide
            bounds = plain
            self.premises = []
        } else {
            kinds = narrow
            bounds = BalancedBound.perCriterion(roster, kinds: narrow)
            self.premises = premises
        }
    }

    /// The bounds that hold for plans with these pairs or better ones.
    func bounds(at pairs: [Int]) -> [Int] {
        let holds = premises.allSatisfy { pairs[$0] == plain[$0] }
        var valid = holds ? bounds : plain
        // The sizes are bound by attendance only while attendance itself is at its bound.
        if let attendance, let sizes, pairs[attendance] != valid[attendance] { valid[sizes.rank] = sizes.pairs }
        return zip(valid, pairs).map { min($0, $1) }
    }
}
