import ForumModel
import GLPKSolver
import Testing
import Timetabling
import Verification

/// The forum of Data/small, which a page beside it plans with a pencil: 27.8 points.
@Suite struct SmallForumTests {
    private static let total = Points(27.8)

    @Test func tryingEveryProgrammeGivesThePencilsTotal() throws {
        let (score, programme) = BruteForce.optimum(of: try Forums.data("small"))
        #expect(score == Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Self.total))
        #expect(programme["mesh"]?.room == "studio")
        #expect(programme["schools"]?.room == "studio")
    }

    @Test(arguments: [SolveLimits.Method.auto, .exact]) func isProven(method: SolveLimits.Method) throws {
        let event = try Forums.data("small")
        var limits = SolveLimits()
        limits.method = method
        limits.iterations = 4_000
        let answer = Timetabler(event).solve(limits, solver: GLPKSolver())
        let verified = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: event)
        #expect(answer.certificate.status == .optimal)
        #expect(answer.certificate.bound == answer.certificate.score)
        #expect(answer.certificate.unscheduled.isEmpty)
        #expect(verified.assessment.score.total == Self.total)
    }

    @Test func isProvenWithATimeLimitAndTwoWorkers() throws {
        let event = try Forums.data("small")
        var limits = SolveLimits()
        limits.seconds = 60
        let answer = Timetabler(event).solve(limits, solver: GLPKSolver())
        #expect(answer.certificate.status == .optimal)
        #expect(answer.certificate.score.total == Self.total)
    }
}
