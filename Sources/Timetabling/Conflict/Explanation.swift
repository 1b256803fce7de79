import ForumModel
import LinearModel
import Rules

/// Why the sessions without a place have none, and what would help.
///
/// The first few, by weight, get a smallest conflict and ways out that were tried; the others are told who is most often in
/// their way. How far it goes is counted in questions; a time limit ends it early.
struct Explanation {
    private let problem: Problem
    private let feasibility: Feasibility
    private let finder: ConflictFinder
    private let secondsLeft: () -> Double

    /// So many sessions are explained, and so many of them by a conflict.
    private static let mostReasons = 200
    private static let mostConflicts = 10
    private static let questions = 1_000
    /// Trying a way out compiles the whole event again.
    private static let mostOptions = 100_000

    init(_ problem: Problem, _ solver: any LinearSolver, stop: StopFlag, secondsLeft: @escaping () -> Double) {
        self.problem = problem
        self.secondsLeft = secondsLeft
        feasibility = Feasibility(solver, effort: Self.questions, stop: stop, secondsLeft: secondsLeft)
        finder = ConflictFinder(problem, feasibility)
    }

    /// A better programme than `places`, where one of the sessions without a place fits in after all.
    func improved(_ places: Places) -> Places? {
        for session in leftOut(places).prefix(Self.mostConflicts) where !problem.options(of: session).isEmpty {
            if let better = finder.improvement(for: session, in: places) { return better }
        }
        return nil
    }

    func unscheduled(in places: Places) -> [Certificate.Unscheduled] {
        let reasons = Reasons(problem, places)
        return leftOut(places).enumerated().map { rank, session in
            let id = problem.id(session)
            if rank < Self.mostConflicts, !problem.options(of: session).isEmpty,
                case .conflict(let conflict) = finder.finding(for: session, in: places)
            {
                let text = ConflictText(problem, conflict).sentence(for: id)
                return Certificate.Unscheduled(
                    session: id, reason: text, conflict: conflict.sessions,
                    waysOut: waysOut(of: conflict, session, places))
            }
            guard rank < Self.mostReasons, secondsLeft() > 0 || rank < Self.mostConflicts else {
                return Certificate.Unscheduled(session: id, reason: "The search found no place for it.")
            }
            return Certificate.Unscheduled(session: id, reason: reasons.reason(for: session))
        }
    }

    private func waysOut(of conflict: Conflict, _ session: Int, _ places: Places) -> [String] {
        guard problem.optionStart.count <= Self.mostOptions else { return [] }
        return WaysOut(problem, feasibility, conflict, asking: problem.id(session))
            .sentences(standing: finder.standing(beside: session, places), in: places)
    }

    /// Those that could have a place, accepted ones first, then the weightiest.
    private func leftOut(_ places: Places) -> [Int] {
        let missing = (0..<problem.sessionCount).filter { places.options[$0] < 0 }
        return missing.sorted { a, b in
            if problem.isCandidate[a] != problem.isCandidate[b] { return !problem.isCandidate[a] }
            if problem.weight[a] != problem.weight[b] { return problem.weight[a] > problem.weight[b] }
            return problem.id(a) < problem.id(b)
        }
    }
}
