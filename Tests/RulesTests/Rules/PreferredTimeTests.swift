import ForumModel
import Rules
import Testing

@Suite struct PreferredTimeTests {
    /// Two wishes that touch: a session across their border lies inside neither.
    let forum = SmallForum(sessions: [
        Session(id: "ws-1", preferred: [span(24, "10:30-12:00"), span(24, "09:30-10:30")]), Session(id: "ws-2"),
    ])

    private func outside(_ points: Double) -> Written {
        Written(times: [
            .init("ws-1", span(24, "09:00-10:00"), .cost(points)),
            .init("ws-1", span(24, "10:00-11:00"), .cost(points)),
        ])
    }

    /// 09:30 to 10:30 fills a wish exactly.
    @Test func outsideEveryWish() throws {
        #expect(try forum.written(by: "preferred-time") == outside(5))
    }

    @Test func theWeightIsSet() throws {
        #expect(try forum.with("preferred-time", RuleSetting(weight: 2)).written(by: "preferred-time") == outside(2))
        #expect(try forum.with("preferred-time", .off).written(by: "preferred-time") == .nothing)
    }

    @Test func wishesForAnotherDayCostEverywhereOnce() throws {
        let forum = SmallForum(sessions: [
            Session(id: "ws-1", preferred: [span(25, "09:00-12:00"), span(26, "09:00-12:00")])
        ])
        #expect(try forum.written(by: "preferred-time").times.map(\.amount) == Array(repeating: .cost(5), count: 5))
    }
}
