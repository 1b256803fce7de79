import ForumModel
import Testing
import Verification

@Suite struct AttendeeLastSlotTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data"), Session(id: "ws-2"), Session(id: "ws-3")],
        slots: SmallForum.hours(24...25, at: ["09:00", "11:00"]),
        rules: ["attendee-last-slot": RuleSetting(weight: 0.5)],
        interests: [
            Interest(person: "g1", session: "ws-1", weight: 9), Interest(person: "g2", session: "ws-1"),
            Interest(person: "g2", session: "ws-1"), Interest(person: "g1", session: "ws-2"),
        ])

    let placements = [
        Placement("ws-1", 24, "11:00-12:00"), Placement("ws-2", 24, "09:00-10:00"),
        Placement("ws-3", 24, "11:00-12:00", in: "b"),
    ]

    @Test func eachPersonCountsOnceASession() throws {
        let findings = try forum.assess(placements).costs("attendee-last-slot")
        #expect(findings.map(\.cost) == [Points(1)])
        #expect(
            findings.map(\.sentence) == [
                "ws-1 \"Open data\", which 2 people want to attend, starts on Tue 24 June 11:00, in the last slot of the "
                    + "day."
            ])
    }

    @Test func unlessItIsGivenAWeightItIsOff() throws {
        var forum = forum
        forum.rules = [:]
        #expect(try forum.assess(placements).total("attendee-last-slot") == nil)
    }

    @Test(arguments: [("10:55-11:55", 0), ("11:00-12:00", 1), ("12:30-13:30", 1)])
    func theBandIsTheLastThatHasStarted(hours: String, points: Int) throws {
        #expect(
            try forum.assess([Placement("ws-1", 25, hours)]).total("attendee-last-slot") == Points(Double(points)))
    }

    @Test func aDayWithoutSlotsHasNoLastOne() throws {
        #expect(try forum.assess([Placement("ws-1", 26, "11:00-12:00")]).total("attendee-last-slot") == .zero)
    }
}
