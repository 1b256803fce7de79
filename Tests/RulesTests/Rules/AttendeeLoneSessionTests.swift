import ForumModel
import Rules
import Testing

@Suite struct AttendeeLoneSessionTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "gone", status: .withdrawn)],
        rules: ["attendee-lone-session": RuleSetting(weight: 2)],
        interests: [
            Interest(person: "eve", session: "ws-2"), Interest(person: "eve", session: "ws-1"),
            Interest(person: "ada", session: "ws-2", weight: 3), Interest(person: "kim", session: "ws-2"),
            Interest(person: "kim", session: "gone"), Interest(person: "ben", session: "gone"),
        ])

    /// Ada and Kim want the same, of what is planned; one session is a lone one wherever it is.
    @Test func eachSetOfSessionsWithItsPeople() throws {
        #expect(
            try forum.written(by: "attendee-lone-session")
                == Written(itineraries: [
                    .init(.loneSession, ["ws-2"], 4), .init(.loneSession, ["ws-1", "ws-2"], 2),
                ]))
    }

    @Test func itIsOffUntilItHasAWeight() throws {
        #expect(
            try forum.with("attendee-lone-session", RuleSetting()).written(by: "attendee-lone-session") == .nothing)
    }
}
