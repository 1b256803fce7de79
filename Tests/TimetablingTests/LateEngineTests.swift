import Dispatch
import ForumModel
import Foundation
import GLPKSolver
import LinearModel
import Synchronization
import Testing
import Timetabling

/// A stop takes effect at once even while the engine is in a call that it cannot leave, such as loading a large model.
@Suite struct LateEngineTests {
    /// The engine, but every call begins only when it is let.
    private final class LateEngine: LinearSolver {
        private let gate = DispatchSemaphore(value: 0)
        private let ended = DispatchSemaphore(value: 0)
        let isEntered = StopFlag()
        let gaveUp = StopFlag()

        func solve(_ model: LinearModel, _ request: SolveRequest) -> LinearOutcome {
            isEntered.raise()
            if gate.wait(timeout: .now() + 60) == .timedOut { gaveUp.raise() }
            gate.signal()
            defer { ended.signal() }
            return GLPKSolver().solve(model, request)
        }

        /// Lets all calls begin, and waits until one has ended.
        func letGo() -> Bool {
            gate.signal()
            return ended.wait(timeout: .now() + 60) == .success
        }
    }

    @Test(arguments: [(SolveLimits.Method.auto, 2, nil), (.exact, 2, nil), (.exact, 1, nil), (.exact, 1, 2_000)])
    func isNotWaitedFor(method: SolveLimits.Method, workers: Int, iterations: Int?) throws {
        let event = try Forums.sample(sessions: 20, seed: 3)
        let engine = LateEngine()
        let stop = StopFlag()
        var limits = SolveLimits()
        limits.method = method
        limits.workers = workers
        // Longer than the gate stays shut: only the stop can end the solve before.
        if iterations == nil { limits.seconds = 120 }
        limits.iterations = iterations
        let isOver = StopFlag()
        defer { isOver.raise() }
        Thread.detachNewThread {
            while !engine.isEntered.isRaised, !isOver.isRaised { Thread.sleep(forTimeInterval: 0.01) }
            stop.raise()
        }
        let told = Mutex(0)
        let answer = Timetabler(event).solve(limits, solver: engine, stop: stop) { _ in told.withLock { $0 += 1 } }
        #expect(answer.certificate.status == .stopped)
        try #require(engine.isEntered.isRaised)
        #expect(!engine.gaveUp.isRaised)
        // What the engine says after the answer is not passed on.
        let before = told.withLock { $0 }
        #expect(engine.letGo())
        Thread.sleep(forTimeInterval: 0.1)
        #expect(told.withLock { $0 } == before)
    }
}
