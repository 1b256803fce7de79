import ForumModel
import Testing
import Verification

@Suite struct RelationNotParallelTests {
    @Test func theTwoOverlap() throws {
        let assessment = try SmallForum.related(.notParallel).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "10:55-11:55", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are not to run at the same time, and overlap on Tue 24 June 10:55-11:00."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-not-parallel"])
    }

    @Test func touchingIsNotParallel() throws {
        let assessment = try SmallForum.related(.notParallel).assess(
            Placement("ws-1", 24, "11:00-12:00"), Placement("ws-2", 24, "10:00-11:00", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func softStrengthCostsItsOwnPoints() throws {
        let assessment = try SmallForum.related(.notParallel, .soft(Points(3))).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "10:00-11:00", in: "b"))
        #expect(assessment.total("relation-not-parallel") == Points(3))
    }
}
