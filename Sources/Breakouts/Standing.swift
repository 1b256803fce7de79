import ForumModel

/// The criteria in the order in which they count: what a stage has won, no later one gives up.
struct Stages {
    /// By stage the criteria that it adds up, with their weights.
    let terms: [[(rank: Int, weight: Int)]]

    init(_ roster: Roster) {
        guard case .weighted(let given) = roster.rules.priority else {
            terms = roster.criteria.indices.map { [(rank: $0, weight: 1)] }
            return
        }
        var terms: [[(rank: Int, weight: Int)]] = [[]]
        var attributes: [(rank: Int, weight: Int)] = []
        for (rank, entry) in roster.criteria.enumerated() {
            switch entry.criterion {
            case .facilitators: terms[0] = [(rank: rank, weight: 1)]
            case .attribute:
                let number = attributes.count
                attributes.append((rank: rank, weight: number < given.count ? max(given[number], 0) : 1))
                if attributes.count == 1 { terms.append([]) }
                terms[1] = attributes
            case .organization, .size: terms.append([(rank: rank, weight: 1)])
            }
        }
        self.terms = terms
    }

    /// The weighed pairs of each stage.
    func sums(_ pairs: [Int]) -> [Int] { terms.map { $0.reduce(0) { $0 + $1.weight * pairs[$1.rank] } } }
}

/// How good a dealing out is: hard rules first, then the stages in their order.
struct Standing: Comparable {
    let violation: Int
    let sums: [Int]

    static func < (a: Self, b: Self) -> Bool {
        a.violation != b.violation ? a.violation < b.violation : a.sums.lexicographicallyPrecedes(b.sums)
    }
}
