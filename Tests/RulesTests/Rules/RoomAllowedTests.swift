import ForumModel
import Rules
import Testing

@Suite struct RoomAllowedTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", rooms: ["a", "c"]), Session(id: "ws-2")],
        rooms: [Room(id: "a"), Room(id: "b"), Room(id: "c"), Room(id: "d")])

    @Test func roomsThatAreNotNamedAreForbidden() throws {
        #expect(
            try forum.written(by: "room-allowed")
                == Written(places: [.init("ws-1", in: "b", .forbidden), .init("ws-1", in: "d", .forbidden)]))
    }

    @Test func softAtAPriceASession() throws {
        #expect(
            try forum.with("room-allowed", .soft(7)).written(by: "room-allowed")
                == Written(places: [.init("ws-1", in: "b", .cost(7)), .init("ws-1", in: "d", .cost(7))]))
        #expect(try forum.with("room-allowed", .soft(0)).written(by: "room-allowed") == .nothing)
    }

    /// Wished rooms are another matter.
    @Test func preferredRoomsAllowTheOthers() throws {
        let forum = SmallForum(sessions: [Session(id: "ws-1", preferredRooms: ["a"])])
        #expect(try forum.written(by: "room-allowed") == .nothing)
    }
}
