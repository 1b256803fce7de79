import ForumModel
import Testing
import Verification

@Suite struct RoomDoubleBookingTests {
    let forum = SmallForum(sessions: [Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "ws-3")])

    @Test func twoSessionsAtOnceInOneRoom() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30"))
        let finding = try #require(assessment.violations.first)
        #expect(assessment.violations.count == 1)
        #expect(finding.rule == "room-double-booking")
        #expect(finding.sentence == "ws-1 and ws-2 overlap in Hall A on Tue 24 June 09:30-10:00.")
        #expect(finding.sessions == ["ws-1", "ws-2"])
        #expect(finding.rooms == ["a"])
        #expect(finding.cost == .zero)
    }

    @Test func oneLongSessionOverTwoShortOnes() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-12:00"), Placement("ws-2", 24, "09:00-10:00"),
            Placement("ws-3", 24, "11:00-12:00"))
        #expect(assessment.broken("room-double-booking").map(\.sessions) == [["ws-1", "ws-2"], ["ws-1", "ws-3"]])
    }

    @Test func touchingSessionsAndOtherRoomsAreFine() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00"),
            Placement("ws-3", 24, "09:00-10:00", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func settingsCannotMakeItSoft() throws {
        var forum = forum
        forum.rules["room-double-booking"] = softened(2)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:00-10:00"))
        #expect(assessment.broken("room-double-booking").count == 1)
        #expect(assessment.total("room-double-booking") == nil)
    }
}
