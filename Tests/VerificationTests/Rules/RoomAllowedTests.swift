import ForumModel
import Testing
import Verification

@Suite struct RoomAllowedTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data", rooms: ["b", "c"])],
        rooms: [Room(id: "a", name: "Hall A"), Room(id: "b", name: "Hall B"), Room(id: "c", name: "Hall C")])

    @Test func anotherRoom() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" may only be in Hall B or Hall C, and is in Hall A."
            ])
        #expect(assessment.violations.map(\.rule) == ["room-allowed"])
    }

    @Test(arguments: ["b", "c"] as [ID<Room>])
    func anAllowedRoom(room: ID<Room>) throws {
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00", in: room)).isSound)
    }

    @Test func madeSoftWithoutAWeightItCostsOnePoint() throws {
        var forum = forum
        forum.rules["room-allowed"] = softened()
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00")).score.total == Points(1))
    }
}
