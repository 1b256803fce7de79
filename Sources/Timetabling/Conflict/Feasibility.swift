import ForumModel
import LinearModel

/// Says whether all sessions of a small problem can have a place, exactly.
///
/// Construction finds most ways there are; that there is none is proven by the linear program, which counts rooms as
/// Hall's theorem does. Where neither knows, a short search finds most of the other ways, and branch and bound settles
/// what is left. Work is counted in questions, iterations and nodes and not in seconds, so that equal input gives equal
/// answers; `isOver` only ends it.
final class Feasibility {
    enum Verdict {
        case possible(Programme)
        case impossible
        /// Too large, or the effort is spent.
        case unknown

        var isPossible: Bool { if case .possible = self { true } else { false } }
        var isImpossible: Bool { if case .impossible = self { true } else { false } }
    }

    private let solver: any LinearSolver
    private let stop: StopFlag
    private let secondsLeft: () -> Double
    /// Questions that may still be asked.
    private(set) var effort: Int

    /// Larger models are not tried: so many columns with rooms assigned, and with rooms counted.
    private static let mostPlaces = 8_000
    private static let mostTimes = 20_000
    private static let nodes = 400
    /// Models of up to so many rows get all nodes, larger ones fewer in proportion.
    private static let rowsAtFullNodes = 500
    /// Of the short search: so many for each session, and no more than that in all.
    private static let iterations = (each: 1_024, all: 65_536)

    /// - Parameter secondsLeft: until when an answer is of use.
    init(
        _ solver: any LinearSolver, effort: Int, stop: StopFlag = StopFlag(),
        secondsLeft: @escaping () -> Double = { .infinity }
    ) {
        self.solver = solver
        self.effort = effort
        self.stop = stop
        self.secondsLeft = secondsLeft
    }

    private func isOver() -> Bool { stop.isRaised || secondsLeft() <= 0 }
    var isSpent: Bool { effort <= 0 || isOver() }

    func decide(_ problem: Problem?) -> Verdict {
        guard let problem, !isSpent else { return .unknown }
        effort -= 1
        guard (0..<problem.sessionCount).allSatisfy({ !problem.options(of: $0).isEmpty }) else { return .impossible }
        var search = Search(problem)
        var construction = Construction(problem, seed: 1)
        construction.fill(&search, steps: 40 * problem.sessionCount + 100) { self.isOver() }
        if search.unplacedCount == 0 { return .possible(problem.programme(search.snapshot())) }
        guard problem.optionStart.count <= Self.mostTimes else { return .unknown }
        // Counting first: it is quick, and proves most.
        if relaxed(problem) { return .impossible }
        if let programme = searched(problem, from: search.snapshot()) { return .possible(programme) }
        guard ProgrammeModel.placeCount(problem) <= Self.mostPlaces else { return .unknown }
        return assigned(problem)
    }

    /// A programme with everybody in it, where a short search meets one.
    private func searched(_ problem: Problem, from places: Places) -> Programme? {
        var annealing = Annealing(problem, from: places, seed: 1)
        // No rule at a price is part of the question, so whatever costs nothing has everybody in it.
        let count = min(Self.iterations.all, Self.iterations.each * problem.sessionCount)
        annealing.run(count, horizon: count, target: 0, until: isOver)
        return annealing.best.options.contains(-1) ? nil : problem.programme(annealing.best)
    }

    /// Whether even counted rooms and fractions of sessions have no way.
    private func relaxed(_ problem: Problem) -> Bool {
        let model = ProgrammeModel(problem, rooms: .counted, level: Self.everybody, isOver: isOver).model
        guard !isOver() else { return false }
        return solve(model, .simplex).status == .infeasible
    }

    private func assigned(_ problem: Problem) -> Verdict {
        let programme = ProgrammeModel(problem, rooms: .assigned, level: Self.everybody, isOver: isOver)
        guard !isOver() else { return .unknown }
        let outcome = solve(programme.model, .branchAndBound)
        if outcome.status == .infeasible { return .impossible }
        guard let values = outcome.values, let rooms = programme.rooms(at: values) else { return .unknown }
        var search = Search(problem)
        guard search.take(programme.options(at: values), rooms), search.unplacedCount == 0 else { return .unknown }
        return .possible(problem.programme(search.snapshot()))
    }

    private static let everybody = ProgrammeModel.Level.soft(accepted: .zero, candidates: .zero)

    private func solve(_ model: LinearModel, _ method: SolveRequest.Method) -> LinearOutcome {
        var request = SolveRequest(method)
        request.nodeLimit = max(2, min(Self.nodes, Self.nodes * Self.rowsAtFullNodes / max(1, model.rows.count)))
        request.timeLimit = max(0, secondsLeft())
        request.stop = stop
        return solver.solve(model, request)
    }
}
