import ForumModel
import Rules

/// The second half of compiling: everything that binds two sessions, as seen from each of them.
struct PairTable {
    private(set) var edges: [[Problem.Edge]]
    private(set) var links: [[Problem.Link]]
    private(set) var sets: [Terms.Separation] = []
    private(set) var setsOfSession: [[Int32]]

    /// What several terms say together about the overlap of one pair.
    private struct Overlap {
        var gap = Problem.Edge.free
        var walks = false
        var cost: Int64 = 0
    }

    private struct Pair: Hashable {
        let a: Int
        let b: Int
        init(_ x: Int, _ y: Int) { (a, b) = x < y ? (x, y) : (y, x) }
    }

    init(_ draft: ProblemDraft) {
        edges = Array(repeating: [], count: draft.sessionCount)
        links = Array(repeating: [], count: draft.sessionCount)
        setsOfSession = Array(repeating: [], count: draft.sessionCount)
        var overlaps: [Pair: Overlap] = [:]
        for term in draft.terms.separations { add(term, &overlaps) }
        for bond in draft.terms.bonds { add(bond, &overlaps) }
        for pair in overlaps.keys.sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) {
            guard let found = overlaps[pair] else { continue }
            for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                edges[one].append(
                    .init(other: Int32(other), gap: found.gap, walks: found.walks, cost: found.cost))
            }
        }
    }

    private mutating func add(_ term: Terms.Separation, _ overlaps: inout [Pair: Overlap]) {
        if term.measure == .overlap, term.weight != nil {
            for session in term.sessions { setsOfSession[session].append(Int32(sets.count)) }
            sets.append(term)
            return
        }
        for (rank, a) in term.sessions.enumerated() {
            for b in term.sessions[(rank + 1)...] {
                switch (term.measure, term.weight) {
                case (.pause(let minutes), let weight?):
                    addLink(.pause, a, b, Int32(minutes.rawValue), .points(Points(weight)))
                case (.pause(let minutes), nil):
                    let gap = Int32(minutes.rawValue)
                    overlaps[Pair(a, b), default: .init()].gap = max(overlaps[Pair(a, b)]?.gap ?? gap, gap)
                case (.walk, _):
                    overlaps[Pair(a, b), default: .init()].walks = true
                    overlaps[Pair(a, b), default: .init()].gap = max(overlaps[Pair(a, b)]?.gap ?? 0, 0)
                case (.overlap, _):
                    overlaps[Pair(a, b), default: .init()].gap = max(overlaps[Pair(a, b)]?.gap ?? 0, 0)
                }
            }
        }
    }

    private mutating func add(_ bond: Terms.Bond, _ overlaps: inout [Pair: Overlap]) {
        switch bond.kind {
        case .apart:
            switch bond.amount {
            case .forbidden:
                overlaps[Pair(bond.a, bond.b), default: .init()].gap = max(overlaps[Pair(bond.a, bond.b)]?.gap ?? 0, 0)
            case .points(let points):
                overlaps[Pair(bond.a, bond.b), default: .init()].cost += points.rawValue
            }
        case .before: addLink(.before, bond.a, bond.b, 0, bond.amount)
        case .parallel: addLink(.parallel, bond.a, bond.b, 0, bond.amount)
        case .backToBack(let longest):
            addLink(.backToBack, bond.a, bond.b, Int32(longest.rawValue), bond.amount)
        case .sameRoom: addLink(.sameRoom, bond.a, bond.b, 0, bond.amount)
        case .sameDay: addLink(.sameDay, bond.a, bond.b, 0, bond.amount)
        case .hurry(let minutes): addLink(.hurry, bond.a, bond.b, Int32(minutes.rawValue), bond.amount)
        case .elsewhere: addLink(.elsewhere, bond.a, bond.b, 0, bond.amount)
        case .minutes: addLink(.minutes, bond.a, bond.b, 0, bond.amount)
        case .differentDay: addLink(.daysApart, bond.a, bond.b, 1, bond.amount)
        case .daysApart(let days): addLink(.daysApart, bond.a, bond.b, Int32(clamping: days), bond.amount)
        }
    }

    private mutating func addLink(
        _ kind: Problem.Link.Kind, _ a: Int, _ b: Int, _ parameter: Int32, _ amount: Terms.Amount
    ) {
        let cost: Int64
        let isHard: Bool
        switch amount {
        case .forbidden: (cost, isHard) = (0, true)
        case .points(let points): (cost, isHard) = (points.rawValue, false)
        }
        for (one, other) in [(a, b), (b, a)] {
            links[one].append(
                .init(
                    kind: kind, isFirst: one == a, isHard: isHard, other: Int32(other), parameter: parameter,
                    cost: cost))
        }
    }
}
