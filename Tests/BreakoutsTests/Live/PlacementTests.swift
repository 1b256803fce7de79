import Breakouts
import ForumModel
import Testing

/// Walk-ins one by one, and those who wait together.
@Suite struct PlacementTests {
    private static let rules = BreakoutRules(
        size: 2...4, groups: 2, attributes: [AttributeRule(.stakeholderGroup)], hybrid: nil)

    private static func room(_ groups: [[Participant]], rules: BreakoutRules = rules) -> BreakoutSession {
        BreakoutSession(
            Array(groups.joined()), rules, plan: BreakoutPlan(groups: groups.map { $0.map(\.id) }),
            effort: LiveRooms.effort)
    }

    private static func person(_ id: String, _ group: String, _ mode: Attendance? = nil) -> Participant {
        LiveRooms.person(id, group, attendance: mode)
    }

    @Test func aWalkInGoesWhereFewestShareTheirValue() throws {
        var session = Self.room([
            [Self.person("a", "media"), Self.person("b", "media")],
            [Self.person("c", "youth"), Self.person("d", "media")],
        ])
        let answer = try session.answer(.arrived(Self.person("0", "media")))
        #expect(answer.changes == [SeatChange("0", from: nil, to: 2)])
        #expect(answer.state.seated == [["a", "b"], ["0", "c", "d"]])
    }

    @Test func aFullRoomLetsPeopleWait() throws {
        var rules = Self.rules
        rules.size = 2...2
        var session = Self.room(
            [[Self.person("a", "x"), Self.person("b", "x")], [Self.person("c", "x"), Self.person("d", "x")]],
            rules: rules)
        let answer = try session.answer(.arrived(Self.person("e", "x")))
        #expect(answer.changes == [SeatChange("e", from: nil, to: nil)])
        #expect(answer.state.waiting == ["e"])
        #expect(answer.notes.count == 1)
        let left = try session.answer(.left("a"))
        #expect(left.changes == [SeatChange("a", from: 1, to: nil)])
        #expect(left.state.violation == 1)
        let placed = try session.answer(.placeWaiting)
        #expect(placed.changes == [SeatChange("e", from: nil, to: 1)])
        #expect(placed.state.waiting.isEmpty && placed.state.violation == 0)
    }

    @Test func nobodyIsTheOnlyOneOnlineInAGroup() throws {
        var rules = Self.rules
        rules.hybrid = HybridRule()
        var session = Self.room(
            [
                [Self.person("a", "x", .onsite), Self.person("b", "y", .onsite)],
                [Self.person("c", "x", .onsite), Self.person("d", "y", .onsite)],
            ], rules: rules)
        let first = try session.answer(.arrived(Self.person("e", "x", .online)))
        #expect(first.state.waiting == ["e"])
        _ = try session.answer(.arrived(Self.person("f", "y", .online)))
        let both = try session.answer(.placeWaiting)
        #expect(both.state.waiting.isEmpty)
        #expect(both.state.violation == 0)
        #expect(Set(both.changes.map(\.to)).count == 1, "together in one group")
    }

    @Test func companionsSitTogetherOrWait() throws {
        let mate = Participant(id: "a", together: "team")
        var session = Self.room([[mate, Self.person("b", "x")], [Self.person("c", "x"), Self.person("d", "x")]])
        #expect(try session.answer(.arrived(Participant(id: "m1", together: "team"))).changes.map(\.to) == [1])
        #expect(try session.answer(.arrived(Participant(id: "m2", together: "team"))).changes.map(\.to) == [1])
        let third = try session.answer(.arrived(Participant(id: "m3", together: "team")))
        #expect(third.changes.map(\.to) == [nil])
        let batch = try session.answer(.placeWaiting)
        #expect(batch.state.waiting == ["m3"])
        #expect(batch.changes.isEmpty)
    }

    @Test func peopleToSitApartDo() throws {
        var session = Self.room([
            [Participant(id: "a", apart: "rivals"), Self.person("b", "x")],
            [Self.person("c", "x"), Self.person("d", "x"), Self.person("e", "x")],
        ])
        let answer = try session.answer(.arrived(Participant(id: "r", apart: "rivals")))
        #expect(answer.changes.map(\.to) == [2])
        #expect(try session.answer(.arrived(Participant(id: "s", apart: "rivals"))).changes.map(\.to) == [nil])
    }

    @Test func aFacilitatorGoesWhereThereIsNone() throws {
        let lead = Participant(id: "a", attributes: [.stakeholderGroup: "x"], isFacilitator: true)
        var session = Self.room([
            [lead, Self.person("b", "y")], [Self.person("c", "z"), Self.person("d", "z"), Self.person("e", "z")],
        ])
        let guest = Participant(id: "f", attributes: [.stakeholderGroup: "z"], isFacilitator: true)
        #expect(session.state.withoutFacilitator == [2])
        #expect(try session.answer(.arrived(guest)).changes.map(\.to) == [2])
        #expect(session.state.withoutFacilitator.isEmpty)
    }

    /// The batch against every placement there is.
    @Test(arguments: LiveRooms.seeds(4, of: 12)) func aBatchIsAsGoodAsTheBestOfAll(_ seed: UInt64) throws {
        let rules = BreakoutRules(size: 3...6, groups: 3, attributes: SampleRoom.four, hybrid: nil)
        var (session, _, _) = try LiveRooms.session(12, groups: 3, seed: seed, rules: rules)
        let guests = LiveRooms.guests(4, seed: seed + 100)
        var best = Int.max
        for code in 0..<81 {
            var trial = session
            var rest = code
            for guest in guests {
                try trial.replay(.arrived(guest), [SeatChange(guest.id, from: nil, to: rest % 3 + 1)])
                rest /= 3
            }
            if trial.state.violation == 0 { best = min(best, trial.state.pairs) }
        }
        for guest in guests { _ = try session.answer(.arrived(guest, waits: true)) }
        #expect(session.state.waiting.count == 4)
        let answer = try session.answer(.placeWaiting)
        #expect(answer.state.pairs == best)
        #expect(answer.isProven == true)
    }
}
