import ForumModel
import Testing
import Verification

@Suite struct OrganizerDoubleBookingTests {
    let forum = SmallForum(
        sessions: (1...3).map { Session(id: ID("ws-\($0)")) },
        rooms: ["a", "b", "c"].map { Room(id: $0) },
        people: [Person(id: "p1", name: "Kim Example"), Person(id: "p2")],
        roles: [
            Role(session: "ws-1", person: "p1", kind: .organizer),
            Role(session: "ws-1", person: "p1", kind: .organizer),
            Role(session: "ws-2", person: "p1", kind: .organizer),
            Role(session: "ws-3", person: "p1", kind: .speaker),
            Role(session: "ws-1", person: "p2", kind: .organizer),
            Role(session: "ws-3", person: "p2", kind: .organizer),
        ])

    @Test func eachPersonAndPairCostsOnce() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "09:45-10:45", in: "c"))
        let findings = assessment.costs("organizer-double-booking")
        // Kim speaks in ws-3 and organizes the others: that is no pair of the rule.
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"], ["ws-1", "ws-3"]])
        #expect(findings.map(\.people) == [["p1"], ["p2"]])
        #expect(findings.map(\.cost) == [Points(20), Points(20)])
        #expect(
            findings.first?.sentence
                == "Kim Example (p1) organizes both ws-1 and ws-2, which overlap on Tue 24 June 09:30-10:00.")
    }

    @Test func sessionsThatTouchOrAreNotPlacedCostNothing() throws {
        let touching = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00", in: "b"))
        #expect(touching.total("organizer-double-booking") == .zero)
    }
}
