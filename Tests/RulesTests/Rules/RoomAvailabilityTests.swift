import ForumModel
import Rules
import Testing

@Suite struct RoomAvailabilityTests {
    /// Hall A: two ranges that overlap, one that touches them, one apart; Hall B is always there.
    let forum = SmallForum(
        sessions: [Session(id: "ws-1")],
        rooms: [
            Room(
                id: "a",
                unavailable: [
                    span(25, "09:00-10:00"), span(24, "10:30-11:00"), span(24, "09:00-10:00"), span(24, "09:30-10:30"),
                ]),
            Room(id: "b"),
        ])

    private func closures(_ weight: Double?) -> Written {
        Written(closures: [
            .init(room: "a", time: span(24, "09:00-11:00"), weight: weight),
            .init(room: "a", time: span(25, "09:00-10:00"), weight: weight),
        ])
    }

    @Test func theUnionOfTheRangesIsClosed() throws {
        #expect(try forum.written(by: "room-availability") == closures(nil))
    }

    @Test func softAtAPriceAMinute() throws {
        #expect(try forum.with("room-availability", .soft(0.5)).written(by: "room-availability") == closures(0.5))
        #expect(try forum.with("room-availability", .soft()).written(by: "room-availability") == closures(1))
        #expect(try forum.with("room-availability", .soft(0)).written(by: "room-availability") == .nothing)
    }

    @Test func rangesThatOnlyNearlyTouchStayApart() throws {
        var forum = forum
        forum.rooms = [Room(id: "a", unavailable: [span(24, "09:00-10:00"), span(24, "10:01-11:00")])]
        #expect(
            try forum.written(by: "room-availability").closures.map(\.time) == [
                span(24, "09:00-10:00"), span(24, "10:01-11:00"),
            ])
    }
}
