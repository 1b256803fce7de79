import ForumModel
import Rules

/// How leaving sessions out weighs against the soft total in the one number that the search walks on.
///
/// A unit of an accepted session's weight counts as a million points and a candidate's as ten thousand, or more where
/// weights are so small, or soft rules so dear, that this would not keep the levels apart. Scales shrink where the
/// weights of a large event would leave 64 bits. A session that a scope freezes outweighs all that are decided anew.
enum LeftOut {
    static func costs(
        _ weights: [Points], isCandidate: [Bool], isFrozen: [Bool], dearest: Double
    ) -> [Int64] {
        let decided = zip(weights, isFrozen).reduce(Points.zero) { $1.1 ? $0 : $0 + $1.0 }
        // Even one that weighs nothing by itself does not give its place up for a better total.
        let stake = max(decided, Points(1))
        let weights = zip(weights, isFrozen).map { $1 ? $0 + stake : $0 }
        let isCandidate = zip(isCandidate, isFrozen).map { $0 && !$1 }
        let sum = max(1, weights.reduce(0.0) { $0 + Double($1.rawValue) })
        let room = 2e18 / sum
        func unit(candidates: Bool) -> Double {
            let own = zip(weights, isCandidate).filter { $0.1 == candidates && $0.0 > .zero }.map(\.0.rawValue)
            return own.isEmpty ? .infinity : Double(Divisor.of(own))
        }
        let candidates = zip(weights, isCandidate).reduce(0.0) { $1.1 ? $0 + Double($1.0.rawValue) : $0 }
        // The least that two programmes can differ by on one level outweighs all that the levels below can cost.
        let candidate = max(10_000, (dearest / unit(candidates: true)).rounded(.up) + 1)
        let accepted = max(
            100 * candidate, ((dearest + candidates * candidate) / unit(candidates: false)).rounded(.up) + 1)
        let scales =
            accepted <= room
            ? (accepted: accepted, candidate: candidate)
            : (accepted: max(1, min(1_000_000, room)), candidate: max(1, min(10_000, room / 100)))
        return zip(weights, isCandidate).map { $0.rawValue * Int64($1 ? scales.candidate : scales.accepted) }
    }

    /// No soft total is above this, in millionths of a point.
    static func dearestTotal(_ draft: ProblemDraft, _ pairs: PairTable) -> Double {
        var sum = 0.0
        for session in 0..<draft.sessionCount {
            let options = draft.options[Int(draft.optionBegin[session])..<Int(draft.optionBegin[session + 1])]
            let rooms = draft.roomCost[(session * draft.roomCount)..<((session + 1) * draft.roomCount)]
            sum += Double(options.map(\.cost).max() ?? 0) + Double(rooms.max() ?? 0)
            let longest = Double(options.map { $0.end - $0.start }.max() ?? 0)
            sum += pairs.edges[session].reduce(0.0) { $0 + Double($1.cost) } / 2
            sum +=
                pairs.links[session].reduce(0.0) {
                    $0 + Double($1.cost)
                        * ($1.kind == .pause ? Double($1.parameter) : $1.kind == .minutes ? longest : 1)
                } / 2
            sum += 1e6 * longest * pricesPerMinute(session, draft)
        }
        sum += pairs.sets.reduce(0.0) {
            $0 + 1e6 * ($1.weight ?? 0) * Double($1.sessions.count * ($1.sessions.count - 1) / 2)
        }
        return sum + 1e6 * turnovers(draft) + groups(draft)
    }

    /// What a minute of a session can cost by itself: its crews, and a room that is closed.
    private static func pricesPerMinute(_ session: Int, _ draft: ProblemDraft) -> Double {
        let crews = draft.terms.cumulatives.filter { $0.sessions.contains(session) }
            .reduce(0.0) { $0 + ($1.weight ?? 0) }
        return crews + (draft.terms.closures.map { $0.weight ?? 0 }.max() ?? 0)
    }

    private static func turnovers(_ draft: ProblemDraft) -> Double {
        let minutes = draft.terms.turnovers.reduce(0.0) { $0 + Double($1.rawValue) }
        return (draft.terms.turnoverWeight ?? 0) * minutes * Double(max(0, draft.sessionCount - 1))
    }

    /// What the terms over many sessions can cost at most.
    private static func groups(_ draft: ProblemDraft) -> Double {
        let terms = draft.terms
        var sum = 0.0
        for term in terms.dayLoads { sum += 1e6 * term.weight * Double(term.sessions.count) }
        for term in terms.itineraries { sum += Double(term.amount.rawValue) * Double(term.sessions.count) }
        for term in terms.successions { sum += 1e6 * term.weight * Double(term.kinds.count { $0 != nil }) }
        for term in terms.rankings { sum += Double(term.amount.rawValue) * Double(term.sessions.count) }
        for term in terms.balances {
            let most = term.shares.reduce(0.0) {
                $0 + Double($1.amount.magnitude) / Double(term.denominators[$1.group])
            }
            sum += 1e6 * term.weight * most
        }
        for term in terms.clusters {
            let members = Double(term.categories.reduce(0) { $0 + $1.count })
            let each = [term.parallel, term.rooms, term.gaps].reduce(0.0) { $0 + Double($1.rawValue) }
            let place = Double(term.places.map(\.rawValue).max() ?? 0)
            // A room of a block has at most so many others beside it.
            let neighbour = Double(term.neighbours.map(\.rawValue).max() ?? 0) * Double(draft.roomCount)
            sum += members * (each + place + neighbour)
        }
        return sum
    }
}
