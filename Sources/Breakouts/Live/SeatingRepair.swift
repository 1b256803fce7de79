import ForumModel
import LinearModel

/// Moves the fewest seated people that restore the balance, and places those who wait with them.
///
/// The search gives a first answer within milliseconds. The integer program then looks for fewer movers or proves that
/// there are none; where the goals of all values cannot hold together it finds first what balance can be had at all.
struct SeatingRepair {
    struct Result {
        /// The place of every unit.
        var places: [Int]
        var pairs: Int
        var movers: Int
        var isProven: Bool
    }

    let room: LiveRoom
    let solver: (any LinearSolver)?
    /// For one question to the integer program.
    let seconds: Double
    let seed: UInt64
    /// Prices that the search may look up.
    let evaluations: Int

    /// The fewest movers that give the best balance there is; nil when no seating was found that keeps the rules.
    func fewest() -> Result? {
        let known = searched(most: nil)
        let least = MoverBound(room).movers
        // The goals of all values reached with as few movers as counting alone demands: nothing can be better.
        if let known, known.pairs == room.bound, known.movers <= least { return proven(known) }
        guard let solver else { return known }
        var isEvenPossible = true
        let even = solve(
            SeatingModel(room, movement: .fewest(atLeast: least), balance: .even), solver,
            cutoff: known.flatMap { $0.pairs == room.bound ? Double($0.movers) - 0.5 : nil })
        switch even.outcome.status {
        case .optimal: return even.result.map(proven) ?? known
        case .infeasible:
            if let known, known.pairs == room.bound { return proven(known) }
            isEvenPossible = false
        default:
            if let better = even.result { return better }
        }
        if isEvenPossible, known?.pairs == room.bound { return known }
        return bestPossible(known, solver)
    }

    /// For balances that the goals do not show: first the fewest pairs, then the fewest movers that have them.
    private func bestPossible(_ known: Result?, _ solver: any LinearSolver) -> Result? {
        let best = solve(
            SeatingModel(room, movement: .atMost(room.roster.people.count), balance: .best), solver,
            cutoff: known.map { Double($0.pairs) - 0.5 })
        var target = known
        if let found = best.result, found.pairs < target?.pairs ?? .max { target = found }
        guard var target else { return nil }
        let isLeast = best.outcome.status == .optimal || best.outcome.status == .infeasible
        let movers = solve(
            SeatingModel(room, movement: .fewest(atLeast: 0), balance: .atMost(target.pairs)), solver,
            cutoff: Double(target.movers) - 0.5)
        if let fewer = movers.result, fewer.movers < target.movers { target = fewer }
        let isFewest = movers.outcome.status == .optimal || movers.outcome.status == .infeasible
        target.isProven = isLeast && isFewest && !room.hasMixedUnits
        return target
    }

    /// The best balance that at most so many movers can have; nil when none was found that keeps the rules.
    func best(withAtMost most: Int) -> Result? {
        let known = searched(most: most)
        if let known, known.pairs == room.bound { return proven(known) }
        guard let solver else { return known }
        let found = solve(
            SeatingModel(room, movement: .atMost(most), balance: .best), solver,
            cutoff: known.map { Double($0.pairs) - 0.5 })
        switch found.outcome.status {
        case .optimal: return found.result.map(proven) ?? known
        case .infeasible: return known.map(proven)
        default: return found.result ?? known
        }
    }

    private func proven(_ result: Result) -> Result {
        var result = result
        result.isProven = !room.hasMixedUnits
        return result
    }

    private func solve(_ model: SeatingModel, _ solver: any LinearSolver, cutoff: Double?) -> (
        result: Result?, outcome: LinearOutcome
    ) {
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = seconds
        request.cutoff = cutoff
        let outcome = solver.solve(model.model, request)
        guard let values = outcome.values else { return (nil, outcome) }
        var names = SeatNames(room)
        let tally = seated(names.places(of: model.types, model.numbers(values)))
        guard tally.violation == 0, tally.waiting == 0 else { return (nil, outcome) }
        return (result(tally), outcome)
    }

    private func seated(_ places: [Int]) -> SeatTally {
        var tally = SeatTally(room)
        for (unit, place) in places.enumerated() { tally.move(unit, to: place) }
        return tally
    }

    private func result(_ tally: SeatTally) -> Result {
        Result(places: tally.place, pairs: tally.pairs, movers: tally.movers, isProven: false)
    }

    /// - Parameter most: of the movers; nil for any number.
    private func searched(most: Int?) -> Result? {
        let free = room.roster.units.indices.filter { most != 0 || room.home[$0] < 0 }
        var search = SeatSearch(room, free: Array(free), seed: seed, evaluations: evaluations)
        let bound = room.bound
        let tally = search.run { $0.pairs <= bound && $0.waiting == 0 && $0.movers == 0 }
        guard tally.violation == 0, tally.waiting == 0, tally.movers <= most ?? .max else { return nil }
        return result(tally)
    }
}
