import Dispatch
import ForumModel
import LinearModel
import Rules

/// One repair on its way.
struct RepairRun {
    private let problem: Problem
    private let foothold: Foothold
    private let limits: SolveLimits
    private let solver: any LinearSolver
    private let stop: StopFlag
    private let progress: @Sendable (SolveProgress) -> Void
    private let began = DispatchTime.now()
    private var best: Places?
    private var leastExtra = 0
    private var iterations = 0

    /// Parts of the time: for the proof, and until when a quick repair may look for fewer moves.
    private static let proofShare = 0.65
    private static let searchShare = 0.8
    /// Models with more columns wait until there is a first answer.
    private static let quickColumns = 4_000
    private static let rounds = 40
    private static let nodes = 2_000
    private static let polish = 300_000

    init(
        _ problem: Problem, _ foothold: Foothold, _ limits: SolveLimits, _ solver: any LinearSolver, _ stop: StopFlag,
        _ progress: @escaping @Sendable (SolveProgress) -> Void
    ) {
        self.progress = progress
        self.problem = problem
        self.foothold = foothold
        var limits = limits
        if limits.seconds == nil, limits.iterations == nil { limits.seconds = LeastChange.usualSeconds }
        self.limits = limits
        self.solver = solver
        self.stop = stop
    }

    private var seconds: Double { Double(DispatchTime.now().uptimeNanoseconds - began.uptimeNanoseconds) / 1e9 }
    private func secondsLeft(of share: Double) -> Double { max(0, share * (limits.seconds ?? .infinity) - seconds) }
    private func isOver(_ share: Double) -> Bool { stop.isRaised || secondsLeft(of: share) <= 0 }

    mutating func work() {
        tell(.constructing)
        if let unchanged { offer(unchanged) }
        prove()
        if !hasAnswer { search(rounds: Self.rounds) }
        tell(.searching)
        polish()
        tell(.done)
    }

    /// What was published, where it still holds without a move: nothing that is no better is worth one.
    private var unchanged: Places? {
        let homes = (0..<problem.sessionCount).map { foothold.kinds[$0] == .holds ? foothold.homes[$0].first : nil }
        var search = Search(problem)
        guard search.take(homes.map { Int32($0?.option ?? -1) }, homes.map { Int32($0?.room ?? -1) }) else {
            return nil
        }
        return search.snapshot()
    }

    private func tell(_ phase: SolveProgress.Phase) {
        progress(
            SolveProgress(
                phase: phase, best: best.map(problem.score), bound: nil, gap: nil, iterations: iterations,
                seconds: seconds))
    }

    // MARK: - The fewest moves

    private mutating func prove() {
        var reach = RepairReach(problem, foothold)
        leastExtra = reach.leastExtra
        let most = foothold.kinds.count { $0 == .holds }
        while !isOver(Self.proofShare), leastExtra <= most, !isProven {
            let columns = reach.columns(extra: leastExtra)
            if !hasAnswer, columns.values.reduce(0, { $0 + $1.count }) > Self.quickColumns {
                search(rounds: 6)
                if isProven { return }
            }
            guard let model = RepairModel(problem, reach, columns) else {
                leastExtra += 1
                continue
            }
            let outcome = solve(model)
            if let values = outcome.values, let places = sound(model.places(at: values)) {
                offer(places)
                return
            }
            guard outcome.status == .infeasible else { return }
            leastExtra += 1
        }
    }

    /// The integer program, cut off where it moves more than the number that is tried.
    private func solve(_ model: RepairModel) -> LinearOutcome {
        var request = SolveRequest(.branchAndBound)
        request.cutoff = Double(leastExtra) + 0.5
        request.timeLimit = secondsLeft(of: Self.proofShare)
        if limits.seconds == nil { request.nodeLimit = Self.nodes }
        request.stop = stop
        request.lazyRows = { values, _ in model.brokenBonds(values) }
        return solver.solve(model.model, request)
    }

    private func sound(_ places: Places) -> Places? {
        var search = Search(problem)
        return search.take(places.options, places.rooms) ? search.snapshot() : nil
    }

