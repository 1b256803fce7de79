public import ForumModel
public import LinearModel

/// How long the planner may try.
public struct BreakoutEffort: Sendable {
    /// Prices looked up by the search; about 30 million a second. nil for an amount that fits the room.
    public var evaluations: Int?
    /// Seconds for the integer program; 0 for none.
    public var exactSeconds: Double
    /// Asked often; true ends the work with the best so far.
    public var shouldStop: @Sendable () -> Bool

    public init(
        evaluations: Int? = nil, exactSeconds: Double = 10, shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.evaluations = evaluations
        self.exactSeconds = exactSeconds
        self.shouldStop = shouldStop
    }
}

/// Sorts people into break-out groups:
///
///     participants, rules -> Roster -> GroupKinds -> BalancedBound -> BreakoutSearch -> TypeModel -> BreakoutAnswer
///
/// The search stops at once at the balanced bound, which proves the plan best; otherwise the integer program closes
/// what gap it can. Equal inputs and seeds give equal answers as long as no limit of time or `shouldStop` cuts in.
public struct BreakoutPlanner: Sendable {
    /// Solves the integer programs; nil for search alone.
    public let solver: (any LinearSolver)?
    public let effort: BreakoutEffort

    public init(solver: (any LinearSolver)?, effort: BreakoutEffort = BreakoutEffort()) {
        self.solver = solver
        self.effort = effort
    }

    /// Groups for the people who are here; who is late waits.
    public func plan(_ participants: [Participant], _ rules: BreakoutRules, seed: UInt64 = 1) -> BreakoutOutcome {
        let roster = Roster(participants, rules)
        let waiting = participants.filter { $0.presence == .late }.map(\.id)
        guard !roster.people.isEmpty else {
            return .planned(BreakoutAnswer(plan: BreakoutPlan(groups: [], waiting: waiting), balances: []))
        }
        let target = Target(roster)
        let stages = Stages(roster)
        let search = BreakoutSearch(
            roster: roster, stages: stages, bound: stages.sums(target.bounds), kinds: target.kinds)
        let work = effort.evaluations ?? max(8_000_000, 40_000 * roster.people.count)
        var budget = Budget(work, shouldStop: effort.shouldStop)
        guard !target.kinds.isEmpty, let found = search.run(seed: seed, &budget), found.standing.violation == 0 else {
            return .notFound([])
        }
        return .planned(answer(found, roster, target.bounds(at: found.pairs), waiting: waiting))
    }

    private func answer(
        _ found: BreakoutSearch.Found, _ roster: Roster, _ bounds: [Int], waiting: [ID<Participant>]
    ) -> BreakoutAnswer {
        var groups = [[ID<Participant>]](repeating: [], count: roster.groups)
        for (unit, people) in roster.units.enumerated() {
            groups[found.groups[unit]] += people.map { roster.people[$0].id }
        }
        let balances = roster.criteria.indices.map {
            BreakoutAnswer.Balance(
                criterion: roster.criteria[$0].criterion, pairs: found.pairs[$0],
                bound: min(bounds[$0], found.pairs[$0]))
        }
        return BreakoutAnswer(
            plan: BreakoutPlan(groups: groups, waiting: waiting), balances: balances, warnings: roster.warnings)
    }
}
