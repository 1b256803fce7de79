import ForumModel
import Rules
import Testing

@Suite struct RoomFitTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "fifty", expectedOnsite: 50), Session(id: "unknown"), Session(id: "nobody", expectedOnsite: 0),
        ],
        rooms: [
            Room(id: "double", capacity: 100), Room(id: "exact", capacity: 50), Room(id: "small", capacity: 40),
            Room(id: "field"), Room(id: "standing", capacity: 0),
        ])

    /// Full or fuller, unlimited and without seats: nothing. Nobody expected leaves all seats empty.
    private func empty(_ weight: Double) -> Written {
        Written(places: [
            .init("fifty", in: "double", .cost(weight / 2)), .init("nobody", in: "double", .cost(weight)),
            .init("nobody", in: "exact", .cost(weight)), .init("nobody", in: "small", .cost(weight)),
        ])
    }

    @Test func theShareOfSeatsLeftEmpty() throws {
        #expect(try forum.written(by: "room-fit") == empty(1))
    }

    @Test func theWeightIsSet() throws {
        #expect(try forum.with("room-fit", RuleSetting(weight: 3)).written(by: "room-fit") == empty(3))
        #expect(try forum.with("room-fit", .off).written(by: "room-fit") == .nothing)
    }

    @Test func seatsAreThoseOfTheWantedLayout() throws {
        let forum = SmallForum(
            sessions: [
                Session(id: "ws-1", layout: "roundtable", expectedOnsite: 20),
                Session(id: "ws-2", layout: "u-shape", expectedOnsite: 20),
            ],
            rooms: [Room(id: "a", capacity: 80, layouts: ["roundtable": Seats(30), "u-shape": nil])])
        #expect(
            try forum.written(by: "room-fit")
                == Written(places: [
                    .init("ws-1", in: "a", .points(Points(rawValue: 333_333))), .init("ws-2", in: "a", .cost(0.75)),
                ]))
    }
}
