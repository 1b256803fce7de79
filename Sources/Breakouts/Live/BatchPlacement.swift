import ForumModel
import LinearModel

/// Places all who wait, together, while everybody who sits stays.
///
/// Search first; at the bound that the seated people allow, its answer is proven. Otherwise the integer program looks
/// for something better, and proves that there is nothing, in the time that is left.
struct BatchPlacement {
    struct Result {
        /// The place of every unit.
        let places: [Int]
        /// No placement has fewer pairs; false where that is not known.
        let isProven: Bool
    }

    let room: LiveRoom
    let solver: (any LinearSolver)?
    /// For the integer program.
    let seconds: Double

    /// Prices that the search may look up.
    let evaluations: Int

    func result(seed: UInt64) -> Result {
        let waiting = room.home.indices.filter { room.home[$0] < 0 }
        var search = SeatSearch(room, free: waiting, seed: seed, evaluations: evaluations)
        let bound = boundWithSeated
        let found = search.run { $0.waiting == 0 && $0.pairs <= bound }
        // Where a rule stays broken or somebody waits, fewest pairs is not what counts.
        guard found.waiting == 0, found.violation == 0, !room.hasMixedUnits else {
            return Result(places: found.place, isProven: false)
        }
        if found.pairs <= bound { return Result(places: found.place, isProven: true) }
        guard let solver, seconds > 0 else { return Result(places: found.place, isProven: false) }
        let model = SeatingModel(room, movement: .none, balance: .best)
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = seconds
        request.cutoff = Double(found.pairs) - 0.5
        let outcome = solver.solve(model.model, request)
        switch outcome.status {
        case .infeasible: return Result(places: found.place, isProven: true)
        case .optimal, .limit:
            guard let values = outcome.values else { return Result(places: found.place, isProven: false) }
            var names = SeatNames(room)
            return Result(
                places: names.places(of: model.types, model.numbers(values)), isProven: outcome.status == .optimal)
        default: return Result(places: found.place, isProven: false)
        }
    }

    /// No placement has fewer weighed pairs: each value for itself, on top of those who sit.
    var boundWithSeated: Int {
        let roster = room.roster
        let seated = SeatTally(room)
        return room.weights.indices.reduce(0) { sum, value in
            guard room.weights[value] > 0 else { return sum }
            let start = room.numbers.indices.map { seated.count(of: value, in: $0) }
            return sum + room.weights[value] * BalancedBound.pairs(roster.values[value].count, startingWith: start)
        }
    }
}
