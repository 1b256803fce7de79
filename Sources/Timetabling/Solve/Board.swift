import Dispatch
import ForumModel
import LinearModel
import Rules
import Synchronization

/// What the workers of one solve share: the best programme, the best bound, and whether to go on.
final class Board: Sendable {
    private struct State {
        var best: Places
        var bound: Score
        var phase = SolveProgress.Phase.constructing
        var iterations = 0
        var wasStoppedByUser = false
        /// Whether every session that can have a place has one.
        var isWhole = false
        /// Whether the answer is being written down: who comes later comes too late.
        var isSealed = false
    }

    let problem: Problem
    let limits: SolveLimits
    /// Raised when there is nothing left to do: proven, good enough, out of time, or stopped.
    let done = StopFlag()
    private let userStop: StopFlag
    private let began = DispatchTime.now()
    private let report: @Sendable (SolveProgress) -> Void
    private let state: Mutex<State>

    init(
        _ problem: Problem, _ limits: SolveLimits, stop: StopFlag, report: @escaping @Sendable (SolveProgress) -> Void
    ) {
        self.problem = problem
        self.limits = limits
        self.report = report
        userStop = stop
        state = Mutex(State(best: Search(problem).snapshot(), bound: StaticBound.of(problem)))
    }

    var seconds: Double { Double(DispatchTime.now().uptimeNanoseconds - began.uptimeNanoseconds) / 1e9 }
    var secondsLeft: Double { max(0, (limits.seconds ?? .infinity) - seconds) }
    var best: Places { state.withLock(\.best) }
    var bound: Score { state.withLock(\.bound) }
    var wasStoppedByUser: Bool { state.withLock(\.wasStoppedByUser) }

    /// Whether the work is over; looks at the clock and at the user's wish.
    func isOver() -> Bool {
        if done.isRaised { return true }
        if userStop.isRaised {
            state.withLock { $0.wasStoppedByUser = true }
            done.raise()
        } else if secondsLeft <= secondsKept, secondsLeft <= 0 || !state.withLock(\.isWhole) {
            done.raise()
        }
        return done.isRaised
    }

    /// Whether the work ended before it was done, so that what is still under way is of no use.
    func isCutShort() -> Bool { isOver() && (userStop.isRaised || secondsLeft <= secondsKept) }

    /// What is kept of a time limit for explaining why sessions have no place.
    private var secondsKept: Double { min(2, 0.05 * (limits.seconds ?? 0)) }

    /// Raised when the explanation, too, has to end.
    var hurry: StopFlag { userStop }

    /// How long explanations may take, from now on: until the time limit, and a moment when the user wants to go.
    func secondsToExplain() -> () -> Double {
        let start = seconds
        let most =
            wasStoppedByUser
            ? 0 : limits.iterations != nil && limits.seconds == nil ? .infinity : Self.longestExplanation
        return { [self] in min(secondsLeft, start + most - seconds) }
    }

    private static let longestExplanation = 5.0

    func enter(_ phase: SolveProgress.Phase) {
        let isNews = state.withLock { state in
            if !state.isSealed { state.phase = phase }
            return !state.isSealed
        }
        if isNews { tell() }
    }

    /// From now on nothing is taken of workers that may still be under way, and they tell nothing; at most what one is
    /// telling at this moment is still heard.
    func seal() { state.withLock { $0.isSealed = true } }

    /// A programme better than the best, found while the answer is written down.
    func amend(_ places: Places) { take(places, evenIfSealed: true) }

    /// The answer is given.
    func close() {
        state.withLock { $0.phase = .done }
        tell()
    }

    func count(iterations: Int) { state.withLock { $0.iterations += iterations } }
    var iterations: Int { state.withLock(\.iterations) }

    /// Offers a programme; it is kept when it is better than the best.
    func offer(_ places: Places) { take(places, evenIfSealed: false) }

    private func take(_ places: Places, evenIfSealed: Bool) {
        let isNews = state.withLock { state in
            guard places.cost < state.best.cost, evenIfSealed || !state.isSealed else { return false }
            state.best = places
            state.isWhole = places.options.indices.allSatisfy {
                places.options[$0] >= 0 || problem.options(of: $0).isEmpty
            }
            return true
        }
        if isNews { tell() }
        settle()
    }

    /// Offers a bound; it is kept when it says more than the last.
    func offer(bound: Score) {
        let isNews = state.withLock { state in
            guard bound > state.bound, !state.isSealed else { return false }
            state.bound = bound
            return true
        }
        if isNews { tell() }
        settle()
    }

    /// The gap between best and bound; nil while the sessions left out are not proven the fewest.
    var gap: Double? {
        let (best, bound) = state.withLock { ($0.best, $0.bound) }
        return gap(problem.score(best), bound)
    }

    private func gap(_ score: Score, _ bound: Score) -> Double? {
        guard score.acceptedLeftOut <= bound.acceptedLeftOut, score.candidatesLeftOut <= bound.candidatesLeftOut
        else { return nil }
        return max(0, (score.total - bound.total).value) / max(score.total.value, 1)
    }

    /// Ends the work when the best is good enough.
    private func settle() {
        if let gap, gap <= limits.gap { done.raise() }
    }

    private func tell() {
        let state = state.withLock { $0 }
        let score = problem.score(state.best)
        report(
            SolveProgress(
                phase: state.phase, best: score, bound: state.bound, gap: gap(score, state.bound),
                iterations: state.iterations, seconds: seconds))
    }
}

/// What can be said without solving anything: sessions without a place in any case, and the cheapest place of each.
enum StaticBound {
    static func of(_ problem: Problem) -> Score {
        var accepted = Points.zero
        var candidates = Points.zero
        var total: Int64 = 0
        for session in 0..<problem.sessionCount {
            let options = problem.options(of: session)
            if options.isEmpty {
                if problem.isCandidate[session] {
                    candidates = candidates + problem.weight[session]
                } else {
                    accepted = accepted + problem.weight[session]
                }
                continue
            }
            // A candidate of no weight may stay out at no cost.
            if problem.weight[session] == .zero { continue }
            total += options.map { problem.cheapest(session, $0) }.min() ?? 0
        }
        return Score(acceptedLeftOut: accepted, candidatesLeftOut: candidates, total: Points(rawValue: total))
    }
}

extension Problem {
    /// The least that an option can cost by itself.
    func cheapest(_ session: Int, _ option: Int) -> Int64 {
        let rooms = rooms(ofOption: option).map {
            tables.roomCost[session * tables.roomCount + $0] + closurePrice(option, $0)
        }
        return tables.optionCost[option] + (rooms.min() ?? 0)
    }

    func score(_ places: Places) -> Score {
        var accepted = Points.zero
        var candidates = Points.zero
        var soft = places.cost
        for session in 0..<tables.sessionCount where places.options[session] < 0 {
            soft -= tables.leftOutCost[session]
            if isCandidate[session] {
                candidates = candidates + weight[session]
            } else {
                accepted = accepted + weight[session]
            }
        }
        return Score(acceptedLeftOut: accepted, candidatesLeftOut: candidates, total: Points(rawValue: soft))
    }

    func programme(_ places: Places) -> Programme {
        Programme(
            (0..<tables.sessionCount).compactMap { session in
                guard places.options[session] >= 0 else { return nil }
                let option = Int(places.options[session])
                return Placement(
                    session: id(session), start: origin + Minutes(Int(tables.optionStart[option])),
                    duration: Minutes(Int(tables.optionEnd[option] - tables.optionStart[option])),
                    room: context.event.rooms[Int(places.rooms[session])].id)
            })
    }
}
