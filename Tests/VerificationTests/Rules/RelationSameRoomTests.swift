import ForumModel
import Testing
import Verification

@Suite struct RelationSameRoomTests {
    @Test func twoRooms() throws {
        let assessment = try SmallForum.related(.sameRoom).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 25, "10:00-11:00", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are to be in one room: they are in Hall A and in Hall B."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-same-room"])
    }

    @Test func oneRoom() throws {
        let assessment = try SmallForum.related(.sameRoom).assess(
            Placement("ws-1", 24, "10:00-11:00", in: "b"), Placement("ws-2", 25, "10:00-11:00", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func aRuleThatHasSoftRelationsIsListedEvenAtNoCost() throws {
        let assessment = try SmallForum.related(.sameRoom, .soft(Points(3))).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 25, "10:00-11:00"))
        #expect(assessment.total("relation-same-room") == .zero)
    }
}
