import ForumModel
import Testing
import Verification

@Suite struct PreferredRoomTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data", preferredRooms: ["b", "c"]), Session(id: "ws-2")],
        rooms: [Room(id: "a", name: "Hall A"), Room(id: "b", name: "Hall B"), Room(id: "c", name: "Hall C")])

    @Test func noneOfTheWishedRooms() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00")
        ).costs("preferred-room")
        #expect(findings.map(\.cost) == [Points(3)])
        #expect(findings.map(\.sentence) == ["ws-1 \"Open data\" is in Hall A and wishes for Hall B or Hall C."])
        #expect(findings.map(\.rooms) == [["a"]])
    }

    @Test(arguments: ["b", "c"] as [ID<Room>])
    func anyOfThem(room: ID<Room>) throws {
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00", in: room)).total("preferred-room") == .zero)
    }
}
