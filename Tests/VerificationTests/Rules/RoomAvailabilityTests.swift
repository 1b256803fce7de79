import ForumModel
import Testing
import Verification

@Suite struct RoomAvailabilityTests {
    var forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data")],
        rooms: [
            Room(
                id: "a", name: "Hall A",
                unavailable: [span(24, "12:00-14:00"), span(24, "08:00-09:30"), span(24, "09:00-09:40")]),
            Room(id: "b", name: "Hall B"),
        ])

    @Test func theUnionOfTheTimesCounts() throws {
        var forum = forum
        forum.rules["room-availability"] = softened(0.5)
        let assessment = try forum.assess(Placement("ws-1", 24, "09:10-10:10"))
        #expect(assessment.total("room-availability") == Points(15))
    }

    @Test func theSentenceNamesTheTimes() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:10-12:10"))
        #expect(
            assessment.broken("room-availability").map(\.sentence) == [
                "Hall A is not available on Tue 24 June 09:10-09:40 and Tue 24 June 12:00-12:10, while "
                    + "ws-1 \"Open data\" is in it."
            ])
    }

    @Test(arguments: ["09:40-10:40", "11:00-12:00", "14:00-15:00"])
    func touchingTimesAreFine(hours: String) throws {
        #expect(try forum.assess(Placement("ws-1", 24, hours)).isSound)
    }

    @Test func theOtherRoomIsFree() throws {
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00", in: "b")).isSound)
    }
}
