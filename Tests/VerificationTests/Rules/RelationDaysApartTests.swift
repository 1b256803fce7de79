import ForumModel
import Testing
import Verification

@Suite struct RelationDaysApartTests {
    @Test func tooFewDays() throws {
        let assessment = try SmallForum.related(.daysApart(2)).assess(
            Placement("ws-1", 25, "10:00-11:00"), Placement("ws-2", 24, "10:00-11:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are to be at least 2 days apart: they are on Wed 25 June and on Tue 24 June."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-days-apart"])
    }

    @Test(arguments: [(23, 25), (25, 23), (23, 27)])
    func exactlySoManyDaysOrMore(first: Int, second: Int) throws {
        // Dates count, not hours: late on the one day and early on the other is far enough.
        let hours = first < second ? ("23:00-24:00", "00:00-01:00") : ("00:00-01:00", "23:00-24:00")
        let assessment = try SmallForum.related(.daysApart(2)).assess(
            Placement("ws-1", first, hours.0), Placement("ws-2", second, hours.1))
        #expect(assessment.isSound)
    }

    @Test func softStrengthCostsOnceWhateverIsMissing() throws {
        let assessment = try SmallForum.related(.daysApart(4), .soft(Points(6))).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "12:00-13:00"))
        #expect(assessment.total("relation-days-apart") == Points(6))
    }
}
