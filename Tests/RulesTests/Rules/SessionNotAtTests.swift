import ForumModel
import Rules
import Testing

@Suite struct SessionNotAtTests {
    /// Impossible from 09:45 to 10:30, said in two ranges that overlap.
    let forum = SmallForum(sessions: [
        Session(id: "ws-1", notAt: [span(24, "10:00-10:30"), span(24, "09:45-10:15")]), Session(id: "ws-2"),
    ])

    /// 10:30 touches the range and does not overlap it.
    @Test func overlapsAreForbidden() throws {
        #expect(
            try forum.written(by: "session-not-at")
                == Written(times: [
                    .init("ws-1", span(24, "09:00-10:00"), .forbidden),
                    .init("ws-1", span(24, "09:30-10:30"), .forbidden),
                    .init("ws-1", span(24, "10:00-11:00"), .forbidden),
                ]))
    }

    @Test func softAtAPriceAMinuteOfTheUnion() throws {
        #expect(
            try forum.with("session-not-at", .soft()).written(by: "session-not-at")
                == Written(times: [
                    .init("ws-1", span(24, "09:00-10:00"), .cost(15)),
                    .init("ws-1", span(24, "09:30-10:30"), .cost(45)),
                    .init("ws-1", span(24, "10:00-11:00"), .cost(30)),
                ]))
        #expect(try forum.with("session-not-at", .soft(0)).written(by: "session-not-at") == .nothing)
    }

    @Test func aRangeThatEndsAtTheStartIsNoObstacle() throws {
        let forum = SmallForum(sessions: [
            Session(id: "ws-1", notAt: [span(24, "08:00-09:00"), span(24, "12:00-13:00")])
        ])
        #expect(try forum.written(by: "session-not-at") == .nothing)
    }
}
