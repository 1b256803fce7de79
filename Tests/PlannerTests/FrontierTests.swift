import ForumModel
import Foundation
import GLPKSolver
import Planner
import Testing
import Timetabling
import Verification

/// What each further moved session buys, after a room was lost.
@Suite struct FrontierTests {
    private static func moment(_ minute: Int) -> Instant { Instant(rawValue: 29_000 * 1440 + minute) }

    /// Eight sessions of four themes on a morning of four hours with three rooms, all published in the room that is lost or
    /// side by side with their theme.
    private static func event(_ decisions: [Decision] = []) throws -> Event {
        try Event(
            name: "Morning", timeZone: .gmt, step: 60,
            slots: [Slot(id: "am", time: TimeRange(start: moment(540), duration: 240))],
            rooms: [
                Room(id: "a", capacity: 100), Room(id: "b", capacity: 100),
                Room(id: "c", capacity: 100, unavailable: [TimeRange(start: moment(540), duration: 60)]),
            ],
            themes: (0..<4).map { Theme(id: ID("theme-\($0)")) },
            sessions: (0..<8).map { Session(id: ID("ws-\($0)"), theme: ID("theme-\($0 / 2)"), expectedOnsite: 90) },
            decisions: decisions)
    }

    /// The pairs of a theme run side by side, in the last hour nothing does.
    private static let published = Programme(
        (0..<8).map {
            Placement(
                session: ID("ws-\($0)"), start: moment(540 + 60 * ($0 / 3)), duration: 60,
                room: ["a", "b", "c"][$0 % 3])
        })

    private static func frontier(_ decisions: [Decision] = []) throws -> Frontier {
        var limits = SolveLimits()
        (limits.seconds, limits.workers) = (4, 1)
        return try Pipeline(solver: GLPKSolver()).frontier(event(decisions), from: published, limits)
    }

    @Test func everyFurtherMoveBuysSomething() throws {
        let choices = try Self.frontier().choices
        let first = try #require(choices.first)
        #expect(first.isLeast && first.moved == ["ws-2"])
        #expect(choices.count > 1)
        for (one, next) in zip(choices, choices.dropFirst()) {
            #expect(one.moved.count < next.moved.count && next.quality < one.quality)
        }
        let quiet = Verifier(try Self.event().setting("disruption", RuleSetting(weight: 0)))
        for choice in choices {
            let programme = choice.verified.programme
            #expect(choice.verified.assessment.isSound)
            #expect(quiet.assess(programme).score == choice.quality)
            #expect(
                choice.moved
                    == Self.published.placements.filter { programme[$0.session] != $0 }.map(\.session))
        }
        // Four pairs in four hours and two rooms: no pair need run side by side.
        #expect(choices.last?.verified.assessment.rules.first { $0.rule == "theme-overlap" }?.total == .zero)
    }

    @Test func whatIsFrozenStaysInEveryChoice() throws {
        let choices = try Self.frontier([Decision(.freeze(.theme("theme-3"))), Decision(.freeze(.session("ws-0")))])
            .choices
        #expect(!choices.isEmpty)
        for choice in choices {
            for id in ["ws-0", "ws-6", "ws-7"] as [ID<Session>] {
                #expect(choice.verified.programme[id] == Self.published[id])
            }
        }
    }
}
