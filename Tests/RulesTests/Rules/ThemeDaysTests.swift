import ForumModel
import Rules
import Testing

@Suite struct ThemeDaysTests {
    /// A theme of so many sessions on so many days.
    private func forum(sessions: Int, days: Int) -> SmallForum {
        SmallForum(
            sessions: (1...sessions).map { Session(id: ID("ws-\($0)"), theme: "trust") },
            themes: [Theme(id: "access"), Theme(id: "trust")],
            slots: (1...days).map { Slot(id: ID("day-\($0)"), time: span(23 + $0, "09:00-12:00")) })
    }

    @Test(arguments: [(4, 3, 2), (3, 3, 1), (2, 3, 1), (6, 3, 2), (7, 3, 3)])
    func aDaysShareIsRoundedUp(sessions: Int, days: Int, limit: Int) throws {
        let all = (1...sessions).map { ID<Session>("ws-\($0)") }
        #expect(
            try forum(sessions: sessions, days: days).written(by: "theme-days")
                == Written(dayLoads: [.init(all, limit: limit, 2)]))
    }

    @Test func oneDayHoldsThemAll() throws {
        #expect(try forum(sessions: 5, days: 1).written(by: "theme-days") == .nothing)
        #expect(try forum(sessions: 1, days: 3).written(by: "theme-days") == .nothing)
    }

    /// The third day has a break only, and of four sessions two are not planned.
    @Test func onlyPlannedSessionsAndDaysWithSlotsCount() throws {
        var forum = forum(sessions: 2, days: 2)
        forum.sessions.append(Session(id: "gone", theme: "trust", status: .withdrawn))
        forum.sessions.append(Session(id: "asked", theme: "trust", status: .requested))
        forum.slots.append(Slot(id: "trip", time: span(27, "09:00-12:00"), kind: .break))
        #expect(
            try forum.written(by: "theme-days") == Written(dayLoads: [.init(["ws-1", "ws-2"], limit: 1, 2)]))
        #expect(try forum.with("theme-days", .off).written(by: "theme-days") == .nothing)
    }

    @Test func withoutDaysThereIsNothing() throws {
        var forum = forum(sessions: 4, days: 1)
        forum.slots = []
        #expect(try forum.written(by: "theme-days") == .nothing)
    }
}
