import ForumModel
import Testing
import Verification

@Suite struct ExclusiveTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "main-1", isExclusive: true), Session(id: "main-2", isExclusive: true), Session(id: "ws-1"),
            Session(id: "ws-2"),
        ])

    @Test func somethingRunsBesideThePlenary() throws {
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("ws-1", 24, "08:30-09:30", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "main-1 is exclusive, and ws-1 runs beside it on Tue 24 June 09:00-09:30."
            ])
        #expect(assessment.violations.map(\.rule) == ["exclusive"])
    }

    @Test func touchingAndOrdinarySessionsAreFine() throws {
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("ws-1", 24, "10:00-11:00"),
            Placement("ws-2", 24, "10:00-11:00", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func madeSoftItCostsAUnitAPair() throws {
        var forum = forum
        forum.rules["exclusive"] = softened(3)
        forum.rooms.append(Room(id: "c"))
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("main-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-1", 24, "09:30-10:30", in: "c"))
        // The two plenaries are one pair, and each has the workshop beside it.
        #expect(assessment.total("exclusive") == Points(9))
    }
}
