import ForumModel
import Rules
import Testing

@Suite struct ThemeOverlapTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", theme: "trust"), Session(id: "gone", theme: "trust", status: .withdrawn),
            Session(id: "ws-2", theme: "access"), Session(id: "ws-3"), Session(id: "ws-4", theme: "trust"),
            Session(id: "ws-5"), Session(id: "ws-6", theme: "trust", status: .candidate),
        ],
        themes: [Theme(id: "access"), Theme(id: "trust"), Theme(id: "youth")])

    private func trust(_ weight: Double) -> Written {
        Written(separations: [.init(["ws-1", "ws-4", "ws-6"], .overlap, weight)])
    }

    @Test func aSetForEachThemeWithTwoSessions() throws {
        #expect(try forum.written(by: "theme-overlap") == trust(4))
    }

    @Test func theWeightIsSet() throws {
        #expect(try forum.with("theme-overlap", RuleSetting(weight: 0.75)).written(by: "theme-overlap") == trust(0.75))
        #expect(try forum.with("theme-overlap", .off).written(by: "theme-overlap") == .nothing)
    }

    @Test func itCannotBeMadeHard() throws {
        #expect(try forum.with("theme-overlap", RuleSetting(isHard: true)).written(by: "theme-overlap") == trust(4))
    }
}
