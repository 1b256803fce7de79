import ForumModel
import Rules
import Testing

@Suite struct RoomTurnoverTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1"), Session(id: "main-1", type: "main"), Session(id: "gone", status: .withdrawn),
            Session(id: "talk-1", type: "lightning"), Session(id: "spare", type: "nri", status: .candidate),
        ],
        turnover: 10,
        types: [
            "main": TypeSettings(turnover: 30), "lightning": TypeSettings(turnover: 0), "nri": TypeSettings(weight: 2),
        ])

    private func turnovers(_ weight: Double?) -> Written {
        Written(turnovers: [
            .init(session: "ws-1", minutes: 10, weight: weight), .init(session: "main-1", minutes: 30, weight: weight),
            .init(session: "spare", minutes: 10, weight: weight),
        ])
    }

    @Test func theTypesOwnTurnoverGoesBeforeTheEvents() throws {
        #expect(try forum.written(by: "room-turnover") == turnovers(nil))
    }

    @Test func softAtAPriceAMinute() throws {
        #expect(try forum.with("room-turnover", .soft(0.25)).written(by: "room-turnover") == turnovers(0.25))
        #expect(try forum.with("room-turnover", .soft()).written(by: "room-turnover") == turnovers(1))
    }

    @Test func softAtNoPriceIsOff() throws {
        #expect(try forum.with("room-turnover", .soft(0)).written(by: "room-turnover") == .nothing)
        let context = try RuleContext(forum.with("room-turnover", .soft(0)).event())
        #expect(Terms(context).turnovers == [0, 0, 0, 0])
    }

    @Test func anEventWithoutTurnoverHasNone() throws {
        #expect(try SmallForum(sessions: [Session(id: "ws-1")]).written(by: "room-turnover") == .nothing)
    }
}
