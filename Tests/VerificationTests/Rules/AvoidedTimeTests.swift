import ForumModel
import Testing
import Verification

@Suite struct AvoidedTimeTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data", avoided: [span(24, "09:00-10:00"), span(24, "10:30-12:00")])
        ])

    @Test func anyOverlapCostsOnce() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:45-10:45"))
        #expect(
            assessment.costs("avoided-time").map(\.sentence) == [
                "ws-1 \"Open data\" is on Tue 24 June 09:45-10:45, and would rather avoid Tue 24 June 09:45-10:00 and "
                    + "Tue 24 June 10:30-10:45."
            ])
        #expect(assessment.score.total == Points(5))
    }

    @Test(arguments: ["08:00-09:00", "10:00-10:30", "12:00-13:00"])
    func touchingTimesCostNothing(hours: String) throws {
        #expect(try forum.assess(Placement("ws-1", 24, hours)).total("avoided-time") == .zero)
    }
}
