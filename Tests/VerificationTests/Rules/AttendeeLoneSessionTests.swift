import ForumModel
import Testing
import Verification

@Suite struct AttendeeLoneSessionTests {
    let forum = SmallForum(
        sessions: (1...4).map { Session(id: ID("ws-\($0)")) },
        slots: SmallForum.hours(24...25, at: ["09:00", "11:00"]),
        rules: ["attendee-lone-session": RuleSetting(weight: 1)],
        interests: ["ws-1", "ws-2", "ws-3"].map { Interest(person: "guest", session: $0) }
            + [Interest(person: "other", session: "ws-1")])

    @Test func aSingleBandOfADay() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "11:00-12:00"),
            Placement("ws-3", 25, "11:00-12:00")
        ).costs("attendee-lone-session")
        #expect(findings.map(\.cost) == [Points(1), Points(1)])
        #expect(
            findings.map(\.sentence) == [
                "All that other wants to attend on Tue 24 June is in one slot: ws-1.",
                "All that guest wants to attend on Wed 25 June is in one slot: ws-3.",
            ])
        #expect(findings.map(\.people) == [["other"], ["guest"]])
    }

    @Test func twoSessionsOfOneBandAreAsLonely() throws {
        let findings = try forum.assess(
            Placement("ws-2", 24, "09:00-10:00"), Placement("ws-3", 24, "10:00-11:00", in: "b")
        ).costs("attendee-lone-session")
        #expect(findings.map(\.sessions) == [["ws-2", "ws-3"]])
    }

    @Test func beforeTheFirstBandNothingCounts() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "08:00-09:00"), Placement("ws-4", 24, "09:00-10:00"))
        #expect(assessment.total("attendee-lone-session") == .zero)
    }

    @Test func unlessItIsGivenAWeightItIsOff() throws {
        var forum = forum
        forum.rules = ["attendee-lone-session": RuleSetting(weight: 0)]
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00")).total("attendee-lone-session") == nil)
    }
}
