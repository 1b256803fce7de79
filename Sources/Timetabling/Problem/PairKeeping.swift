import ForumModel
import Rules

/// What all placed neighbours of a session together mean for one of its options.
struct PairEffect: BitwiseCopyable {
    var cost: Int64 = 0
    /// How many of them rule the option out, and the sum of their numbers: with one of them its number.
    var blocks: Int32 = 0
    var blockers: Int32 = 0
}

/// Which edges are looked at anew for every price, which have their effect kept for every option, and which are looked up
/// of those who run at a time.
///
/// Keeping costs a little whenever a session moves, for each neighbour and each of its options near by, and saves going
/// over all neighbours whenever a place is priced. It pays where sessions have many neighbours and few options overlap;
/// ways between rooms cannot be kept.
struct PairKeeping {
    private(set) var scanned: [[Problem.Edge]]
    private(set) var kept: [[Problem.Edge]]
    private(set) var isOn = false
    /// Ranges of start numbers, one an option; empty when nothing is kept.
    private(set) var nearFirst: [Int32] = []
    private(set) var nearLast: [Int32] = []

    /// Session × session: what their overlap costs, where that is looked up of whoever runs at a time instead of gone
    /// through neighbour by neighbour; else empty.
    private(set) var overlapCosts: [Int64] = []
    /// A table of more sessions would be too large for what it saves.
    private static let mostLookedUp = 1_500

    /// Fewer neighbours than this are scanned faster.
    private static let fewest = 40.0
    /// Where an option has more starts near by, keeping costs more than it saves.
    private static let mostStarts = 4.0

    /// Session × session, a bit for each pair of which the kept edges let no two overlap.
    func hardPairs() -> [UInt64] {
        guard isOn else { return [] }
        let words = (kept.count + 63) / 64
        var bits = [UInt64](repeating: 0, count: words * kept.count)
        for (session, edges) in kept.enumerated() {
            for edge in edges where edge.gap != Problem.Edge.free {
                let bit = session * words * 64 + Int(edge.other)
                bits[bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        return bits
    }

    init(_ draft: ProblemDraft, _ pairs: PairTable) {
        scanned = pairs.edges
        kept = Array(repeating: [], count: draft.sessionCount)
        lookUpOverlaps(draft, pairs)
        if overlapCosts.isEmpty { keepNeighbours(draft, pairs) }
    }

    private mutating func keepNeighbours(_ draft: ProblemDraft, _ pairs: PairTable) {
        let walks = draft.walkTable().contains { $0 != 0 }
        let candidates = pairs.edges.map { $0.filter { !($0.walks && walks) } }
        let count = candidates.reduce(0) { $0 + $1.count }
        guard Double(count) >= Self.fewest * Double(max(1, draft.sessionCount)) else { return }

        let longestGap = candidates.joined().map { max(0, $0.gap) }.max() ?? 0
        let longest = draft.options.map { $0.end - $0.start }.max() ?? 0
        let starts = Set(draft.options.map(\.start)).sorted()
        func number(of minute: Int32) -> Int {
            var (low, high) = (0, starts.count)
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] < minute { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let first = draft.options.map { Int32(number(of: $0.start - longestGap - longest + 1)) }
        let last = draft.options.map { Int32(number(of: $0.end + longestGap)) }
        let total = zip(first, last).reduce(0) { $0 + Int($1.1 - $1.0) }
        guard Double(total) <= Self.mostStarts * Double(draft.options.count) else { return }
        isOn = true
        nearFirst = first
        nearLast = last
        kept = candidates
        scanned = pairs.edges.map { $0.filter { $0.walks && walks } }
    }

    /// Where rooms matter most moves are trades, for which options need no effects kept; and of neighbours whose overlap
    /// only costs there are more than sessions that run at a time.
    private mutating func lookUpOverlaps(_ draft: ProblemDraft, _ pairs: PairTable) {
        let count = draft.sessionCount
        guard count <= Self.mostLookedUp, draft.roomsMatter(pairs) else { return }
        guard !draft.terms.clusters.contains(where: \.isExclusive) else { return }
        let soft = pairs.edges.reduce(0) { $0 + $1.count { $0.gap == Problem.Edge.free } }
        // In each room somebody, and often somebody after that.
        guard soft > 2 * draft.roomCount * count else { return }
        overlapCosts = Array(repeating: 0, count: count * count)
        for (session, edges) in pairs.edges.enumerated() {
            for edge in edges where edge.gap == Problem.Edge.free {
                overlapCosts[session * count + Int(edge.other)] = edge.cost
            }
        }
        scanned = pairs.edges.map { $0.filter { $0.gap != Problem.Edge.free } }
    }
}
