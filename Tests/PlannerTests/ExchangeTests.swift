import ForumModel
import Foundation
import GLPKSolver
import Planner
import Publishing
import Testing
import Timetabling
import Verification

/// Exchanges as they are asked for, and what they leave behind.
@Suite struct ExchangeTests {
    private static let pipeline = Pipeline(solver: GLPKSolver())
    private static func moment(_ minute: Int) -> Instant { Instant(rawValue: 29_000 * 1440 + minute) }

    /// Three sessions in three rooms at once; each may use its own room and the next one.
    private static func event(_ decisions: [Decision] = []) throws -> Event {
        try Event(
            name: "Carousel", timeZone: .gmt, step: 60,
            slots: [Slot(id: "am", time: TimeRange(start: moment(540), duration: 60))],
            rooms: [Room(id: "a"), Room(id: "b"), Room(id: "c")],
            sessions: [
                Session(id: "one", rooms: ["a", "b"]), Session(id: "two", rooms: ["b", "c"]),
                Session(id: "three", rooms: ["c", "a"]),
            ],
            decisions: decisions)
    }

    private static let programme = Programme([
        Placement(session: "one", start: moment(540), duration: 60, room: "a"),
        Placement(session: "two", start: moment(540), duration: 60, room: "b"),
        Placement(session: "three", start: moment(540), duration: 60, room: "c"),
    ])

    @Test func threeExchangeWhereNoTwoCan() throws {
        let event = try Self.event()
        let offers = Self.pipeline.swaps(of: "one", in: Self.programme, of: event)
        #expect(offers.swaps.isEmpty && offers.roundRobins.count == 1)
        guard
            case .possible(let judgement) = Self.pipeline.exchange(
                ["one", "two", "three"], in: Self.programme, of: event)
        else {
            Issue.record("the exchange of three is refused")
            return
        }
        #expect(judgement.key(in: Self.programme) == offers.roundRobins[0].key(in: Self.programme))
        let rooms = judgement.placements.map { "\($0.session) \($0.room)" }.sorted()
        #expect(rooms == ["one b", "three a", "two c"])
    }

    @Test func whatStandsAgainstAPairIsNamed() throws {
        guard
            case .impossible(let judgement?) = Self.pipeline.exchange(
                ["one", "two"], in: Self.programme, of: try Self.event())
        else {
            Issue.record("two may not be in room a")
            return
        }
        #expect(judgement.broken.map(\.rule) == ["room-allowed"])
        #expect(judgement.broken.first?.sessions == ["two"])
        // The other way round the third is in the wrong room.
        guard
            case .impossible = Self.pipeline.exchange(
                ["three", "two", "one"], in: Self.programme, of: try Self.event())
        else {
            Issue.record("against the sense of the carousel")
            return
        }
    }

    @Test func whoIsFrozenHoldsTheOthers() throws {
        let event = try Self.event([Decision(.freeze(.session("two")))])
        #expect(Self.pipeline.swaps(of: "one", in: Self.programme, of: event).roundRobins.isEmpty)
        guard
            case .impossible(let judgement?) = Self.pipeline.exchange(
                ["one", "two", "three"], in: Self.programme, of: event)
        else {
            Issue.record("a frozen session moves")
            return
        }
        #expect(judgement.broken.map(\.rule) == ["frozen"])
    }

    @Test func aSessionWithoutAPlaceHasNothingToOffer() throws {
        guard
            case .impossible(nil) = Self.pipeline.exchange(
                ["one", "two"], in: Programme(Self.programme.placements.filter { $0.session != "two" }),
                of: try Self.event())
        else {
            Issue.record("two has no place")
            return
        }
    }
}
