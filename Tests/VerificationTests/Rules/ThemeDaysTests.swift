import ForumModel
import Testing
import Verification

@Suite struct ThemeDaysTests {
    let forum = SmallForum(
        sessions: (1...5).map { Session(id: ID("ws-\($0)"), theme: "ai", status: $0 == 5 ? .candidate : .accepted) }
            + [Session(id: "gone", theme: "ai", status: .withdrawn), Session(id: "ws-6")],
        themes: [Theme(id: "ai", name: "Artificial Intelligence")],
        slots: [23, 24, 25].map { Slot(id: ID("day-\($0)"), time: span($0, "09:00-18:00")) })

    @Test func moreThanAnEvenShare() throws {
        // Five planned sessions over three days: two a day.
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00"),
            Placement("ws-3", 24, "11:00-12:00"), Placement("ws-4", 24, "12:00-13:00"),
            Placement("ws-6", 24, "13:00-14:00")
        ).costs("theme-days")
        #expect(findings.map(\.cost) == [Points(4)])
        #expect(
            findings.map(\.sentence) == [
                "4 sessions on Artificial Intelligence are on Tue 24 June, and 2 would be even."
            ])
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2", "ws-3", "ws-4"]])
    }

    @Test func theShareIsRoundedUp() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 23, "09:00-10:00"), Placement("ws-2", 23, "10:00-11:00"),
            Placement("ws-3", 24, "09:00-10:00"), Placement("ws-4", 24, "10:00-11:00"),
            Placement("ws-5", 25, "09:00-10:00"))
        #expect(assessment.total("theme-days") == .zero)
    }

    @Test func breaksMakeNoDayOfTheProgramme() throws {
        var forum = forum
        forum.slots = [23, 24].map { Slot(id: ID("day-\($0)"), time: span($0, "09:00-18:00")) }
        forum.slots.append(Slot(id: "tea", time: span(25, "09:00-18:00"), kind: .break))
        // Two days: ⌈5 / 2⌉ = 3.
        let placements = [
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00"),
            Placement("ws-3", 24, "11:00-12:00"), Placement("ws-4", 24, "12:00-13:00"),
        ]
        #expect(try forum.assess(placements).total("theme-days") == Points(2))
        forum.slots = []
        #expect(try forum.assess(placements).total("theme-days") == .zero)
    }
}
