import ForumModel
import Foundation
import GLPKSolver
import LinearModel
import Testing
import Timetabling
import Verification

/// Defects that were found once, each in the smallest event that shows it.
@Suite struct FixedDefectTests {
    private static let nine = Instant(rawValue: 20_880 * 1440 + 540)

    private func slot(_ length: Minutes, after pause: Minutes = 0) -> Slot {
        Slot(id: ID("t\(pause.rawValue)"), time: TimeRange(start: Self.nine + pause, duration: length))
    }

    /// The answer of both complete methods, which is proven and confirmed.
    private func provenScore(of event: Event) throws -> Score {
        var scores: Set<Score> = []
        for method in [SolveLimits.Method.auto, .exact] {
            var limits = SolveLimits()
            limits.method = method
            limits.iterations = 200
            let answer = Timetabler(event).solve(limits, solver: GLPKSolver())
            #expect(answer.certificate.status == .optimal)
            _ = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: event)
            scores.insert(answer.certificate.score)
        }
        return try #require(scores.count == 1 ? scores.first : nil)
    }

    /// A session that weighs nothing had to be placed in the model in which nobody may be left out.
    @Test func whoWeighsNothingMayStayOut() throws {
        let event = try Event(
            name: "Free", timeZone: .gmt, slots: [slot(60)], rooms: [Room(id: "hall"), Room(id: "nook")],
            themes: [Theme(id: "ai")],
            sessions: [
                Session(id: "a", theme: "ai"), Session(id: "b", theme: "ai"),
                Session(id: "c", theme: "ai", priority: 0),
            ])
        // The two overlap, in two rooms.
        #expect(try provenScore(of: event).total == Points(4 + 1))
    }

    /// A kind of relation whose hard ones were switched off lost the soft ones as well.
    @Test func softRelationsCostThoughHardOnesAreOff() throws {
        let event = try Event(
            name: "Off", timeZone: .gmt, rules: ["relation-before": RuleSetting(weight: 0, isHard: false)],
            slots: [slot(60)], rooms: [Room(id: "hall"), Room(id: "nook")],
            sessions: [Session(id: "a"), Session(id: "b")],
            relations: [Relation(.before, "a", "b", .soft(Points(3))), Relation(.before, "b", "a")])
        #expect(try provenScore(of: event).total == Points(3))
    }

    /// Turnovers at a price were left out of the models, so nothing that paid for one was ever proven.
    @Test func turnoversAtAPriceAreProven() throws {
        let event = try Event(
            name: "Turnover", timeZone: .gmt, step: 10, turnover: 30,
            rules: ["room-turnover": RuleSetting(weight: 0.5, isHard: false)], slots: [slot(140)],
            rooms: [Room(id: "hall")], sessions: [Session(id: "a"), Session(id: "b")])
        #expect(try provenScore(of: event).total == Points(5))
    }

    /// Who is left out was proven with rooms counted only, which does not see ways between rooms.
    @Test func waysToWalkLeaveSomebodyOut() throws {
        let event = try Event(
            name: "Ways", timeZone: .gmt, walking: Walking(building: 30), slots: [slot(60), slot(60, after: 70)],
            rooms: [Room(id: "hall", building: "north"), Room(id: "nook", building: "south")],
            sessions: [Session(id: "a", rooms: ["hall"]), Session(id: "b", rooms: ["nook"])],
            people: [Person(id: "ada")],
            roles: ["a", "b"].map { Role(session: $0, person: "ada", kind: .speaker) })
        #expect(try provenScore(of: event).acceptedLeftOut == Points(1))
    }

    /// Costs without a common measure left every bound a millionth below, and nothing was optimal.
    @Test func thirdsArePaidAndProven() throws {
        let sessions = [7, 11, 13].map { Session(id: ID("s\($0)"), expectedOnsite: Seats($0)) }
        let event = try Event(
            name: "Thirds", timeZone: .gmt, slots: [slot(60)],
            rooms: [30, 17, 23].map { Room(id: ID("r\($0)"), capacity: Seats($0)) }, sessions: sessions)
        let total = try provenScore(of: event).total
        #expect(total == BruteForce.optimum(of: event).score.total)
        #expect(total > .zero)
    }

    /// A candidate of little weight was dropped for a dear soft rule, though levels come first.
    @Test func lightCandidatesComeBeforeDearRules() throws {
        let event = try Event(
            name: "Light", timeZone: .gmt, rules: ["room-capacity": RuleSetting(weight: 10, isHard: false)],
            slots: [slot(60)], rooms: [Room(id: "nook", capacity: 10)],
            sessions: [Session(id: "crowd", expectedOnsite: 300, priority: 0.01, status: .candidate)])
        let score = try provenScore(of: event)
        #expect(score.candidatesLeftOut == .zero)
        #expect(score.total == Points(2_900))
    }

    /// Two sessions of a slot, of which the one with the shorter turnover goes first, were thought too long together.
    @Test func theLongerTurnoverMayLieBehindTheSlot() throws {
        let event = try Event(
            name: "Halves", timeZone: .gmt, step: 35, types: ["main": TypeSettings(turnover: 10)], slots: [slot(69)],
            rooms: [Room(id: "hall", capacity: 20)],
            sessions: [
                Session(id: "a", type: "main", durations: [30], expectedOnsite: 10), Session(id: "b", durations: [35]),
            ])
        #expect(try provenScore(of: event).acceptedLeftOut == .zero)
        let relaxation = GLPKSolver().solve(Timetabler(event).model(), SolveRequest(.simplex))
        #expect(relaxation.status == .optimal)
        #expect(relaxation.bound <= 0.5)
    }
}
