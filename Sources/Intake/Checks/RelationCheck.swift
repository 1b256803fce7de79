import ForumModel

/// Hard relations that no programme can keep, as far as that is cheap to see.
///
/// Only what binds counts: both sessions are to be planned, and the relation's rule was not made soft.
struct RelationCheck {
    let file: String
    let rules: [RuleID: RuleSetting]
    let log: DiagnosticLog

    func check(_ rows: [RelationRow], sessions: [Session]) {
        let planned = Set(sessions.filter(\.status.isPlanned).map(\.id))
        let binding = rows.filter { row in
            row.relation.strength == .hard && rules[row.relation.kind.rule]?.isHard != false
                && planned.contains(row.relation.a) && planned.contains(row.relation.b)
        }
        reportPairs(binding)
        reportCycles(binding)
    }

    // MARK: Pairs

    private struct Pair: Hashable {
        let first: ID<Session>
        let second: ID<Session>

        init(_ relation: Relation) {
            first = min(relation.a, relation.b)
            second = max(relation.a, relation.b)
        }
    }

    private func reportPairs(_ rows: [RelationRow]) {
        // The first row of each kind of a pair stands for the others.
        var seen: [Pair: [RelationRow]] = [:]
        for row in rows {
            let pair = Pair(row.relation)
            let others = seen[pair, default: []]
            if let other = others.first(where: { exclude($0.relation.kind, row.relation.kind) }) {
                log.report(
                    .contradictoryRelations, at: Spot(file: file, row: row.line),
                    "\(quoted(pair.first.rawValue)) and \(quoted(pair.second.rawValue)) cannot be both "
                        + "\(row.relation.kind.name) and \(other.relation.kind.name) (row \(other.line))",
                    "Remove one of the two, or give it a weight instead of hard")
            }
            if !others.contains(where: { $0.relation.kind == row.relation.kind }) {
                seen[pair, default: []].append(row)
            }
        }
    }

    /// Whether two relations of one pair contradict each other, whichever way round they are written.
    private func exclude(_ a: Relation.Kind, _ b: Relation.Kind) -> Bool {
        (isSameStart(a) && (isApart(b) || isOtherDay(b))) || (isSameStart(b) && (isApart(a) || isOtherDay(a)))
            || (isSameDay(a) && isOtherDay(b)) || (isSameDay(b) && isOtherDay(a))
    }

    private func isSameStart(_ kind: Relation.Kind) -> Bool { kind == .parallel }

    /// Two sessions in one room cannot overlap either: that rule is never soft.
    private func isApart(_ kind: Relation.Kind) -> Bool {
        kind == .notParallel || kind == .before || kind == .backToBack || kind == .sameRoom
    }

    private func isSameDay(_ kind: Relation.Kind) -> Bool { kind == .sameDay || kind == .backToBack }

    private func isOtherDay(_ kind: Relation.Kind) -> Bool {
        if case .daysApart = kind { return true }
        return kind == .differentDay
    }

    // MARK: Cycles

    /// The order that `before` and `back-to-back` make must not lead back to its beginning.
    private func reportCycles(_ rows: [RelationRow]) {
        let ordered = rows.filter { $0.relation.kind == .before || $0.relation.kind == .backToBack }
        var numbers: [ID<Session>: Int] = [:]
        var ids: [ID<Session>] = []
        func number(_ id: ID<Session>) -> Int {
            if let known = numbers[id] { return known }
            numbers[id] = ids.count
            ids.append(id)
            return ids.count - 1
        }
        let edges = ordered.map { (from: number($0.relation.a), to: number($0.relation.b), line: $0.line) }
        var onward = [[(to: Int, line: Int)]](repeating: [], count: ids.count)
        for edge in edges { onward[edge.from].append((edge.to, edge.line)) }

        for cycle in cycles(onward) {
            let names = (cycle + cycle.prefix(1)).map { quoted(ids[$0].rawValue) }
            let shown = names.count > 12 ? names.prefix(6) + ["…"] + names.suffix(5) : names[...]
            let line = zip(cycle, cycle.dropFirst() + cycle.prefix(1)).compactMap { from, to in
                onward[from].first { $0.to == to }?.line
            }.max()
            log.report(
                .cyclicOrder, at: Spot(file: file, row: line),
                "sessions come before each other in a circle: \(shown.joined(separator: ", "))",
                "Remove one of these relations, or give it a weight instead of hard")
        }
    }

    /// Cycles found by a depth-first walk that never enters a node twice, so that the time is linear: at least one
    /// cycle is found if there is any, and no two share their closing edge.
    private func cycles(_ onward: [[(to: Int, line: Int)]]) -> [[Int]] {
        enum Mark { case new, onPath, done }
        var marks = [Mark](repeating: .new, count: onward.count)
        var found: [[Int]] = []
        var closed = Set<Int>()
        for root in onward.indices where marks[root] == .new {
            var path = [root]
            var next = [0]
            marks[root] = .onPath
            while let node = path.last, let edge = next.last {
                guard edge < onward[node].count else {
                    marks[node] = .done
                    path.removeLast()
                    next.removeLast()
                    continue
                }
                next[next.count - 1] += 1
                let target = onward[node][edge].to
                switch marks[target] {
                case .done: continue
                case .new:
                    marks[target] = .onPath
                    path.append(target)
                    next.append(0)
                case .onPath:
                    // One cycle through each node is enough to begin mending.
                    guard closed.insert(target).inserted, let start = path.lastIndex(of: target) else { continue }
                    found.append(Array(path[start...]))
                }
            }
        }
        return found
    }
}
