public import ForumModel

/// The rounds that were planned and what is known of them.
public struct RoundsAnswer: Sendable, Hashable {
    public let rounds: BreakoutRounds
    /// The first round with its proof; every later one is as even.
    public let first: BreakoutAnswer
    /// Over all rounds and the earlier meetings of the people in the room.
    public let meetings: BreakoutRounds.Meetings
    /// Σ m² cannot be less than this: all meetings of the rounds spread evenly over all pairs.
    public let leastSquares: Int
}

/// What came of a request for rounds.
public enum RoundsOutcome: Sendable, Hashable {
    case planned(RoundsAnswer)
    case impossible([BreakoutConflict])
    case notFound
}

extension BreakoutPlanner {
    /// Several rounds of groups in which people meet as many others as possible.
    ///
    /// The first round is planned as if it were the only one; what it has reached in every criterion but the
    /// organizations is the floor of all others. Facilitators stay with their table, and a table keeps its size and
    /// its kind. Repeated meetings are made few: Σ m² over all pairs of people, m counting their meetings in all rounds
    /// and in `earlier` groups. Rounds are improved in turns, each against all others, until that helps no more.
    ///
    /// - Parameters:
    ///   - rounds: at least 1.
    ///   - earlier: groups of earlier sessions, whoever was in them.
    public func plan(
        rounds: Int, _ participants: [Participant], _ rules: BreakoutRules, earlier: [BreakoutPlan] = [],
        seed: UInt64 = 1
    ) -> RoundsOutcome {
        let roster = Roster(participants, rules)
        let waiting = participants.filter { $0.presence == .late }.map(\.id)
        guard !roster.people.isEmpty else {
            let plan = BreakoutPlan(groups: [], waiting: waiting)
            return .planned(
                RoundsAnswer(
                    rounds: BreakoutRounds(Array(repeating: plan, count: max(rounds, 1))),
                    first: BreakoutAnswer(plan: plan, balances: []), meetings: BreakoutRounds.Meetings(),
                    leastSquares: 0))
        }
        switch seated(roster, waiting: waiting, seed: seed) {
        case .impossible(let conflicts): return .impossible(conflicts)
        case .notFound: return .notFound
        case .seated(let found, let bounds):
            var table = MeetingTable(roster.people)
            for plan in earlier { table.add(plan) }
            var generator = SeededGenerator(seed: seed &+ 0x726F_756E_6473)
            var seatings = [found.groups]
            if !earlier.isEmpty {
                let search = roundSearch(roster, found, floor: found.pairs)
                seatings[0] = search.better(than: found.groups, table, patience: 10, &generator)
            }
            table.add(roster.members(of: seatings[0]), by: 1)
            let staying = search(for: roster, found, seatings[0])
            for _ in 1..<max(rounds, 1) {
                let seating = staying.better(than: seatings[0], table, patience: 10, &generator)
                table.add(roster.members(of: seating), by: 1)
                seatings.append(seating)
            }
            settle(&seatings, &table, staying, &generator)
            return .planned(answer(seatings, found, bounds, roster, table, waiting: waiting))
        }
    }

    private func roundSearch(_ roster: Roster, _ found: BreakoutSearch.Found, floor: [Int]) -> RoundSearch {
        let trials = min(max(6_000 * roster.people.count, 200_000), 6_000_000)
        return RoundSearch(
            roster: roster, floor: floor, kinds: found.kinds,
            trials: effort.evaluations.map { $0 / 10 } ?? trials,
            shouldStop: effort.shouldStop)
    }

    /// For the rounds after the first: facilitators are pinned to where they sit.
    private func search(for roster: Roster, _ found: BreakoutSearch.Found, _ first: [Int]) -> RoundSearch {
        var rules = roster.rules
        for (unit, people) in roster.units.enumerated() {
            for person in people where roster.people[person].isFacilitator {
                rules.pins[roster.people[person].id] = first[unit] + 1
            }
        }
        // The first round may have become more even while it was parted from earlier groups.
        var arrangement = Arrangement(
            roster, Prices(roster, criterionWeights: roster.criteria.map { _ in 1 }), kinds: found.kinds)
        arrangement.restore(first)
        return roundSearch(Roster(roster.people, rules), found, floor: arrangement.pairs)
    }

    /// Improves one round after another against all others, while that helps.
    private func settle(
        _ seatings: inout [[Int]], _ table: inout MeetingTable, _ search: RoundSearch,
        _ generator: inout SeededGenerator
    ) {
        for _ in 0..<3 where seatings.count > 2 && !effort.shouldStop() {
            let before = table.meetings.squares
            for round in 1..<seatings.count {
                table.add(search.roster.members(of: seatings[round]), by: -1)
                seatings[round] = search.better(than: seatings[round], table, &generator)
                table.add(search.roster.members(of: seatings[round]), by: 1)
            }
            if table.meetings.squares >= before { return }
        }
    }

    private func answer(
        _ seatings: [[Int]], _ found: BreakoutSearch.Found, _ bounds: [Int], _ roster: Roster, _ table: MeetingTable,
        waiting: [ID<Participant>]
    ) -> RoundsAnswer {
        let plans = seatings.map { seating in
            BreakoutPlan(
                groups: roster.members(of: seating).map { $0.map { roster.people[$0].id } }, waiting: waiting)
        }
        let all = seatings.reduce(0) { sum, seating in
            sum + roster.members(of: seating).reduce(0) { $0 + BalancedBound.pairs(in: $1.count) }
        }
        let couples = BalancedBound.pairs(in: roster.people.count)
        let (q, r) = couples > 0 ? all.quotientAndRemainder(dividingBy: couples) : (0, 0)
        var first = answer(found, roster, bounds, waiting: waiting)
        first = BreakoutAnswer(plan: plans[0], balances: first.balances, warnings: first.warnings)
        return RoundsAnswer(
            rounds: BreakoutRounds(plans), first: first, meetings: table.meetings,
            leastSquares: r * (q + 1) * (q + 1) + (couples - r) * q * q)
    }
}
