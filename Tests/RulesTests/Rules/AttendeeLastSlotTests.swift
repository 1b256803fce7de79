import ForumModel
import Rules
import Testing

@Suite struct AttendeeLastSlotTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1"), Session(id: "gone", status: .withdrawn), Session(id: "ws-2"), Session(id: "ws-3"),
        ],
        slots: [
            Slot(id: "early", time: span(24, "09:00-10:00")), Slot(id: "late", time: span(24, "10:00-11:30")),
            Slot(id: "next", time: span(25, "09:00-10:00")),
        ],
        rules: ["attendee-last-slot": RuleSetting(weight: 0.5)],
        interests: [
            Interest(person: "ada", session: "ws-1", weight: 7), Interest(person: "ada", session: "ws-1"),
            Interest(person: "ben", session: "ws-1", weight: 0.1), Interest(person: "ben", session: "ws-3"),
            Interest(person: "ben", session: "gone"), Interest(person: "eve", session: "ws-1"),
        ])

    /// Weights do not matter, and whoever is named twice is one person.
    @Test func attendeesAreCounted() throws {
        let late = [span(24, "10:00-11:00"), span(24, "10:30-11:30"), span(25, "09:00-10:00")]
        #expect(
            try forum.written(by: "attendee-last-slot")
                == Written(
                    times: late.map { .init("ws-1", $0, .cost(1.5)) } + late.map { .init("ws-3", $0, .cost(0.5)) }))
    }

    @Test func itIsOffUntilItHasAWeight() throws {
        #expect(
            try forum.with("attendee-last-slot", RuleSetting()).written(by: "attendee-last-slot") == .nothing)
    }
}
