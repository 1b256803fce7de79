import ForumModel
import Testing
import Verification

@Suite struct RoomCapacityTests {
    func forum(_ session: Session, _ room: Room, rules: [RuleID: RuleSetting] = [:]) -> SmallForum {
        SmallForum(sessions: [session], rooms: [room], rules: rules)
    }

    @Test func fewerSeatsThanPeople() throws {
        let forum = forum(
            Session(id: "ws-1", title: "Open data", expectedOnsite: 120), Room(id: "a", name: "Hall A", capacity: 90))
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" expects 120 people on site, and Hall A has 90 seats for it."
            ])
        #expect(assessment.violations.map(\.rule) == ["room-capacity"])
    }

    @Test func theWantedLayoutsSeatsCount() throws {
        let room = Room(id: "a", capacity: 200, layouts: ["roundtable": Seats(40), "theatre": nil])
        let placement = Placement("ws-1", 24, "09:00-10:00")
        let rules: [RuleID: RuleSetting] = ["room-capacity": softened(2), "room-fit": RuleSetting(weight: 0)]
        let atTables = forum(Session(id: "ws-1", layout: "roundtable", expectedOnsite: 60), room, rules: rules)
        #expect(try atTables.assess(placement).score.total == Points(40))
        // A layout that is listed without a number has the room's capacity, and so has one that is not wanted.
        let inRows = forum(Session(id: "ws-1", layout: "theatre", expectedOnsite: 230), room, rules: rules)
        #expect(try inRows.assess(placement).score.total == Points(60))
        let anyhow = forum(Session(id: "ws-1", expectedOnsite: 60), room, rules: rules)
        #expect(try anyhow.assess(placement).score.total == .zero)
    }

    @Test(arguments: [(90, 90), (nil, 5000), (0, nil), (90, nil)] as [(Int?, Int?)])
    func enoughSeats(seats: Int?, expected: Int?) throws {
        let forum = forum(
            Session(id: "ws-1", expectedOnsite: expected.map { Seats($0) }),
            Room(id: "a", capacity: seats.map { Seats($0) }))
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00")).isSound)
    }
}
