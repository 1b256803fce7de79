import ForumModel
import Testing
import Verification

@Suite struct PersonAvailabilityTests {
    var forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data")],
        people: [
            Person(id: "p1", name: "Kim Example", unavailable: [span(24, "10:00-12:00"), span(24, "11:00-13:00")]),
            Person(id: "p2", unavailable: [span(24, "00:00-24:00")]),
        ],
        roles: [
            Role(session: "ws-1", person: "p1", kind: .rapporteur),
            Role(session: "ws-1", person: "p1", kind: .speaker),
            Role(session: "ws-1", person: "p2", kind: .organizer),
        ])

    @Test func absentForAPart() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:30-10:30"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "Kim Example (p1) is not available on Tue 24 June 10:00-10:30, and has a part in ws-1 \"Open data\"."
            ])
        #expect(assessment.violations.map(\.rule) == ["person-availability"])
    }

    @Test(arguments: ["09:00-10:00", "13:00-14:00"])
    func touchingTimesAreFine(hours: String) throws {
        #expect(try forum.assess(Placement("ws-1", 24, hours)).isSound)
    }

    @Test func minutesOfTheUnion() throws {
        var forum = forum
        forum.rules["person-availability"] = softened(2)
        #expect(try forum.assess(Placement("ws-1", 24, "10:30-11:30")).score.total == Points(120))
    }
}
