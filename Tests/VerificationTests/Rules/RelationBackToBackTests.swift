import ForumModel
import Testing
import Verification

@Suite struct RelationBackToBackTests {
    @Test func tooLongABreak() throws {
        let assessment = try SmallForum.related(.backToBack).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "11:35-12:35", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-2 is to follow ws-1 within 30 minutes on the same day: ws-1 ends on Tue 24 June 11:00, and ws-2 "
                    + "starts on Tue 24 June 11:35."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-back-to-back"])
    }

    @Test(arguments: ["11:00-12:00", "11:30-12:30"])
    func atOnceOrHalfAnHourLater(hours: String) throws {
        let assessment = try SmallForum.related(.backToBack).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, hours))
        #expect(assessment.isSound)
    }

    @Test(arguments: ["10:55-11:55", "09:00-10:00"])
    func theOrderCounts(hours: String) throws {
        let assessment = try SmallForum.related(.backToBack).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, hours, in: "b"))
        #expect(assessment.violations.map(\.rule) == ["relation-back-to-back"])
    }

    @Test func aLongTurnoverLeavesMoreTime() throws {
        var forum = SmallForum.related(.backToBack)
        forum.types["workshop"] = TypeSettings(turnover: 45)
        let enough = try forum.assess(Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "11:45-12:45"))
        #expect(enough.isSound)
        let late = try forum.assess(Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "11:50-12:50"))
        #expect(late.violations.count == 1)
    }

    @Test func acrossMidnightIsAnotherDay() throws {
        let assessment = try SmallForum.related(.backToBack).assess(
            Placement("ws-1", 24, "23:00-24:00"), Placement("ws-2", 25, "00:00-01:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-2 is to follow ws-1 within 30 minutes on the same day: ws-1 ends on Wed 25 June 00:00, and ws-2 "
                    + "starts on Wed 25 June 00:00."
            ])
    }
}
