import ForumModel
import Rules
import Testing

@Suite struct OrganizerDoubleBookingTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1"), Session(id: "gone", status: .withdrawn), Session(id: "ws-2"), Session(id: "ws-3"),
        ],
        people: [Person(id: "ada"), Person(id: "ben"), Person(id: "eve")],
        roles: [
            Role(session: "ws-2", person: "ada", kind: .organizer),
            Role(session: "ws-1", person: "ada", kind: .organizer),
            Role(session: "ws-1", person: "ada", kind: .speaker),
            Role(session: "gone", person: "ada", kind: .organizer),
            // In the third session Ada is no organizer.
            Role(session: "ws-3", person: "ada", kind: .facilitator),
            Role(session: "ws-1", person: "ben", kind: .organizer),
            Role(session: "ws-2", person: "ben", kind: .organizer),
            Role(session: "ws-3", person: "eve", kind: .organizer),
            Role(session: "gone", person: "eve", kind: .organizer),
        ])

    /// Whoever organizes two sessions together with somebody else counts for itself.
    @Test func aSetForEachPersonWithTwoSessions() throws {
        #expect(
            try forum.written(by: "organizer-double-booking")
                == Written(separations: [
                    .init(["ws-1", "ws-2"], .overlap, 20), .init(["ws-1", "ws-2"], .overlap, 20),
                ]))
    }

    @Test func theWeightIsSet() throws {
        let rule: RuleID = "organizer-double-booking"
        #expect(try forum.with(rule, RuleSetting(weight: 7)).written(by: rule).separations.map(\.weight) == [7, 7])
        #expect(try forum.with(rule, .off).written(by: rule) == .nothing)
    }
}
