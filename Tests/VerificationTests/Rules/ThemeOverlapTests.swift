import ForumModel
import Testing
import Verification

@Suite struct ThemeOverlapTests {
    var forum = SmallForum(
        sessions: (1...3).map { Session(id: ID("ws-\($0)"), theme: "ai") }
            + [Session(id: "ws-4", theme: "access"), Session(id: "ws-5")],
        rooms: ["a", "b", "c", "d", "e"].map { Room(id: $0) },
        themes: [Theme(id: "ai", name: "Artificial Intelligence"), Theme(id: "access")])

    @Test func everyOverlappingPairCosts() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "09:45-10:45", in: "c"), Placement("ws-4", 24, "09:00-10:00", in: "d"),
            Placement("ws-5", 24, "09:00-10:00", in: "e"))
        let findings = assessment.costs("theme-overlap")
        #expect(findings.map(\.cost) == [Points(4), Points(4), Points(4)])
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"], ["ws-1", "ws-3"], ["ws-2", "ws-3"]])
        #expect(
            findings.first?.sentence
                == "ws-1 and ws-2, both on Artificial Intelligence, overlap on Tue 24 June 09:30-10:00.")
        #expect(assessment.total("theme-overlap") == Points(12))
        #expect(assessment.isSound)
    }

    @Test func touchingSessionsCostNothing() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "10:00-11:00", in: "b"))
        #expect(assessment.total("theme-overlap") == .zero)
    }

    @Test func theWeightIsASetting() throws {
        var forum = forum
        let placements = [
            Placement("ws-1", 24, "09:00-10:00", in: "a"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
        ]
        forum.rules["theme-overlap"] = RuleSetting(weight: 0.3)
        #expect(try forum.assess(placements[0], placements[1]).total("theme-overlap") == Points(0.3))
        forum.rules["theme-overlap"] = RuleSetting(weight: 0)
        #expect(try forum.assess(placements[0], placements[1]).total("theme-overlap") == nil)
    }
}
