public import ForumModel
public import LinearModel
import Rules

/// A programme that keeps every hard rule and moves as few sessions as possible from where a published one has them.
public struct LeastChange: Sendable {
    private let problem: Problem
    private let foothold: Foothold

    /// - Parameters:
    ///   - event: what is asked today.
    ///   - published: what people know.
    ///   - scope: what of it may change at all.
    public init(_ event: Event, published: Programme, scope: Scope = .everything) {
        problem = Problem(RuleContext(event, published: published), scope: scope)
        foothold = Foothold(problem, published)
    }

    /// Looks for the fewest moves and proves them, then for the best places of those who move; blocks the calling thread.
    ///
    /// The numbers of extra moves (beyond the sessions that have to move whatever the others do) are tried from the
    /// least upwards: for each an integer program over all that can have a part in such a repair (``RepairReach``) either
    /// has a solution, which is then the least change, or says that one more is needed. Where that takes too long a
    /// quick repair answers, and the number reached so far is the bound.
    ///
    /// - Parameters:
    ///   - limits: seconds (10 without any limit) or iterations; `gap` and `method` mean nothing here.
    ///   - stop: raised from outside, ends the work within half a second with the best so far.
    ///   - progress: called whenever there is news.
    public func repair(
        _ limits: SolveLimits, solver: any LinearSolver, stop: StopFlag = StopFlag(),
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) -> LeastChangeTimetable {
        var run = RepairRun(problem, foothold, limits, solver, stop, progress)
        run.work()
        return run.result()
    }

    /// Without any limit the work ends after so many seconds.
    public static let usualSeconds = 10.0
}

/// A repaired programme and what is known of the number of its moves.
public struct LeastChangeTimetable: Sendable {
    public let timetable: Timetable
    /// Sessions that stand elsewhere than published: at another start, in another room, or with another length although
    /// the published one is still accepted. Sorted.
    public let moved: [ID<Session>]
    /// Whoever gives a place to all that this programme gives one moves at least so many.
    public let leastMoves: Int
}
