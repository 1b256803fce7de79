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
    /// Told the search's plan, which holds, before the integer program tries to better it.
    public var firstAnswer: (@Sendable (BreakoutAnswer) -> Void)?

    public init(
        evaluations: Int? = nil, exactSeconds: Double = 10, shouldStop: @escaping @Sendable () -> Bool = { false },
        firstAnswer: (@Sendable (BreakoutAnswer) -> Void)? = nil
    ) {
        self.evaluations = evaluations
        self.exactSeconds = exactSeconds
        self.shouldStop = shouldStop
        self.firstAnswer = firstAnswer
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
        switch seated(roster, waiting: waiting, seed: seed) {
        case .seated(let found, let bounds): return .planned(answer(found, roster, bounds, waiting: waiting))
        case .impossible(let conflicts): return .impossible(conflicts)
        case .notFound: return .notFound
        }
    }

    /// What came of seating a roster.
    enum Seating {
        /// With what no seating can go below, by criterion.
        case seated(BreakoutSearch.Found, bounds: [Int])
        case impossible([BreakoutConflict])
        case notFound
    }

    /// Seats the people of a roster; there is at least one.
    func seated(_ roster: Roster, waiting: [ID<Participant>], seed: UInt64) -> Seating {
        let rules = roster.rules
        let conflicts = Explanation.counted(roster)
        if !conflicts.isEmpty { return .impossible(conflicts) }
        let target = Target(roster)
        let stages = Stages(roster)
        let search = BreakoutSearch(
            roster: roster, stages: stages, bound: stages.sums(target.bounds), kinds: target.kinds)
        let exact = solver.map { ExactRefinement(search, $0, effort) }
        var found: BreakoutSearch.Found
        switch anyPlan(search, exact, seed: seed) {
        case .found(let plan): found = plan
        case .disproved:
            return .impossible(ConflictFilter(people: roster.people, rules: rules, canHold: canHold).conflicts)
        case .unknown: return .notFound
        }
        var bounds = target.bounds(at: found.pairs)
        effort.firstAnswer?(answer(found, roster, bounds, waiting: waiting))
        if let exact, !effort.shouldStop(), stages.sums(bounds) != found.standing.sums {
            refineKinds(&found, &bounds, target, exact, seed: seed)
            let (kept, before) = (bounds, found.pairs)
            let (better, sums) = exact.refined(found, bounds: stages.sums(bounds))
            found = better
            bounds = target.bounds(at: found.pairs)
            // A bound holds for plans that keep what the criteria before have reached.
            for rank in bounds.indices where found.pairs.prefix(rank) == before.prefix(rank) {
                bounds[rank] = min(max(bounds[rank], kept[rank]), found.pairs[rank])
            }
            for (stage, terms) in stages.terms.enumerated() {
                if terms.count == 1 { bounds[terms[0].rank] = max(bounds[terms[0].rank], sums[stage]) }
                if terms.count > 1, sums[stage] == found.standing.sums[stage] {
                    for term in terms { bounds[term.rank] = found.pairs[term.rank] }
                }
            }
        }
        return .seated(found, bounds: bounds)
    }

    /// Chooses and proves how many groups are of which kind, where the hybrid rule leaves a choice.
    private func refineKinds(
        _ found: inout BreakoutSearch.Found, _ bounds: inout [Int], _ target: Target, _ exact: ExactRefinement,
        seed: UInt64
    ) {
        let refinement = KindRefinement(exact.search, exact.solver, secondsLeft: { exact.secondsLeft })
        guard let refinement else { return }
        var budget = Budget(refiningWork(exact.search.roster), shouldStop: effort.shouldStop)
        let better = refinement.refined(found, seed: seed, &budget)
        found = better.found
        bounds = target.bounds(at: found.pairs)
        for (rank, least) in [(refinement.attendance, better.attendance), (refinement.size, better.size)] {
            bounds[rank] = min(max(bounds[rank], least), found.pairs[rank])
        }
    }

    /// The search's effort before the first answer.
    private func work(_ roster: Roster) -> Int {
        effort.evaluations ?? max(800_000, min(5_000 * roster.people.count, 100_000_000))
    }

    /// The search's effort in all that makes better what was answered first.
    private func refiningWork(_ roster: Roster) -> Int {
        50 * (effort.evaluations ?? max(1_500_000, min(8_000 * roster.people.count, 100_000_000)))
    }

    /// What the search finds; where it finds nothing that holds, the integer program decides.
    private func anyPlan(_ search: BreakoutSearch, _ exact: ExactRefinement?, seed: UInt64)
        -> ExactRefinement.Feasibility
    {
        var budget = Budget(work(search.roster), shouldStop: effort.shouldStop)
        if let found = search.run(seed: seed, &budget), found.standing.violation == 0 { return .found(found) }
        return exact?.anyPlan() ?? .unknown
    }

    /// Whether the rules can hold at all; nil when the effort did not settle it.
    private func canHold(_ people: [Participant], _ rules: BreakoutRules) -> Bool? {
        let roster = Roster(people, rules)
        if !Explanation.counted(roster).isEmpty { return false }
        let target = Target(roster)
        let stages = Stages(roster)
        let search = BreakoutSearch(
            roster: roster, stages: stages, bound: stages.sums(target.bounds), kinds: target.kinds)
        var budget = Budget(min(effort.evaluations ?? .max, 200_000), shouldStop: effort.shouldStop)
        if let found = search.run(seed: 1, &budget), found.standing.violation == 0 { return true }
        switch solver.map({ ExactRefinement(search, $0, effort).anyPlan() }) ?? .unknown {
        case .found: return true
        case .disproved: return false
        case .unknown: return nil
        }
    }

    func answer(
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
