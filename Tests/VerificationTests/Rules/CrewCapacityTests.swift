import ForumModel
import Testing
import Verification

@Suite struct CrewCapacityTests {
    let forum = SmallForum(
        sessions: (1...4).map { Session(id: ID("ws-\($0)"), crews: ["interpretation", "interpretation"]) }
            + [Session(id: "ws-5")],
        rooms: ["a", "b", "c", "d"].map { Room(id: $0) },
        crews: [Crew(id: "interpretation", count: 2), Crew(id: "captioning", count: 0)])

    @Test func moreSessionsThanTheCrewCounts() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:15-10:15", in: "b"),
            Placement("ws-3", 24, "09:30-10:30", in: "c"), Placement("ws-4", 24, "11:00-12:00", in: "d"))
        let finding = try #require(assessment.violations.first)
        #expect(assessment.violations.count == 1)
        #expect(finding.rule == "crew-capacity")
        #expect(
            finding.sentence
                == "On Tue 24 June 09:30-10:00 up to 3 sessions at a time need interpretation (ws-1, ws-2 and ws-3), "
                + "and there are 2.")
        #expect(finding.sessions == ["ws-1", "ws-2", "ws-3"])
    }

    @Test func asManyAsThereAre() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:00-10:00", in: "b"),
            Placement("ws-3", 24, "10:00-11:00", in: "a"), Placement("ws-4", 24, "10:00-11:00", in: "b"),
            Placement("ws-5", 24, "10:00-11:00", in: "c"))
        #expect(assessment.isSound)
    }

    @Test func theExcessIsIntegratedOverOneStretch() throws {
        var forum = forum
        forum.rules["crew-capacity"] = softened(0.1)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:00-10:00", in: "b"),
            Placement("ws-3", 24, "09:20-10:20", in: "c"), Placement("ws-4", 24, "09:45-10:45", in: "d"))
        // 25 minutes with one too many, then 15 with two; from 10:00 on there are enough.
        #expect(assessment.costs("crew-capacity").map(\.cost) == [Points(5.5)])
    }

    @Test func twoStretchesAreTwoFindings() throws {
        var forum = forum
        forum.crews[0] = Crew(id: "interpretation", count: 1)
        let apart = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "10:15-11:15", in: "c"))
        #expect(apart.broken("crew-capacity").map(\.sessions) == [["ws-1", "ws-2"], ["ws-2", "ws-3"]])
        // A session that takes over from another at the same minute leaves no gap in the excess.
        let relieved = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "10:00-11:00", in: "c"))
        #expect(relieved.broken("crew-capacity").map(\.sessions) == [["ws-1", "ws-2", "ws-3"]])
    }
}
