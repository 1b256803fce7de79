import ForumModel
import Foundation
import GLPKSolver
import Testing
import Timetabling
import Verification

/// Planning a part of an earlier programme, and nothing else.
@Suite struct ScopeTests {
    private static func limits() -> SolveLimits {
        var limits = SolveLimits()
        limits.iterations = 400
        limits.workers = 1
        return limits
    }

    private func plan(_ event: Event, from earlier: Programme? = nil, _ scope: Scope = .everything) throws -> Timetable
    {
        let answer = Timetabler(event, published: earlier, scope: scope).solve(Self.limits(), solver: GLPKSolver())
        _ = try VerifiedProgramme.verify(
            answer.programme, certificate: answer.certificate, of: event, published: earlier)
        return answer
    }

    private static let seeds = LongTests.areWanted ? 1...600 as ClosedRange<UInt64> : 1...25

    @Test func nothingOutsideTheScopeMoves() throws {
        var moved = 0
        for seed in Self.seeds {
            let tiny = CrowdedEvent(seed: seed)
            // A first idea, so that there is something to do better.
            var hasty = Self.limits()
            (hasty.method, hasty.iterations) = (.search, 1)
            let first = Timetabler(tiny.event).solve(hasty, solver: GLPKSolver())
            let earlier = first.programme
            for scope in Self.scopes(of: tiny.event) {
                let answer = try plan(tiny.event, from: earlier, scope)
                let note: Comment = "\(scope), \(tiny)"
                for session in tiny.event.sessions where session.status.isPlanned {
                    let (old, new) = (earlier[session.id], answer.programme[session.id])
                    if old != new { moved += 1 }
                    #expect(isWithin(scope, session, old, new, tiny.event), note)
                }
                #expect(answer.certificate.scope != nil, note)
                #expect(answer.certificate.score.acceptedLeftOut <= first.certificate.score.acceptedLeftOut, note)
            }
        }
        #expect(moved > 0)
    }

    private static func scopes(of event: Event) -> [Scope] {
        [Scope(keeps: [.times]), Scope(keeps: [.rooms])] + event.days.prefix(1).map { Scope(days: [$0]) }
            + event.themes.prefix(1).map { Scope(themes: [$0.id]) }
    }

    private func isWithin(
        _ scope: Scope, _ session: Session, _ old: Placement?, _ new: Placement?, _ event: Event
    ) -> Bool {
        if old == new { return true }
        if scope.keeps.contains(.times) { return old == nil || old?.time == new?.time }
        if scope.keeps.contains(.rooms) { return old == nil || old?.room == new?.room }
        if !scope.themes.isEmpty { return session.theme.map(scope.themes.contains) ?? false }
        return [old, new].compactMap { $0 }.allSatisfy { scope.days.contains($0.start.date(in: event.timeZone)) }
    }

    private static func moment(_ day: Int, _ minute: Int) -> Instant {
        Instant(rawValue: (20_880 + day) * 1440 + minute)
    }

    /// Two days of two hours each, in a hall and a nook.
    private func forum(_ sessions: [Session], rooms: [Room] = [Room(id: "hall", capacity: 100), Room(id: "nook")])
        throws
        -> Event
    {
        try Event(
            name: "Scoped", timeZone: .gmt, step: 60,
            slots: [0, 1].map {
                Slot(id: ID("day\($0)"), time: TimeRange(start: Self.moment($0, 540), duration: 120))
            }, rooms: rooms, themes: [Theme(id: "sea"), Theme(id: "coast")], sessions: sessions)
    }

    private func at(_ session: ID<Session>, _ day: Int, _ minute: Int, _ room: ID<Room>) -> Placement {
        Placement(session: session, start: Self.moment(day, minute), duration: 60, room: room)
    }

    @Test func onlyRoomsAreGivenAnewWhenTimesAreKept() throws {
        // The hall has shrunk since, so the big session has to leave it, at its old time.
        let event = try forum(
            [Session(id: "a", expectedOnsite: 150), Session(id: "b", expectedOnsite: 20)])
        let earlier = Programme([at("a", 1, 600, "hall"), at("b", 1, 600, "nook")])
        let answer = try plan(event, from: earlier, Scope(keeps: [.times]))
        #expect(answer.programme == Programme([at("a", 1, 600, "nook"), at("b", 1, 600, "hall")]))
        #expect(answer.certificate.status == .optimal)
    }

    @Test func aDayKeepsItsSessionsAndTakesThoseWithoutAPlace() throws {
        let event = try forum(["a", "b", "new"].map { Session(id: $0) })
        let earlier = Programme([at("a", 0, 540, "hall"), at("b", 1, 540, "hall")])
        let answer = try plan(event, from: earlier, Scope(days: [event.days[1]]))
        #expect(answer.programme["a"] == earlier["a"])
        #expect(answer.programme["b"]?.start.date(in: .gmt) == event.days[1])
        #expect(answer.programme["new"]?.start.date(in: .gmt) == event.days[1])
    }

    @Test func aSessionThatCannotStayIsLeftOutWithTheReason() throws {
        let event = try forum([
            Session(id: "a", theme: "sea", expectedOnsite: 150), Session(id: "b", theme: "coast"),
        ])
        let earlier = Programme([at("a", 0, 540, "hall"), at("b", 0, 540, "nook")])
        let answer = try plan(event, from: earlier, Scope(themes: ["coast"]))
        #expect(
            answer.certificate.unscheduled.map(\.reason) == [
                "It is to stay at 2027-03-03T09:00 in hall, as in the earlier programme. Today that is against room-capacity."
            ])
        let other = try plan(event, from: Programme([at("b", 0, 540, "nook")]), Scope(themes: ["coast"]))
        #expect(
            other.certificate.unscheduled.map(\.reason) == [
                "It had no place in the earlier programme, and is not among the sessions decided anew."
            ])
    }

    @Test func theSentenceSaysWhatWasDecided() {
        let day = LocalDate(year: 2026, month: 11, day: 17)
        #expect(Scope.everything.sentence == nil)
        #expect(
            Scope(keeps: [.times]).sentence
                == "Every session was decided anew, and kept times; everything else stands as in the earlier programme."
        )
        #expect(
            Scope(days: Set([day].compactMap { $0 }), themes: ["sea"]).sentence
                == "Only sessions on 2026-11-17 and of theme sea were decided anew; everything else stands as in the earlier "
                + "programme.")
    }
}
