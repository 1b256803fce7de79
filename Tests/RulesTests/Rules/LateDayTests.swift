import ForumModel
import Rules
import Testing

@Suite struct LateDayTests {
    /// The last slot begins at 11:00 on the 24th and at 09:00 on the 25th.
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", interest: 3), Session(id: "ws-2"), Session(id: "ws-3", interest: 1.5),
            Session(id: "gone", interest: 40, status: .withdrawn),
        ],
        slots: [
            Slot(id: "morning", time: span(24, "09:00-11:30")), Slot(id: "noon", time: span(24, "11:00-12:30")),
            Slot(id: "coffee", time: span(24, "13:00-14:00"), kind: .break),
            Slot(id: "next", time: span(25, "09:00-10:00")),
        ])

    /// 10:30 to 11:30 begins before, 11:00 and 11:30 do not; the mean interest is 1.5.
    @Test func interestRelativeToTheMean() throws {
        let late = [span(24, "11:00-12:00"), span(24, "11:30-12:30"), span(25, "09:00-10:00")]
        #expect(
            try forum.written(by: "late-day")
                == Written(
                    times: late.map { .init("ws-1", $0, .cost(2)) } + late.map { .init("ws-3", $0, .cost(1)) }))
    }

    @Test func withoutInterestsThereIsNothing() throws {
        var silent = forum
        silent.sessions = [Session(id: "ws-1"), Session(id: "gone", interest: 4, status: .withdrawn)]
        #expect(try silent.written(by: "late-day") == .nothing)
        #expect(try forum.with("late-day", .off).written(by: "late-day") == .nothing)
    }

    /// A start after midnight lies on a day on which no slot begins.
    @Test func afterMidnightNoDayIsLate() throws {
        let night = SmallForum(
            sessions: [Session(id: "ws-1", interest: 1)],
            slots: [Slot(id: "night", time: span(24, "22:30-25:30"))])
        #expect(
            try night.written(by: "late-day").times.map(\.time) == [
                span(24, "22:30-23:30"), span(24, "23:00-24:00"), span(24, "23:30-24:30"),
            ])
    }
}
