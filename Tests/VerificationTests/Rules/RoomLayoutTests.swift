import ForumModel
import Testing
import Verification

@Suite struct RoomLayoutTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data", layout: "u-shape"), Session(id: "ws-2")],
        rooms: [
            Room(id: "a", name: "Hall A", layouts: ["theatre": Seats(200)]),
            Room(id: "b", name: "Hall B", layouts: ["u-shape": nil]),
            Room(id: "c", name: "Hall C"),
        ])

    @Test func theRoomListsOtherLayouts() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" wants the layout u-shape, which Hall A does not offer."
            ])
        #expect(assessment.violations.map(\.rule) == ["room-layout"])
    }

    @Test(arguments: ["b", "c"] as [ID<Room>])
    func listedOrAnyLayout(room: ID<Room>) throws {
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00", in: room)).isSound)
    }

    @Test func noWishIsMetEverywhere() throws {
        #expect(try forum.assess(Placement("ws-2", 24, "09:00-10:00")).isSound)
    }

    @Test func madeSoftItCostsOneUnit() throws {
        var forum = forum
        forum.rules["room-layout"] = softened(7)
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(assessment.isSound)
        #expect(assessment.total("room-layout") == Points(7))
    }
}
