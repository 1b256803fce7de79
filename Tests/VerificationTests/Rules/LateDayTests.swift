import ForumModel
import Testing
import Verification

@Suite struct LateDayTests {
    /// The mean interest of the planned sessions is 4.
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data", interest: 6), Session(id: "ws-2", interest: 2),
            Session(id: "ws-3", interest: 8), Session(id: "ws-4"),
            Session(id: "gone", interest: 90, status: .requested),
        ],
        slots: SmallForum.hours(24...25, at: ["09:00", "14:00"])
            + [
                Slot(id: "dinner", time: span(24, "18:00-20:00"), kind: .break),
                Slot(id: "late", time: span(25, "16:00-17:00"), rooms: ["b"]),
            ])

    @Test func theLastSlotOfEachDay() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "14:00-15:00"), Placement("ws-2", 24, "09:00-10:00"),
            Placement("ws-3", 25, "14:00-15:00"), Placement("ws-4", 24, "14:00-15:00", in: "b")
        ).costs("late-day")
        // On the 25th the last slot starts at 16:00, be it open in one room only; ws-4 interests nobody.
        #expect(findings.map(\.cost) == [Points(1.5)])
        #expect(
            findings.map(\.sentence) == [
                "ws-1 \"Open data\" has 1.5 times the mean interest and starts on Tue 24 June 14:00, in the last slot of "
                    + "the day."
            ])
    }

    @Test func laterThanTheStartOfTheLastSlotIsLate() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "14:30-15:30"), Placement("ws-3", 24, "13:55-14:55", in: "b"),
            Placement("ws-2", 26, "20:00-21:00"))
        #expect(assessment.total("late-day") == Points(1.5))
    }

    @Test func withoutInterestItSaysNothing() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1")], slots: SmallForum.hours(24...24, at: ["09:00", "14:00"]))
        #expect(try forum.assess(Placement("ws-1", 24, "14:00-15:00")).total("late-day") == .zero)
    }
}
