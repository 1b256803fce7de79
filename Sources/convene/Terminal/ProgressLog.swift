import Dispatch
import Logging
import Synchronization
import Timetabling

/// Plain lines for logs: one at each change of phase, and one every few seconds.
final class ProgressLog: Sendable {
    private struct State {
        var phase: SolveProgress.Phase?
        var second = 0.0
    }

    private static let pause = 5.0

    private let state = Mutex(State())
    private let logger = Logger(label: "convene")

    func tell(_ news: SolveProgress) {
        let isDue = state.withLock { state in
            guard news.phase != state.phase || news.seconds >= state.second + Self.pause else { return false }
            state.phase = news.phase
            state.second = news.seconds
            return true
        }
        if isDue { logger.info("\(news.line(after: news.seconds))") }
    }
}
