import ForumModel
import Rules
import Testing

@Suite struct RoomLayoutTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", layout: "roundtable"), Session(id: "ws-2")],
        rooms: [
            Room(id: "any"), Room(id: "both", layouts: ["theatre": nil, "roundtable": nil]),
            Room(id: "theatre", layouts: ["theatre": Seats(90)]),
        ])

    @Test func aRoomThatListsLayoutsOffersOnlyThese() throws {
        #expect(try forum.written(by: "room-layout") == Written(places: [.init("ws-1", in: "theatre", .forbidden)]))
    }

    @Test func softAtAPriceASession() throws {
        #expect(
            try forum.with("room-layout", .soft(3)).written(by: "room-layout")
                == Written(places: [.init("ws-1", in: "theatre", .cost(3))]))
        #expect(try forum.with("room-layout", .soft(0)).written(by: "room-layout") == .nothing)
    }
}
