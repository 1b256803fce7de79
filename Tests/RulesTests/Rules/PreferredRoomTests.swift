import ForumModel
import Rules
import Testing

@Suite struct PreferredRoomTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", preferredRooms: ["c", "a"]), Session(id: "ws-2"),
            Session(id: "ws-3", preferredRooms: ["b"]), Session(id: "gone", preferredRooms: ["b"], status: .requested),
        ],
        rooms: [Room(id: "a"), Room(id: "b"), Room(id: "c")])

    @Test func anyOtherRoomCosts() throws {
        #expect(
            try forum.written(by: "preferred-room")
                == Written(places: [
                    .init("ws-1", in: "b", .cost(3)), .init("ws-3", in: "a", .cost(3)),
                    .init("ws-3", in: "c", .cost(3)),
                ]))
    }

    @Test func theWeightIsSet() throws {
        let written = try forum.with("preferred-room", RuleSetting(weight: 0.5)).written(by: "preferred-room")
        #expect(written.places.map(\.amount) == [.cost(0.5), .cost(0.5), .cost(0.5)])
        #expect(try forum.with("preferred-room", .off).written(by: "preferred-room") == .nothing)
    }
}
