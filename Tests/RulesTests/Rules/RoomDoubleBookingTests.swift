import ForumModel
import Rules
import Testing

/// Rooms are unary for both engines: there is nothing to write, and nothing to set.
@Suite struct RoomDoubleBookingTests {
    let forum = SmallForum(sessions: [Session(id: "ws-1"), Session(id: "ws-2")], rooms: [Room(id: "a")])

    @Test func nothingIsWritten() throws {
        #expect(try forum.written(by: "room-double-booking") == .nothing)
    }

    @Test func settingsCannotMakeItSoft() throws {
        let rule = try #require(Catalogue.rule("room-double-booking"))
        #expect(rule.standing == .always)
        #expect(try rule.price(in: forum.with("room-double-booking", .soft(2)).event()) == .forbidden)
    }
}
