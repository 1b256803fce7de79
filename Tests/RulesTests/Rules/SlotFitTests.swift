import ForumModel
import Rules
import Testing

/// The rule is built into the grid (see `GridTests`): what does not fit a slot is no candidate.
@Suite struct SlotFitTests {
    let forum = SmallForum(sessions: [Session(id: "ws-1", durations: [90, 60])])

    @Test func nothingIsWritten() throws {
        #expect(try forum.written(by: "slot-fit") == .nothing)
    }

    @Test func settingsCannotMakeItSoft() throws {
        let event = try forum.with("slot-fit", .soft(0)).event()
        #expect(Catalogue.rule("slot-fit")?.price(in: event) == .forbidden)
        #expect(try forum.grid().candidates == Grid(event).candidates)
    }

    @Test func everyCandidateFitsTheSlot() throws {
        let slot = forum.slots[0].time
        let candidates = try forum.grid().candidates[0]
        #expect(candidates.count == 4 + 5)
        #expect(candidates.allSatisfy { slot.contains($0.time) && [90, 60].contains($0.duration) })
    }
}
