import ForumModel
import Foundation
import GLPKSolver
import Testing
import Timetabling
import Verification

/// Tiny events, solved and compared with what trying every programme gives.
@Suite struct OptimalityTests {
    /// A hundred events; with CONVENE_LONG_TESTS=1 some thousand.
    static let seeds: [UInt64] = Array(1...(LongTests.areWanted ? 3_000 : 60))

    @Test(arguments: seeds) func solvesTinyEventsToTheOptimum(seed: UInt64) throws {
        let tiny = TinyEvent(seed: seed)
        let optimum = BruteForce.optimum(of: tiny.event).score
        let timetabler = Timetabler(tiny.event)
        for method in SolveLimits.Method.allCases {
            var limits = SolveLimits()
            limits.method = method
            limits.iterations = 4_000
            limits.workers = 1
            let answer = timetabler.solve(limits, solver: GLPKSolver())
            let note: Comment = "\(method), \(tiny)"
            _ = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: tiny.event)
            #expect(answer.certificate.score >= optimum, note)
            #expect(answer.certificate.bound <= optimum, note)
            if method != .search {
                #expect(answer.certificate.score == optimum, note)
                #expect(answer.certificate.status == .optimal, note)
            } else if answer.certificate.status == .optimal {
                #expect(answer.certificate.score == optimum, note)
            }
        }
    }
}
