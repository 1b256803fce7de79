import ForumModel
import Testing
import Verification

@Suite struct RelationParallelTests {
    @Test func theTwoStartApart() throws {
        let assessment = try SmallForum.related(.parallel).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "10:05-11:05", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are to start together: they start on Tue 24 June 10:00 and on Tue 24 June 10:05."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-parallel"])
    }

    @Test func theStartDecidesWhateverTheLength() throws {
        var forum = SmallForum.related(.parallel)
        forum.sessions[1] = Session(id: "ws-2", durations: [90])
        let assessment = try forum.assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "10:00-11:30", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func softStrengthCostsItsOwnPoints() throws {
        let assessment = try SmallForum.related(.parallel, .soft(Points(3))).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 25, "10:00-11:00"))
        #expect(assessment.total("relation-parallel") == Points(3))
    }
}
