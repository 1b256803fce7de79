import ForumModel
import Testing
import Verification

@Suite struct RelationDifferentDayTests {
    @Test func oneDay() throws {
        let assessment = try SmallForum.related(.differentDay).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "15:00-16:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are to be on different days: both are on Tue 24 June."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-different-day"])
    }

    @Test func midnightSeparatesTwoDays() throws {
        let assessment = try SmallForum.related(.differentDay).assess(
            Placement("ws-1", 24, "23:55-24:55"), Placement("ws-2", 25, "00:00-01:00", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func madeSoftItCostsTheWeight() throws {
        var forum = SmallForum.related(.differentDay)
        forum.rules["relation-different-day"] = softened(4)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "15:00-16:00"))
        #expect(assessment.score.total == Points(4))
    }
}
