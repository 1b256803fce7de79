import ForumModel
import Rules
import Testing

@Suite struct AvoidedTimeTests {
    /// Two ranges, both overlapped by the session at 09:30, and a third that touches the last session's end.
    let forum = SmallForum(sessions: [
        Session(id: "ws-1", avoided: [span(24, "10:00-10:01"), span(24, "09:59-10:00"), span(24, "12:00-13:00")]),
        Session(id: "ws-2"),
    ])

    private func overlapping(_ points: Double) -> Written {
        Written(times: [
            .init("ws-1", span(24, "09:00-10:00"), .cost(points)),
            .init("ws-1", span(24, "09:30-10:30"), .cost(points)),
            .init("ws-1", span(24, "10:00-11:00"), .cost(points)),
        ])
    }

    /// A minute is enough, and several ranges count once.
    @Test func anyOverlapCostsOnce() throws {
        #expect(try forum.written(by: "avoided-time") == overlapping(5))
    }

    @Test func theWeightIsSet() throws {
        #expect(
            try forum.with("avoided-time", RuleSetting(weight: 0.5)).written(by: "avoided-time") == overlapping(0.5))
        #expect(try forum.with("avoided-time", .off).written(by: "avoided-time") == .nothing)
    }
}
