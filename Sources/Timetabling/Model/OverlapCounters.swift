import ForumModel
import LinearModel
import Rules

/// The cost of overlapping pairs in a set (a theme, a language), by counting how many of the set run at a moment.
///
/// C(c, 2) for c sessions at a moment is convex, so c = z₁ + z₂ + … with 0 ≤ z_k ≤ 1 and cost k − 1 for z_k is exact
/// without integers. A pair must not be counted twice, so only moments are used that no session can span two of: then
/// the count is a lower bound, and the exact one where all sessions of a slot begin together. `isExact` adds a column
/// and rows for each pair instead, which is exact always, and weak as a relaxation; both together are best.
struct OverlapCounters {
    private let table: VariableTable
    private let loners: [(session: Int, others: Set<Int>)]
    private let isExact: Bool

    /// - Parameter loners: sessions beside which hardly any other may run, see ``CliqueCover``.
    init(_ table: VariableTable, loners: [(session: Int, others: Set<Int>)], isExact: Bool) {
        self.table = table
        self.loners = loners
        self.isExact = isExact
    }

    func add(to model: inout LinearModel, _ relaxed: inout Relaxed) {
        let problem = table.problem
        for (number, set) in problem.sets.enumerated() where !table.isOver() {
            let weight = Points(set.weight ?? 0).value
            let moments = samples(set.sessions)
            let isComplete = countsEveryPair(set.sessions, moments)
            if isExact, !isComplete {
                addPairs(set.sessions, weight, number, to: &model, moments)
            } else {
                addCounters(set.sessions, weight, number, moments, to: &model)
                if !isComplete { relaxed.note("overlaps of set \(number) are counted at some moments only") }
            }
        }
    }

    /// Moments such that nothing in the set runs at two of them, and that see as many of its options as can be: by
    /// dynamic programming over the moments, from the last to the first.
    private func samples(_ sessions: [Int]) -> [Int] {
        var reach: [Int: Int32] = [:]
        var seen: [Int: Double] = [:]
        for session in sessions {
            // Each session weighs the same, however many options it has.
            let share = 1 / Double(table.problem.options(of: session).count)
            for (moment, options) in table.running[session] {
                seen[moment, default: 0] += share * Double(options.count)
                for option in options { reach[moment] = max(reach[moment] ?? 0, table.problem.optionEnd[option]) }
            }
        }
        let moments = reach.keys.sorted()
        // The best total from each position on, and the position to go on at when its moment is taken.
        var best = Array(repeating: 0.0, count: moments.count + 1)
        var next = Array(repeating: 0, count: moments.count)
        for position in moments.indices.reversed() {
            let moment = moments[position]
            var after = position + 1
            while after < moments.count, table.moments[moments[after]] < reach[moment] ?? 0 { after += 1 }
            next[position] = after
            best[position] = max(best[position + 1], (seen[moment] ?? 0) + best[after])
        }
        var chosen: [Int] = []
        var position = 0
        while position < moments.count {
            if best[position] == best[position + 1] {
                position += 1
            } else {
                chosen.append(moments[position])
                position = next[position]
            }
        }
        return chosen
    }

    /// Whether every option of every session runs at one of the moments, so that no overlap is missed.
    private func countsEveryPair(_ sessions: [Int], _ moments: [Int]) -> Bool {
        let problem = table.problem
        let chosen = Set(moments)
        return sessions.allSatisfy { session in
            problem.options(of: session).allSatisfy { option in
                table.moments(of: option, until: problem.optionEnd[option]).contains { chosen.contains($0) }
            }
        } && startsTogether(sessions)
    }

    /// Whether any two options that run at a common sample begin at the same moment or overlap anyway: with every option
    /// at exactly one sample, two at the same sample overlap; two at different samples must not.
    private func startsTogether(_ sessions: [Int]) -> Bool {
        let problem = table.problem
        var ends: [(start: Int32, end: Int32)] = []
        for session in sessions {
            for option in problem.options(of: session) {
                ends.append((problem.optionStart[option], problem.optionEnd[option]))
            }
        }
        ends.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var block: (start: Int32, end: Int32)?
        for one in ends {
            if let current = block, one.start < current.end {
                if one.start != current.start { return false }
                block = (current.start, max(current.end, one.end))
            } else {
                block = one
            }
        }
        return true
    }

    /// So many steps in any case, and at least twice as many as run at a moment on average.
    private static let fewestSteps = 11

    private func addCounters(
        _ sessions: [Int], _ weight: Double, _ number: Int, _ moments: [Int], to model: inout LinearModel
    ) {
        for moment in moments {
            let present = sessions.map { table.presence($0, moment) }.filter { !$0.isEmpty }
            guard present.count > 1 else { continue }
            let last = max(Self.fewestSteps, 2 * sessions.count / moments.count)
            var entries = present.flatMap { $0 }
            let alone = loners.filter { loner in
                sessions.allSatisfy {
                    $0 == loner.session || loner.others.contains($0) || table.running[$0][moment] == nil
                }
            }
            for k in 0..<present.count {
                // The last step stands for all that would come after it.
                let isLast = k == last
                let column = model.addColumn(
                    "z[\(number),\(table.moments[moment]),\(k + 1)]", upper: isLast ? .infinity : 1,
                    cost: Double(k) * weight)
                entries.append((column, -1))
                // Where a plenary runs, none of the set does (or it alone): so much for the first steps, which would
                // otherwise be free at every moment over which the relaxation spreads the plenary.
                // Loners that may run beside one another cannot share a row.
                var barring: [(session: Int, others: Set<Int>)] = []
                for loner in alone where k == 1 || k == 0 && !sessions.contains(loner.session) {
                    if barring.allSatisfy({ $0.others.contains(loner.session) }) { barring.append(loner) }
                }
                let presence = barring.flatMap { table.presence($0.session, moment) }
                if !presence.isEmpty {
                    model.addRow(
                        "alone[\(number),\(table.moments[moment]),\(k + 1)]", upper: 1, presence + [(column, 1)])
                }
                if isLast { break }
            }
            model.addRow("overlap[\(number),\(table.moments[moment])]", lower: 0, upper: 0, entries)
        }
    }

    private func addPairs(
        _ sessions: [Int], _ weight: Double, _ number: Int, to model: inout LinearModel, _ samples: [Int]
    ) {
        for (rank, a) in sessions.enumerated() {
            for b in sessions[(rank + 1)...] {
                PairRows.addOverlap(a, b, weight, "set-\(number)", table, to: &model)
            }
        }
    }
}
