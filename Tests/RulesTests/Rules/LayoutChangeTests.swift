import ForumModel
import Rules
import Testing

@Suite struct LayoutChangeTests {
    let forum = SmallForum(sessions: [
        Session(id: "ws-1", layout: "theatre"), Session(id: "ws-2", layout: "classroom"), Session(id: "ws-3"),
        Session(id: "gone", layout: "u-shape", status: .withdrawn), Session(id: "ws-4", layout: "theatre"),
    ])

    @Test func eachWantedLayoutIsAKind() throws {
        #expect(
            try forum.written(by: "layout-change")
                == Written(successions: [.init([["ws-2"], ["ws-1", "ws-4"]], 2)]))
    }

    @Test func oneLayoutNeverChanges() throws {
        var forum = forum
        forum.sessions.remove(at: 1)
        #expect(try forum.written(by: "layout-change") == .nothing)
    }

    @Test func theWeightIsSet() throws {
        let written = try forum.with("layout-change", RuleSetting(weight: 9)).written(by: "layout-change")
        #expect(written.successions.map(\.weight) == [9])
        #expect(try forum.with("layout-change", .off).written(by: "layout-change") == .nothing)
    }
}
