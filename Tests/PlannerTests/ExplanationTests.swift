import ForumModel
import Foundation
import GLPKSolver
import Intake
import Planner
import Testing
import Timetabling
import Verification

/// Why here, why not there, what else: asked of a morning that is easy to see through.
@Suite struct ExplanationTests {
    private static let pipeline = Pipeline(solver: GLPKSolver())

    private static func moment(_ minute: Int) -> Instant { Instant(rawValue: 29_000 * 1440 + minute) }

    /// Three sessions of an hour, two rooms, two hours; Ada speaks in the first and the second.
    private static func event() throws -> Event {
        try Event(
            name: "Morning", timeZone: .gmt, step: 60,
            slots: [Slot(id: "am", time: TimeRange(start: moment(540), duration: 120))],
            rooms: [Room(id: "hall", name: "Great Hall", capacity: 100), Room(id: "nook", capacity: 20)],
            themes: [Theme(id: "sea")],
            sessions: [
                Session(id: "one", theme: "sea", expectedOnsite: 80), Session(id: "two"),
                Session(id: "three", theme: "sea"),
            ],
            people: [Person(id: "ada", name: "Ada Example")],
            roles: [
                Role(session: "one", person: "ada", kind: .speaker),
                Role(session: "two", person: "ada", kind: .speaker),
            ])
    }

    private static func programme() -> Programme {
        Programme([
            Placement(session: "one", start: moment(540), duration: 60, room: "hall"),
            Placement(session: "three", start: moment(540), duration: 60, room: "nook"),
            Placement(session: "two", start: moment(600), duration: 60, room: "nook"),
        ])
    }

    @Test func aPlaceIsExplainedByTheRulesThatNameTheSession() throws {
        let explanation = try #require(
            Self.pipeline.explain("one", in: Self.programme(), of: try Self.event()))
        #expect(explanation.placement?.room == "hall")
        #expect(explanation.broken.isEmpty && explanation.isSound)
        let overlap = try #require(explanation.costs.first { $0.rule == "theme-overlap" })
        #expect(overlap.total == Points(4))
        #expect(overlap.findings.first?.sessions == ["one", "three"])
    }

    @Test func whatAnotherPlaceBreaksIsNamed() throws {
        let event = try Self.event()
        let asked = SessionExplanation.Question(start: Self.moment(600), room: "nook")
        let explanation = try #require(
            Self.pipeline.explain("one", in: Self.programme(), of: event, at: asked))
        let judgement = try #require(explanation.elsewhere)
        #expect(!judgement.isPossible)
        #expect(
            Set(judgement.broken.map(\.rule)) == ["room-double-booking", "room-capacity", "person-double-booking"])
        #expect(judgement.broken.contains { $0.people == ["ada"] && $0.sessions == ["one", "two"] })
        let theme = try #require(judgement.rules.first { $0.rule == "theme-overlap" })
        #expect(theme.change == Points(-4))
        #expect(theme.lost.map(\.sessions) == [["one", "three"]] && theme.gained.isEmpty)
    }

    @Test func aTimeAloneMeansTheBestRoomThen() throws {
        let event = try Self.event()
        let asked = SessionExplanation.Question(start: Self.moment(600))
        let explanation = try #require(
            Self.pipeline.explain("three", in: Self.programme(), of: event, at: asked))
        let judgement = try #require(explanation.elsewhere)
        #expect(judgement.placements.first?.room == "hall")
        #expect(judgement.isPossible)
        #expect(explanation.places.first?.change == judgement.change)
    }

    @Test func whoCannotExchangeIsNotOffered() throws {
        // One needs the hall and its hour for Ada, who would be in two sessions at once if two came earlier.
        let offers = Self.pipeline.swaps(of: "three", in: Self.programme(), of: try Self.event())
        #expect(offers.isSound)
        #expect(offers.swaps.isEmpty)
    }

    @Test func anUnsoundProgrammeIsSaidToBeSo() throws {
        let broken = Programme([
            Placement(session: "one", start: Self.moment(540), duration: 60, room: "nook"),
            Placement(session: "two", start: Self.moment(540), duration: 60, room: "nook"),
        ])
        let event = try Self.event()
        let explanation = try #require(Self.pipeline.explain("one", in: broken, of: event))
        #expect(!explanation.isSound && explanation.places.isEmpty)
        #expect(Set(explanation.broken.map(\.rule)).contains("room-capacity"))
        #expect(!Self.pipeline.swaps(of: "one", in: broken, of: event).isSound)
        #expect(Self.pipeline.explain("nobody", in: broken, of: event) == nil)
    }
}
