import ForumModel
import GLPKSolver
import Testing
import Timetabling
import Verification

/// Tiny events, solved and compared with what trying every programme gives.
@Suite struct OptimalityTests {
    /// Some dozens of events; with CONVENE_LONG_TESTS=1 some thousand.
    static let seeds = LongTests.areWanted ? 1...3_000 as ClosedRange<UInt64> : 1...24

    @Test func solvesTinyEventsToTheOptimum() throws {
        var found = 0
        for seed in Self.seeds {
            let tiny = TinyEvent(seed: seed)
            let optimum = BruteForce.optimum(of: tiny.event).score
            let timetabler = Timetabler(tiny.event)
            if tiny.event.sessions.allSatisfy({ tiny.event.weight(of: $0) > .zero }) {
                // What diagnosis says cannot work does not: somebody is left out.
                let isHopeless = !Diagnosis(tiny.event).difficulties().isEmpty
                let isWhole = optimum.acceptedLeftOut == .zero && optimum.candidatesLeftOut == .zero
                #expect(!isHopeless || !isWhole, "\(tiny)")
            }
            for method in SolveLimits.Method.allCases {
                let answer = timetabler.solve(limits(method), solver: GLPKSolver())
                let note: Comment = "\(method), \(tiny)"
                let score = answer.certificate.score
                #expect(throws: Never.self, note) {
                    try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: tiny.event)
                }
                #expect(score >= optimum, note)
                #expect(isAtMost(answer.certificate.bound, optimum), note)
                let isOptimal = isAtMost(score, optimum)
                if method == .search {
                    found += isOptimal ? 1 : 0
                } else {
                    #expect(answer.certificate.status == .optimal, note)
                }
                if answer.certificate.status == .optimal {
                    #expect(isOptimal, "\(score) instead of \(optimum), \(note)")
                }
            }
        }
        // Search alone is not promised to find the best, but on events of this size it rarely misses it.
        #expect(found * 100 >= Self.seeds.count * 90, "\(found) of \(Self.seeds.count)")
    }

    /// The same with something for every rule to look at.
    @Test func solvesCrowdedEventsToTheOptimum() throws {
        var found = 0
        for seed in Self.seeds {
            let crowded = CrowdedEvent(seed: seed)
            let optimum = BruteForce.optimum(of: crowded.event, published: crowded.published).score
            let timetabler = Timetabler(crowded.event, published: crowded.published)
            for method in SolveLimits.Method.allCases {
                let answer = timetabler.solve(limits(method), solver: GLPKSolver())
                let note: Comment = "\(method), \(crowded)"
                let (score, bound) = (answer.certificate.score, answer.certificate.bound)
                #expect(throws: Never.self, note) {
                    try VerifiedProgramme.verify(
                        answer.programme, certificate: answer.certificate, of: crowded.event,
                        published: crowded.published)
                }
                #expect(score >= optimum, note)
                #expect(isAtMost(bound, optimum), "bound \(bound) above \(optimum), \(note)")
                if method == .search {
                    found += isAtMost(score, optimum) ? 1 : 0
                } else {
                    #expect(answer.certificate.status == .optimal, note)
                    #expect(isAtMost(score, optimum), "\(score) instead of \(optimum), \(note)")
                }
            }
        }
        // What binds many sessions at once needs moves of several, so that search alone misses a few more here.
        #expect(found * 100 >= Self.seeds.count * 85, "\(found) of \(Self.seeds.count)")
    }

    private func limits(_ method: SolveLimits.Method) -> SolveLimits {
        var limits = SolveLimits()
        limits.method = method
        limits.iterations = method == .search ? 12_000 : 400
        limits.workers = 1
        return limits
    }

    /// Level by level, and for the total up to a millionth part, which is as far as a proof by numbers reaches.
    private func isAtMost(_ a: Score, _ b: Score) -> Bool {
        guard a.acceptedLeftOut == b.acceptedLeftOut, a.candidatesLeftOut == b.candidatesLeftOut else { return a < b }
        return a.total.value <= b.total.value + 2e-6 * max(1, b.total.value)
    }
}
