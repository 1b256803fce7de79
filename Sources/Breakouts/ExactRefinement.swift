import ForumModel
import LinearModel

/// Closes the gap that the search has left: stage by stage the integer program finds something better, or proves that
/// there is nothing.
struct ExactRefinement {
    let search: BreakoutSearch
    let solver: any LinearSolver
    private let deadline: ContinuousClock.Instant
    private let shouldStop: @Sendable () -> Bool

    /// Models beyond this many seats (types × groups) are left alone.
    static let seatLimit = 6_000

    init(_ search: BreakoutSearch, _ solver: any LinearSolver, _ effort: BreakoutEffort) {
        self.search = search
        self.solver = solver
        deadline = ContinuousClock.now + .seconds(effort.exactSeconds)
        shouldStop = effort.shouldStop
    }

    var secondsLeft: Double {
        let left = (deadline - ContinuousClock.now).components
        return Double(left.seconds) + Double(left.attoseconds) * 1e-18
    }

    enum Feasibility {
        case found(BreakoutSearch.Found)
        case disproved
        case unknown
    }

    /// Looks for any plan that holds.
    func anyPlan() -> Feasibility {
        guard TypeModel.size(search.roster) <= Self.seatLimit, secondsLeft > 0 else { return .unknown }
        let model = TypeModel(search.roster)
        let outcome = solve(model, cutoff: nil)
        if outcome.status == .infeasible { return .disproved }
        guard let values = outcome.values else { return .unknown }
        let found = expanded(model.seating(values))
        return found.standing.violation == 0 ? .found(found) : .unknown
    }

    /// The best plan that comes of `found`, and for each stage what no plan that keeps the stages before can beat.
    func refined(_ found: BreakoutSearch.Found, bounds: [Int]) -> (BreakoutSearch.Found, [Int]) {
        var (found, bounds) = (found, bounds)
        guard TypeModel.size(search.roster) <= Self.seatLimit else { return (found, bounds) }
        for (stage, terms) in search.stages.terms.enumerated() where !terms.isEmpty {
            let isOutside = terms.contains { search.roster.criteria[$0.rank].criterion == .organization }
            if isOutside || found.standing.sums[stage] <= bounds[stage] { continue }
            guard secondsLeft > 0.01, !shouldStop() else { break }
            var model = TypeModel(search.roster)
            for (earlier, kept) in search.stages.terms.prefix(stage).enumerated() where !kept.isEmpty {
                if kept.contains(where: { search.roster.criteria[$0.rank].criterion == .organization }) { continue }
                model.add(kept, pairs: found.pairs, limit: found.standing.sums[earlier])
            }
            model.add(terms, pairs: found.pairs, limit: nil)
            let outcome = solve(model, cutoff: Double(found.standing.sums[stage]) - 0.5)
            if let values = outcome.values {
                let better = expanded(model.seating(values))
                if better.standing < found.standing { found = better }
            }
            switch outcome.status {
            case .infeasible, .optimal: bounds[stage] = max(bounds[stage], found.standing.sums[stage])
            default:
                if outcome.bound.isFinite {
                    let proven = Int((outcome.bound - 1e-6).rounded(.up))
                    bounds[stage] = max(bounds[stage], min(proven, found.standing.sums[stage]))
                }
            }
        }
        return (found, bounds)
    }

    private func solve(_ model: TypeModel, cutoff: Double?) -> LinearOutcome {
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = secondsLeft
        request.cutoff = cutoff
        return solver.solve(model.model, request)
    }

    /// Names for types, then the descent, which uses the freedom that is left to keep organizations apart.
    private func expanded(_ seating: (groups: [Int], kinds: [GroupKind])) -> BreakoutSearch.Found {
        search.polished(groups: seating.groups, kinds: seating.kinds)
    }
}
