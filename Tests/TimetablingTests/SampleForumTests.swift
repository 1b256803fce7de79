import Dispatch
import ForumModel
import Foundation
import GLPKSolver
import LinearModel
import Synchronization
import Testing
import Timetabling
import Verification

/// Generated forums: whatever comes out is confirmed by the verification.
@Suite struct SampleForumTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>) func answersAreConfirmed(seed: UInt64) throws {
        let event = try Forums.sample(sessions: 20 + Int(seed) * 3, seed: seed, isStepped: seed % 3 == 0)
        var limits = SolveLimits()
        limits.method = seed % 4 == 0 ? .auto : .search
        limits.iterations = 500
        // A fuse for the bounds of forums where proofs take long; search alone needs none.
        if limits.method == .auto { limits.seconds = 5 }
        limits.seed = seed
        let answer = Timetabler(event).solve(limits, solver: GLPKSolver())
        let verified = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: event)
        #expect(verified.assessment.isSound)
        #expect(answer.programme.placements.count + answer.certificate.unscheduled.count == plannedCount(event))
        // The forum is drawn around a programme with everybody in it, so most of it is found at once.
        #expect(answer.programme.placements.count * 10 >= plannedCount(event) * 9)
    }

    @Test(arguments: [SolveLimits.Method.auto, .exact, .search])
    func stopsWhenAskedTo(method: SolveLimits.Method) throws {
        let event = try Forums.sample(sessions: 80, seed: 3)
        let timetabler = Timetabler(event)
        let stop = StopFlag()
        var limits = SolveLimits()
        limits.method = method
        limits.seconds = 120
        // A thread of its own: the pool's may all be busy with the solves of other tests.
        let raised = Mutex(0.0)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.7)
            raised.withLock { $0 = now() }
            stop.raise()
        }
        let answer = timetabler.solve(limits, solver: GLPKSolver(), stop: stop)
        let late = now() - raised.withLock { $0 }
        #expect(answer.certificate.status == .stopped)
        // A busy machine gets more time.
        #expect(late < (LongTests.areWanted ? 1 : 5))
        _ = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: event)
    }

    @Test func stopsBeforeItBegins() throws {
        let event = try Forums.sample(sessions: 30, seed: 4)
        let stop = StopFlag()
        stop.raise()
        let answer = Timetabler(event).solve(SolveLimits(), solver: GLPKSolver(), stop: stop)
        #expect(answer.certificate.status == .stopped)
        #expect(answer.programme.placements.isEmpty)
        #expect(answer.certificate.unscheduled.count == plannedCount(event))
        _ = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: event)
    }

    private func plannedCount(_ event: Event) -> Int { event.sessions.count { $0.status.isPlanned } }
}

/// Seconds on a clock that only goes forward.
private func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
