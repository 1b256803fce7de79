/// Covers the pairs that may not overlap by cliques, so that one row stands for many pairs.
///
/// Greedy: from each pair not yet covered a clique is grown by the sessions that cover the most further pairs. Sessions
/// bound to at least half of all others (plenaries) are kept apart: for them one row a moment is cheaper.
struct CliqueCover {
    struct Clique {
        let sessions: [Int]
        /// Minutes that have to lie between any two of them.
        let gap: Int32
    }

    private(set) var cliques: [Clique] = []
    /// Sessions of which hardly any other may run beside, with those others.
    private(set) var loners: [(session: Int, others: [Int])] = []
    /// The same with everybody who may not run beside them, loners before them included.
    private(set) var exclusive: [(session: Int, others: Set<Int>)] = []

    init(_ problem: Problem, isOver: () -> Bool = { false }) {
        let n = problem.sessionCount
        var gaps = [[Int: Int32]](repeating: [:], count: n)
        for session in 0..<n {
            for k in Int(problem.edgeBegin[session])..<Int(problem.edgeBegin[session + 1]) {
                let edge = problem.edges[k]
                if edge.gap != Problem.Edge.free { gaps[session][Int(edge.other)] = edge.gap }
            }
        }
        let isLoner = gaps.map { $0.count >= max(8, n / 2) }
        for session in 0..<n where isLoner[session] {
            exclusive.append((session, Set(gaps[session].keys)))
            loners.append((session, gaps[session].keys.filter { !isLoner[$0] || $0 > session }.sorted()))
        }
        var open = (0..<n).map { session -> Set<Int> in
            isLoner[session] ? [] : Set(gaps[session].keys.filter { !isLoner[$0] })
        }
        let neighbours = open
        for first in 0..<n {
            while !isOver(), let second = open[first].min() {
                var members = [first, second]
                var common = neighbours[first].intersection(neighbours[second])
                while !common.isEmpty {
                    func gain(_ candidate: Int) -> Int { members.count { open[candidate].contains($0) } }
                    guard let next = common.max(by: { (gain($0), $1) < (gain($1), $0) }) else { break }
                    members.append(next)
                    common.formIntersection(neighbours[next])
                }
                for a in members {
                    for b in members where a != b { open[a].remove(b) }
                }
                members.sort()
                var gap = Int32.max
                for (rank, a) in members.enumerated() {
                    for b in members[(rank + 1)...] { gap = min(gap, gaps[a][b] ?? 0) }
                }
                cliques.append(Clique(sessions: members, gap: max(0, gap)))
            }
        }
    }
}
