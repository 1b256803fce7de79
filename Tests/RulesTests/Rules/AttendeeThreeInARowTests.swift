import ForumModel
import Rules
import Testing

@Suite struct AttendeeThreeInARowTests {
    private func forum(bands: Int) -> SmallForum {
        SmallForum(
            sessions: (1...4).map { Session(id: ID("ws-\($0)")) } + [Session(id: "gone", status: .withdrawn)],
            slots: (1...bands).map { Slot(id: ID("slot-\($0)"), time: span(24, "\(8 + $0):00-\(9 + $0):00")) },
            step: nil, rules: ["attendee-three-in-a-row": RuleSetting(weight: 0.5)],
            interests: [
                ("kim", ["ws-4", "ws-2", "ws-1"]), ("ada", ["ws-1", "ws-2", "gone"]),
                ("eve", ["ws-1", "ws-2", "ws-4"]),
                ("ben", ["ws-1", "ws-2", "ws-3", "ws-4"]), ("zoe", ["ws-1", "ws-2", "ws-2"]),
            ].flatMap { person, sessions in sessions.map { Interest(person: person, session: ID($0)) } })
    }

    /// Those with the same sessions are one term; with two sessions nobody can have three in a row.
    @Test func peopleWithTheSameSessionsAreMerged() throws {
        #expect(
            try forum(bands: 3).written(by: "attendee-three-in-a-row")
                == Written(itineraries: [
                    .init(.threeInARow, ["ws-1", "ws-2", "ws-3", "ws-4"], 0.5),
                    .init(.threeInARow, ["ws-1", "ws-2", "ws-4"], 1),
                ]))
    }

    @Test func aDayNeedsThreeBands() throws {
        #expect(try forum(bands: 2).written(by: "attendee-three-in-a-row") == .nothing)
    }

    @Test func itIsOffUntilItHasAWeight() throws {
        let rule: RuleID = "attendee-three-in-a-row"
        #expect(try forum(bands: 3).with(rule, RuleSetting()).written(by: rule) == .nothing)
    }
}
