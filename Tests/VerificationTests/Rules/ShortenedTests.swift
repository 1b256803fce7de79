import ForumModel
import Testing
import Verification

@Suite struct ShortenedTests {
    let forum = SmallForum(sessions: [Session(id: "ws-1", title: "Open data", durations: [90, 60, 85, 120])])

    @Test func aQuarterOfAnHourCostsTheWeight() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(
            assessment.costs("shortened").map(\.sentence) == [
                "ws-1 \"Open data\" has 60 minutes instead of the 90 minutes that it prefers."
            ])
        #expect(assessment.score.total == Points(12))
    }

    @Test(arguments: [("09:00-10:25", 2.0), ("09:00-10:30", 0), ("09:00-11:00", 0)])
    func proRataAndNothingForMore(hours: String, points: Double) throws {
        let assessment = try forum.assess(Placement("ws-1", 24, hours))
        #expect(assessment.total("shortened") == Points(points))
        #expect(assessment.isSound)
    }
}
