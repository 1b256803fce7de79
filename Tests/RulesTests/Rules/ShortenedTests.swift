import ForumModel
import Rules
import Testing

@Suite struct ShortenedTests {
    /// A slot of two hours without a step: one start a session.
    private func forum(_ durations: Minutes..., rules: [RuleID: RuleSetting] = [:]) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1", durations: durations)],
            slots: [Slot(id: "slot", time: span(24, "09:00-11:00"))], step: nil, rules: rules)
    }

    @Test func quarterHoursBelowThePreferredLengthProRata() throws {
        #expect(
            try forum(90, 60, 85).written(by: "shortened")
                == Written(times: [
                    .init("ws-1", span(24, "09:00-10:00"), .cost(12)), .init("ws-1", span(24, "09:00-10:25"), .cost(2)),
                ]))
    }

    /// A 45th of 6 points, to the nearest millionth.
    @Test func aMinuteIsRoundedToAMillionth() throws {
        let forum = forum(60, 59, rules: ["shortened": RuleSetting(weight: 1)])
        #expect(
            try forum.written(by: "shortened").times.map(\.amount) == [.points(Points(rawValue: 66_667))])
    }

    @Test func aLongerLengthIsNoLoss() throws {
        #expect(try forum(60, 90).written(by: "shortened") == .nothing)
        #expect(try forum(60).written(by: "shortened") == .nothing)
    }

    @Test func theWeightIsSet() throws {
        let half = forum(90, 60, rules: ["shortened": RuleSetting(weight: 0.5)])
        #expect(try half.written(by: "shortened").times.map(\.amount) == [.cost(1)])
        #expect(try forum(90, 60, rules: ["shortened": .off]).written(by: "shortened") == .nothing)
    }
}
