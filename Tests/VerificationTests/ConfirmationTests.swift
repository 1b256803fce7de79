import ForumModel
import Testing
import Verification

@Suite struct ConfirmationTests {
    /// An event with a theme clash that costs 4 points, and a candidate without a place.
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", theme: "ai"), Session(id: "ws-2", theme: "ai"),
            Session(id: "ws-3", status: .candidate),
        ],
        themes: [Theme(id: "ai")],
        // Two sessions at a time need two rooms; that is not what this suite is about.
        rules: ["theme-rooms": RuleSetting(weight: 0)])
    let programme = Programme([
        Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:00-10:00", in: "b"),
    ])
    let score = Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(4))

    func certificate(
        _ status: Certificate.Status = .optimal, score: Score? = nil, bound: Score? = nil,
        unscheduled: [ID<Session>] = ["ws-3"]
    ) -> Certificate {
        Certificate(
            status: status, score: score ?? self.score, bound: bound ?? self.score,
            unscheduled: unscheduled.map { Certificate.Unscheduled(session: $0, reason: "No room is free.") }, seed: 1,
            iterations: 10)
    }

    /// The objections to `certificate`, or none when it is confirmed.
    func objections(_ certificate: Certificate, to programme: Programme? = nil) throws -> [Refusal.Objection] {
        let event = try forum.event()
        do throws(Refusal) {
            let verified = try VerifiedProgramme.verify(
                programme ?? self.programme, certificate: certificate, of: event)
            #expect(verified.assessment == Verifier(event).assess(verified.programme))
            #expect(verified.certificate == certificate)
            return []
        } catch {
            return error.objections
        }
    }

    @Test func anHonestCertificateIsConfirmed() throws {
        #expect(try objections(certificate()) == [])
        #expect(try Verifier(forum.event()).confirm(programme, claimed: score).score == score)
    }

    @Test(arguments: [4.001, 3.999])
    func aThousandthOfAPointMayDiffer(total: Double) throws {
        let claimed = Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(total))
        #expect(try objections(certificate(score: claimed)) == [])
    }

    @Test(
        arguments: [
            Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(4.001001)),
            Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(3.998999)),
            Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(4)),
            Score(acceptedLeftOut: Points(1), candidatesLeftOut: Points(1), total: Points(4)),
            Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(rawValue: .min)),
        ])
    func anotherScoreIsRefused(claimed: Score) throws {
        #expect(
            try objections(certificate(score: claimed)) == [.differentScore(claimed: claimed, recomputed: score)])
        #expect(throws: Refusal.self) { try Verifier(forum.event()).confirm(programme, claimed: claimed) }
    }

    @Test func aBrokenRuleIsRefusedWithItsSentence() throws {
        let event = try forum.event()
        let clash = Programme([Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:00-10:00")])
        let refusal = try #require(throws: Refusal.self) { try Verifier(event).confirm(clash, claimed: score) }
        #expect(
            refusal.sentences == [
                "room-double-booking: ws-1 and ws-2 overlap in Hall A on Tue 24 June 09:00-10:00."
            ])
        #expect(refusal.assessment == Verifier(event).assess(clash))
    }

    @Test func aBoundAboveTheScoreIsRefused() throws {
        let bound = Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(4.5))
        let refused = try objections(certificate(.gap, bound: bound))
        #expect(refused == [.boundAboveScore(bound: bound, recomputed: score)])
        #expect(
            refused.map(\.sentence) == [
                "The solver claims that no programme is better than 4.5 points with 0 for accepted sessions and 1 for "
                    + "candidates left out, and this one is: 4 points with 0 for accepted sessions and 1 for "
                    + "candidates left out."
            ])
    }

    @Test func aLevelSaysNothingBelowOneThatIsNotProven() throws {
        // With the candidates not proven, a bound on the soft total may be anything.
        let open = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(100))
        #expect(try objections(certificate(.limit, bound: open)) == [])
        let wrong = Score(acceptedLeftOut: Points(1), candidatesLeftOut: .zero, total: .zero)
        #expect(
            try objections(certificate(.limit, bound: wrong)) == [.boundAboveScore(bound: wrong, recomputed: score)])
    }

    @Test func onlyAProvenProgrammeIsOptimal() throws {
        let low = Score(acceptedLeftOut: .zero, candidatesLeftOut: Points(1), total: Points(3))
        #expect(try objections(certificate(bound: low)) == [.boundBelowOptimum(bound: low, recomputed: score)])
        #expect(try objections(certificate(.gap, bound: low)) == [])
    }

    @Test func theSessionsLeftOutAreNamedExactly() throws {
        #expect(try objections(certificate(unscheduled: [])) == [.unnamedLeftOut(["ws-3"])])
        #expect(
            try objections(certificate(unscheduled: ["ws-3", "ws-1", "ws-3", "nobody"])) == [
                .wronglyNamedLeftOut(["nobody", "ws-1", "ws-3"])
            ])
    }

    @Test func everyObjectionIsToldAtOnce() throws {
        let clash = Programme([Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30")])
        let certificate = certificate(score: .zero, unscheduled: ["ws-1"])
        let refused = try objections(certificate, to: clash)
        #expect(refused.count == 4)
        #expect(
            refused.dropFirst().map(\.sentence) == [
                "The solver claims 0 points with 0 for accepted sessions and 0 for candidates left out; the second "
                    + "count gives 4 points with 0 for accepted sessions and 1 for candidates left out.",
                "Without a place, and without a reason for it: ws-3.",
                "Named as left out without cause: ws-1.",
            ])
    }
}
