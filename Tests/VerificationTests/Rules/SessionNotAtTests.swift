import ForumModel
import Testing
import Verification

@Suite struct SessionNotAtTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data", notAt: [span(24, "10:00-11:00"), span(24, "10:30-11:30")])
        ])

    @Test func anImpossibleTime() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:15-10:15"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" is on Tue 24 June 09:15-10:15, and Tue 24 June 10:00-10:15 is impossible for it."
            ])
        #expect(assessment.violations.map(\.rule) == ["session-not-at"])
    }

    @Test(arguments: ["09:00-10:00", "11:30-12:30"])
    func touchingTimesAreFine(hours: String) throws {
        #expect(try forum.assess(Placement("ws-1", 24, hours)).isSound)
    }

    @Test func minutesOfTheUnion() throws {
        var forum = forum
        forum.rules["session-not-at"] = softened(1)
        #expect(try forum.assess(Placement("ws-1", 24, "10:20-11:20")).score.total == Points(60))
    }
}