    /// Whether everybody has a place and no fewer moves do.
    private var isProven: Bool { best.map { isWhole($0) && extra($0) <= leastExtra } ?? false }

    /// Whether everybody has a place, at whatever price.
    private var hasAnswer: Bool { best.map(isWhole) ?? false }

    private mutating func search(rounds: Int) {
        var repair = EjectionRepair(problem, foothold, seed: limits.seed)
        for _ in 0..<rounds {
            offer(repair.round { stop.isRaised || secondsLeft(of: 1) <= 0 })
            iterations += 1
            if isProven || isOver(Self.searchShare) { return }
        }
    }

    private mutating func offer(_ places: Places) {
        guard let known = best else {
            best = places
            return
        }
        let (new, old) = (missing(places), missing(known))
        if (new.lost, new.weight, extra(places), places.cost) < (old.lost, old.weight, extra(known), known.cost) {
            best = places
        }
    }

    /// Whether everybody has a place who should have one, be it one whom to leave out costs nothing.
    private func isWhole(_ places: Places) -> Bool { foothold.required.allSatisfy { places.options[$0] >= 0 } }

    /// Those who had a place and have none, then what all weigh that should have one and do not.
    private func missing(_ places: Places) -> (lost: Int, weight: Int64) {
        let out = foothold.required.filter { places.options[$0] < 0 }
        return (out.count { foothold.kinds[$0] != .new }, out.reduce(0) { $0 + problem.leftOutCost[$1] })
    }

    private func isMoved(_ session: Int, _ places: Places) -> Bool {
        guard places.options[session] >= 0, foothold.kinds[session] == .holds || foothold.kinds[session] == .uprooted
        else { return false }
        let place = OpenPlace(
            session: session, option: Int(places.options[session]), room: Int(places.rooms[session]))
        return !foothold.isHome(place)
    }

    private func extra(_ places: Places) -> Int {
        foothold.required.count { foothold.kinds[$0] == .holds && isMoved($0, places) }
    }

    // MARK: - Quality

    /// Those who move, and who are new, get the best places there are; candidates that had none may take free ones.
    private mutating func polish() {
        guard let places = best else { return }
        let moved = (0..<problem.sessionCount).filter {
            places.options[$0] < 0 || foothold.kinds[$0] == .new || isMoved($0, places)
        }
        guard var work = MovedPlaces(problem, places, moved: moved, seed: limits.seed) else { return }
        let count = limits.iterations.map { min($0, Self.polish) } ?? Self.polish
        let (stop, end, began) = (stop, limits.seconds ?? .infinity, began)
        work.improve(count) {
            stop.isRaised || Double(DispatchTime.now().uptimeNanoseconds - began.uptimeNanoseconds) / 1e9 > end
        }
        iterations += work.iterations
        let better = work.best
        if missing(better) <= missing(places), extra(better) <= extra(places) { best = better }
    }

    // MARK: - The answer

    func result() -> LeastChangeTimetable {
        let places = best ?? Search(problem).snapshot()
        let explanation = Explanation(problem, solver, stop: stop) { [self] in min(2, secondsLeft(of: 1) + 0.5) }
        let certificate = Certificate(
            status: stop.isRaised ? .stopped : .limit, score: problem.score(places), bound: StaticBound.of(problem),
            unscheduled: explanation.unscheduled(in: places), seed: limits.seed, iterations: iterations,
            scope: problem.scopeSentence)
        return LeastChangeTimetable(
            timetable: Timetable(programme: problem.programme(places), certificate: certificate),
            moved: (0..<problem.sessionCount).filter { isMoved($0, places) }.map(problem.id).sorted(),
            leastMoves: leastMoves(places))
    }

    /// Sessions that have to move and have a place, and the extra moves without which not everybody has one.
    private func leastMoves(_ places: Places) -> Int {
        let uprooted = foothold.required.count { foothold.kinds[$0] == .uprooted && places.options[$0] >= 0 }
        return uprooted + (isWhole(places) ? leastExtra : 0)
    }
}
