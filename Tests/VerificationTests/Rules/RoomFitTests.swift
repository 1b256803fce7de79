import ForumModel
import Testing
import Verification

@Suite struct RoomFitTests {
    func total(_ session: Session, _ room: Room) throws -> Points? {
        let forum = SmallForum(
            sessions: [session], rooms: [room], rules: ["room-capacity": RuleSetting(weight: 0, isHard: false)])
        return try forum.assess(Placement("ws-1", 24, "09:00-10:00")).total("room-fit")
    }

    @Test func theShareOfSeatsThatStayEmpty() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", title: "Open data", expectedOnsite: 60)],
            rooms: [Room(id: "a", name: "Hall A", capacity: 90)])
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(
            assessment.costs("room-fit").map(\.sentence) == [
                "ws-1 \"Open data\" expects 60 people on site in Hall A, which has 90 seats for it."
            ])
        // A third, rounded to a millionth.
        #expect(assessment.score.total == Points(rawValue: 333_333))
    }

    @Test func theWantedLayoutsSeatsCount() throws {
        let session = Session(id: "ws-1", layout: "roundtable", expectedOnsite: 30)
        let room = Room(id: "a", capacity: 100, layouts: ["roundtable": Seats(40), "theatre": nil])
        #expect(try total(session, room) == Points(0.25))
    }

    @Test(arguments: [(90, 90), (90, 120), (0, 0), (0, 10), (nil, 10), (90, nil)] as [(Int?, Int?)])
    func nothingIsWasted(seats: Int?, expected: Int?) throws {
        let session = Session(id: "ws-1", expectedOnsite: expected.map { Seats($0) })
        #expect(try total(session, Room(id: "a", capacity: seats.map { Seats($0) })) == .zero)
    }

    @Test func nobodyExpectedLeavesTheWholeRoomEmpty() throws {
        #expect(try total(Session(id: "ws-1", expectedOnsite: 0), Room(id: "a", capacity: 50)) == Points(1))
    }
}
