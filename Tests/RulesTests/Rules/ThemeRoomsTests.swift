import ForumModel
import Rules
import Testing

@Suite struct ThemeRoomsTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", theme: "trust"), Session(id: "gone", theme: "youth", status: .withdrawn),
            Session(id: "ws-2", theme: "access"), Session(id: "ws-3"), Session(id: "ws-4", theme: "trust"),
            Session(id: "ws-5", theme: "youth"), Session(id: "ws-6", theme: "access", status: .candidate),
        ],
        themes: [Theme(id: "access"), Theme(id: "trust"), Theme(id: "youth")])

    private func written(_ weight: Double) -> Written {
        Written(clusters: [.init(.day, [["ws-2", "ws-6"], ["ws-1", "ws-4"]], parallel: Points(weight))])
    }

    @Test func themesOfTwoSessionsKeepTogether() throws {
        #expect(try forum.written(by: "theme-rooms") == written(1))
    }

    @Test func theWeightIsSet() throws {
        #expect(try forum.with("theme-rooms", RuleSetting(weight: 2.5)).written(by: "theme-rooms") == written(2.5))
        #expect(try forum.with("theme-rooms", .off).written(by: "theme-rooms") == .nothing)
    }

    @Test func withoutThemesThereIsNothing() throws {
        #expect(try SmallForum(sessions: [Session(id: "ws-1")]).written(by: "theme-rooms") == .nothing)
    }
}
