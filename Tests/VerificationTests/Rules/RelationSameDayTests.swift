import ForumModel
import Testing
import Verification

@Suite struct RelationSameDayTests {
    @Test func twoDays() throws {
        let assessment = try SmallForum.related(.sameDay).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 25, "10:00-11:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are to be on the same day: they are on Tue 24 June and on Wed 25 June."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-same-day"])
    }

    @Test func theDayIsTheEventsOwn() throws {
        // 22:30 UTC on the 23rd is the 24th in Oslo.
        let assessment = try SmallForum.related(.sameDay).assess(
            Placement("ws-1", 24, "00:30-01:30"), Placement("ws-2", 24, "23:30-24:30"))
        #expect(assessment.isSound)
    }

    @Test func softStrengthCostsItsOwnPoints() throws {
        let assessment = try SmallForum.related(.sameDay, .soft(Points(0.25))).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 25, "10:00-11:00"))
        #expect(assessment.total("relation-same-day") == Points(0.25))
    }
}
