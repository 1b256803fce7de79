import ForumModel
import Rules
import Testing

@Suite struct DisruptionTests {
    /// Both sessions may last an hour or 90 minutes, at 09:00 or, the hour, at 09:30.
    private func forum(_ published: [Placement]?) -> SmallForum {
        SmallForum(
            sessions: [
                Session(id: "ws-1", durations: [60, 90]), Session(id: "ws-2", durations: [60, 90]),
                Session(id: "gone", status: .withdrawn),
            ],
            rooms: [Room(id: "a"), Room(id: "b"), Room(id: "c")],
            slots: [24, 25].map { Slot(id: ID("day-\($0)"), time: span($0, "09:00-10:30")) },
            published: published.map { Programme($0) })
    }

    private func placement(_ session: ID<Session>, _ time: TimeRange, in room: ID<Room>) -> Placement {
        Placement(session: session, start: time.start, duration: time.duration, room: room)
    }

    @Test func dayStartLengthAndRoom() throws {
        let forum = forum([
            placement("ws-1", span(24, "09:00-10:00"), in: "b"), placement("gone", span(24, "09:00-10:00"), in: "a"),
        ])
        #expect(
            try forum.written(by: "disruption")
                == Written(
                    times: [
                        .init("ws-1", span(24, "09:00-10:30"), .cost(5)),
                        .init("ws-1", span(24, "09:30-10:30"), .cost(5)),
                        .init("ws-1", span(25, "09:00-10:00"), .cost(10)),
                        .init("ws-1", span(25, "09:00-10:30"), .cost(10)),
                        .init("ws-1", span(25, "09:30-10:30"), .cost(10)),
                    ],
                    places: [.init("ws-1", in: "a", .cost(2)), .init("ws-1", in: "c", .cost(2))]))
    }

    /// A time and a room that are gone cannot be kept.
    @Test func whatIsNoLongerThere() throws {
        let forum = forum([placement("ws-2", span(25, "08:00-09:00"), in: "annex")])
        let written = try forum.with("disruption", RuleSetting(weight: 0.5)).written(by: "disruption")
        #expect(written.times.map(\.amount) == [.cost(5), .cost(5), .cost(5), .cost(2.5), .cost(2.5), .cost(2.5)])
        #expect(written.places.map(\.amount) == [.cost(1), .cost(1), .cost(1)])
        #expect(written == Written(times: written.times, places: written.places))
    }

    @Test func nothingPublishedIsNothingToKeep() throws {
        #expect(try forum(nil).written(by: "disruption") == .nothing)
        #expect(try forum([]).written(by: "disruption") == .nothing)
        let known = forum([placement("ws-2", span(24, "09:00-10:00"), in: "a")])
        #expect(try known.with("disruption", .off).written(by: "disruption") == .nothing)
    }
}
