import ForumModel
import Rules
import Testing

/// The rule is built into the grid (see `GridTests`): what a pin does not allow is no candidate.
@Suite struct PinnedTests {
    let forum = SmallForum(sessions: [
        Session(id: "ws-1", pin: Session.Pin(start: at(24, "10:00"), room: "b")), Session(id: "ws-2"),
    ])

    @Test func nothingIsWritten() throws {
        #expect(try forum.written(by: "pinned") == .nothing)
    }

    @Test func settingsCannotMakeItSoft() throws {
        let event = try forum.with("pinned", .soft(0)).event()
        #expect(Catalogue.rule("pinned")?.price(in: event) == .forbidden)
        let grid = Grid(event)
        #expect(grid.candidates[0].map(\.time) == [span(24, "10:00-11:00")])
        #expect(grid.candidates[0].map { grid.roomSets[$0.roomSet].rooms } == [[1]])
        #expect(grid.candidates[1].count == 5)
    }
}
