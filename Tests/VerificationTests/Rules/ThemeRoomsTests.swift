import ForumModel
import Testing
import Verification

@Suite struct ThemeRoomsTests {
    let forum = SmallForum(
        sessions: (1...4).map { Session(id: ID("ws-\($0)"), theme: "ai") }
            + [Session(id: "ws-5", theme: "access"), Session(id: "ws-6"), Session(id: "ws-7")],
        rooms: [Room(id: "a", name: "Hall A"), Room(id: "b", name: "Hall B"), Room(id: "c", name: "Hall C")],
        themes: [Theme(id: "ai", name: "Artificial Intelligence"), Theme(id: "access")])

    @Test func roomsBeyondTheFirstOfADay() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "c"), Placement("ws-2", 24, "11:00-12:00", in: "a"),
            Placement("ws-3", 24, "13:00-14:00", in: "b"), Placement("ws-4", 25, "09:00-10:00", in: "a"),
            Placement("ws-5", 24, "09:00-10:00", in: "a"), Placement("ws-6", 24, "09:00-10:00", in: "b"),
            Placement("ws-7", 24, "13:00-14:00", in: "c")
        ).costs("theme-rooms")
        #expect(findings.map(\.cost) == [Points(2)])
        #expect(
            findings.map(\.sentence) == [
                "The 3 sessions on Artificial Intelligence on Tue 24 June use 3 rooms: Hall A, Hall B and Hall C."
            ])
        #expect(findings.map(\.rooms) == [["a", "b", "c"]])
    }

    @Test func aRoomIsCountedOnceADay() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "11:00-12:00"),
            Placement("ws-3", 25, "09:00-10:00", in: "b"), Placement("ws-4", 25, "11:00-12:00")
        ).costs("theme-rooms")
        #expect(findings.map(\.cost) == [Points(1)])
        #expect(findings.map(\.sessions) == [["ws-3", "ws-4"]])
    }

    /// A session that begins before midnight belongs to the day of its start.
    @Test func theDayIsThatOfTheStartOnTheEventsClock() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "23:30-24:30"), Placement("ws-2", 25, "00:00-01:00", in: "b")
        ).costs("theme-rooms")
        #expect(findings.isEmpty)
    }
}
