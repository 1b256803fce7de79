import Dispatch
public import ForumModel
public import LinearModel
public import Rules

/// Places the sessions of an event: construction, search, bound, proof.
public struct Timetabler: Sendable {
    private let event: Event
    private let problem: Problem

    /// Compiles the event; the work grows with sessions × possible times.
    ///
    /// - Parameters:
    ///   - published: the programme that people know already: for the rule `disruption`, and what the search begins with.
    ///   - scope: what of that programme is decided anew.
    ///   - rules: what is compiled; the catalogue, but for benchmarks with objectives of their own.
    public init(
        _ event: Event, published: Programme? = nil, scope: Scope = .everything, rules: [any Rule] = Catalogue.rules
    ) {
        self.event = event
        problem = Problem(RuleContext(event, published: published), rules: rules, scope: scope)
    }

    /// Works until the answer is proven best, good enough, or a limit is reached; blocks the calling thread.
    ///
    /// - Parameters:
    ///   - solver: the engine for linear programs.
    ///   - stop: raised from outside, ends the work within half a second with the best so far.
    ///   - progress: called from any thread whenever there is news.
    public func solve(
        _ limits: SolveLimits, solver: any LinearSolver, stop: StopFlag = StopFlag(),
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) -> Timetable {
        var limits = limits
        if limits.seconds == nil, limits.iterations == nil { limits.seconds = Self.usualSeconds }
        let board = Board(problem, limits, stop: stop, report: progress)
        construct(board)
        if let iterations = limits.iterations {
            inTurn(board, iterations, solver)
        } else {
            sideBySide(board, solver)
        }
        improveRooms(board, solver)
        board.seal()
        let explanation = Explanation(problem, solver, stop: board.hurry, secondsLeft: board.secondsToExplain())
        while let better = explanation.improved(board.best) { board.amend(better) }
        board.close()
        return timetable(board, explanation)
    }

    /// The linear program that bounds the soft total when no session is left out: rooms counted or, exactly, assigned.
    public func model(withRooms: Bool = false) -> LinearModel {
        ProgrammeModel(
            problem, rooms: withRooms ? .assigned : .counted, level: .soft(accepted: .zero, candidates: .zero)
        ).model
    }

    /// Without any limit the work ends after so many seconds.
    public static let usualSeconds = 60.0

    private func construct(_ board: Board) {
        board.enter(.constructing)
        var search = Search(problem)
        if let earlier = problem.context.published { search.take(over: earlier) }
        var construction = Construction(problem, seed: board.limits.seed)
        construction.fill(&search) { board.isOver() }
        board.offer(search.snapshot())
    }

    /// Everything one after another, so that equal limits give equal bytes: two streams of search on however many
    /// threads, then the bound.
    private func inTurn(_ board: Board, _ iterations: Int, _ solver: any LinearSolver) {
        board.enter(.searching)
        let share = board.limits.method == .exact ? min(iterations, 200_000) : iterations
        var streams = Streams(board, count: 2, threads: board.limits.workers)
        streams.run(share / 2, target: target(board))
        guard board.limits.method != .search, !board.isOver() else { return }
        let bounding = Bounding(board, solver, largest: 60_000, nodeLimit: 500, closableGap: .infinity)
        SideThread { bounding.run() }.wait(unless: board.isCutShort)
    }

    /// A short search by all workers; then one worker bounds and closes while the others search on.
    private func sideBySide(_ board: Board, _ solver: any LinearSolver) {
        let limits = board.limits
        board.enter(.searching)
        let workers = max(1, limits.workers)
        var streams = Streams(board, count: workers, threads: workers)
        // Where the whole model is small the proof is near, and a long search would only delay it.
        let placeCount = ProgrammeModel.placeCount(problem)
        let opening = min(placeCount <= 2_000 ? 0.3 : 3, (limits.seconds ?? 3) / 5)
        while !board.isOver(), board.seconds < opening { streams.run(Streams.epoch, target: target(board)) }
        guard !board.isOver() else { return }
        if limits.method == .search {
            streams.run(.max, target: target(board))
            return
        }
        // Branch and bound on hundreds of sessions closes small gaps only; a worker is then better used to search.
        let closable = limits.method == .exact ? Double.infinity : 0.01
        // A single worker that bounds does not search meanwhile; only on small events is the proof worth that.
        let sharesTime = workers == 1 && limits.method == .auto && placeCount > Bounding.largestWhole
        let latest = sharesTime ? board.seconds + board.secondsLeft / 3 : .infinity
        let bounding = Bounding(
            board, solver, largest: 60_000, nodeLimit: .max, closableGap: closable, latest: latest)
        if limits.method == .exact || workers == 1 {
            SideThread { bounding.run() }.wait(unless: board.isCutShort)
            streams.run(.max, target: target(board))
            return
        }
        let paused = streams.detachLast()
        let proof = SideThread {
            bounding.run()
            guard !board.isOver() else { return }
            board.enter(.searching)
            var late = paused
            late.run(.max, target: target(board))
        }
        streams.run(.max, target: target(board))
        proof.wait(unless: board.isCutShort)
    }

    /// Rooms are cheap to perfect once times are fixed.
    private func improveRooms(_ board: Board, _ solver: any LinearSolver) {
        guard problem.roomsMatter, board.limits.method != .search, !board.isOver() else { return }
        let best = board.best
        if let places = RoomStage(problem, solver).assign(best.options, from: best.rooms, on: board) {
            board.offer(places)
        }
    }

    /// The cost in the search's scale at which the best is as good as the bound.
    private func target(_ board: Board) -> Int64 {
        let bound = board.bound
        var cost = bound.total.rawValue
        // Only sessions that have no place at all may be missing.
        for session in 0..<problem.sessionCount where problem.options(of: session).isEmpty {
            cost += problem.leftOutCost[session]
        }
        return cost
    }

    private func timetable(_ board: Board, _ explanation: Explanation) -> Timetable {
        let best = board.best
        let score = problem.score(best)
        let gap = board.gap
        let status: Certificate.Status =
            if gap == 0 { .optimal } else if let gap, gap <= board.limits.gap { .gap } else if board.wasStoppedByUser {
                .stopped
            } else { .limit }
        return Timetable(
            programme: problem.programme(best),
            certificate: Certificate(
                status: status, score: score, bound: board.bound, unscheduled: explanation.unscheduled(in: best),
                seed: board.limits.seed, iterations: board.iterations, scope: problem.scopeSentence))
    }
}
