import ForumModel
import Rules
import Testing

@Suite struct RoomCapacityTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "exact", expectedOnsite: 50), Session(id: "one-more", expectedOnsite: 51),
            Session(id: "unknown"), Session(id: "gone", expectedOnsite: 500, status: .withdrawn),
        ],
        rooms: [Room(id: "fifty", capacity: 50), Room(id: "forty", capacity: 40), Room(id: "field")])

    @Test func aMissingSeatIsForbidden() throws {
        #expect(
            try forum.written(by: "room-capacity")
                == Written(places: [
                    .init("exact", in: "forty", .forbidden), .init("one-more", in: "fifty", .forbidden),
                    .init("one-more", in: "forty", .forbidden),
                ]))
    }

    @Test func softAtAPriceASeat() throws {
        #expect(
            try forum.with("room-capacity", .soft(2)).written(by: "room-capacity")
                == Written(places: [
                    .init("exact", in: "forty", .cost(20)), .init("one-more", in: "fifty", .cost(2)),
                    .init("one-more", in: "forty", .cost(22)),
                ]))
        #expect(try forum.with("room-capacity", .soft(0)).written(by: "room-capacity") == .nothing)
    }

    @Test func aWeightAloneLeavesItHard() throws {
        let setting = RuleSetting(weight: 2)
        #expect(
            try forum.with("room-capacity", setting).written(by: "room-capacity")
                == forum.written(by: "room-capacity"))
    }

    /// The number that the room gives for the wanted layout; without one, its usual seats.
    @Test(arguments: [
        ("roundtable" as Layout, Terms.Amount.cost(25)),  // listed with 25 seats
        ("u-shape", .cost(10)),  // listed without a number: 40
        ("classroom", .cost(10)),  // not listed: 40
    ])
    func seatsAreThoseOfTheWantedLayout(layout: Layout, amount: Terms.Amount) throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", layout: layout, expectedOnsite: 50)],
            rooms: [Room(id: "a", capacity: 40, layouts: ["roundtable": Seats(25), "u-shape": nil])],
            rules: ["room-capacity": .soft()])
        #expect(try forum.written(by: "room-capacity") == Written(places: [.init("ws-1", in: "a", amount)]))
    }

    @Test func aLayoutsNumberCountsInAnUnlimitedRoom() throws {
        let forum = SmallForum(
            sessions: [
                Session(id: "ws-1", layout: "roundtable", expectedOnsite: 50), Session(id: "ws-2", expectedOnsite: 50),
            ],
            rooms: [Room(id: "a", layouts: ["roundtable": Seats(25)])])
        #expect(try forum.written(by: "room-capacity") == Written(places: [.init("ws-1", in: "a", .forbidden)]))
    }
}
