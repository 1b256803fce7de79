import ForumModel
import Testing
import Verification

@Suite struct AttendeeThreeInARowTests {
    let starts = ["09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00"]

    /// One attendee who wants to attend session `s0` in band 0 of 24 June, and so on.
    func findings(bands: [Int], person: String = "guest") throws -> [Finding] {
        let forum = SmallForum(
            sessions: starts.indices.map { Session(id: ID("s\($0)")) },
            people: [Person(id: "p1", name: "Kim Example")],
            slots: SmallForum.hours(24...25, at: starts),
            rules: ["attendee-three-in-a-row": RuleSetting(weight: 2)],
            interests: bands.map { Interest(person: person, session: ID("s\($0)")) })
        return try forum.assess(
            starts.indices.map {
                Placement(session: ID("s\($0)"), start: at(24, starts[$0]), duration: 60, room: "a")
            }
        ).costs("attendee-three-in-a-row")
    }

    @Test(
        arguments: [
            ([], 0), ([0], 0), ([0, 1], 0), ([0, 1, 3, 4], 0), ([0, 1, 2], 2), ([2, 3, 4], 2), ([0, 1, 2, 3], 4),
            ([0, 1, 2, 4, 5, 6], 4), ([0, 1, 2, 3, 4, 5, 6], 10), ([6, 4, 5], 2),
        ] as [([Int], Int)])
    func lengthsOfRunsBeyondTwo(bands: [Int], points: Int) throws {
        #expect(try findings(bands: bands).map(\.cost) == (points == 0 ? [] : [Points(Double(points))]))
    }

    @Test func theSentenceNamesTheLongestRun() throws {
        let findings = try findings(bands: [0, 1, 2, 3, 5], person: "p1")
        #expect(
            findings.map(\.sentence) == [
                "Kim Example (p1) wants to attend sessions in 4 slots in a row on Tue 24 June."
            ])
        #expect(findings.map(\.people) == [["p1"]])
        #expect(findings.map(\.sessions) == [["s0", "s1", "s2", "s3"]])
    }

    @Test func anAddressThatServesAsAnIdIsNotShown() throws {
        let findings = try findings(bands: [0, 1, 2], person: "kim@example.org")
        #expect(
            findings.map(\.sentence) == ["Somebody wants to attend sessions in 3 slots in a row on Tue 24 June."])
        #expect(findings.map(\.people) == [[]])
    }

    @Test func severalSessionsOfABandAreOneBandAndDaysStandAlone() throws {
        let forum = SmallForum(
            sessions: (1...4).map { Session(id: ID("s\($0)")) }, rooms: ["a", "b", "c"].map { Room(id: $0) },
            slots: SmallForum.hours(24...25, at: ["09:00", "10:00", "23:00"]),
            rules: ["attendee-three-in-a-row": RuleSetting(weight: 2)],
            interests: (1...4).map { Interest(person: "guest", session: ID("s\($0)")) })
        let assessment = try forum.assess(
            Placement("s1", 24, "09:00-10:00"), Placement("s2", 24, "09:15-10:15", in: "b"),
            Placement("s3", 24, "23:00-24:00"), Placement("s4", 25, "09:00-10:00"))
        #expect(assessment.total("attendee-three-in-a-row") == .zero)
    }
}
