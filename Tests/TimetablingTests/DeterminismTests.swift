import ForumModel
import GLPKSolver
import Testing
import Timetabling

/// Equal events, seeds and iterations give equal answers, on however many threads.
@Suite struct DeterminismTests {
    @Test(arguments: [SolveLimits.Method.auto, .exact, .search])
    func equalLimitsGiveEqualAnswers(method: SolveLimits.Method) throws {
        let event = try Forums.sample(sessions: method == .search ? 60 : 12, seed: 11)
        var limits = SolveLimits()
        limits.method = method
        limits.iterations = 2_000
        limits.seed = 5
        func answer(workers: Int) -> Timetable {
            limits.workers = workers
            return Timetabler(event).solve(limits, solver: GLPKSolver())
        }
        let first = answer(workers: 1)
        #expect(first.programme.placements.count > 10)
        for workers in [1, 2] {
            let next = answer(workers: workers)
            #expect(next.programme == first.programme)
            #expect(next.certificate == first.certificate)
        }
    }

    @Test func otherSeedsWalkOtherWays() throws {
        let event = try Forums.sample(sessions: 60, seed: 11)
        var limits = SolveLimits()
        limits.method = .search
        limits.iterations = 1_000
        let programmes = Set(
            (1...2 as ClosedRange<UInt64>).map { seed -> Programme in
                limits.seed = seed
                return Timetabler(event).solve(limits, solver: GLPKSolver()).programme
            })
        #expect(programmes.count > 1)
    }
}
