import ForumModel
import Foundation
import GLPKSolver
import Testing
import Verification

@testable import Rules
@testable import Timetabling

/// Why a session has no place: the smallest set of sessions and demands, and what would help.
@Suite struct ConflictTests {
    /// Some dozens of events, each with several conflicts; with CONVENE_LONG_TESTS=1 some thousand.
    static let seeds = LongTests.areWanted ? 1...2_000 as ClosedRange<UInt64> : 1...60

    private static func limits() -> SolveLimits {
        var limits = SolveLimits()
        limits.iterations = 400
        limits.workers = 1
        return limits
    }

    /// Whether all sessions of an event can have a place, by the exact method; where `tries`, also by trying every programme
    /// on the verification's word.
    private static func holds(_ problem: Problem?, tries: Bool) throws -> Bool {
        let event = try #require(problem).context.event
        var exact = limits()
        exact.method = .exact
        let certificate = Timetabler(event).solve(exact, solver: GLPKSolver()).certificate
        let isWhole = certificate.score.acceptedLeftOut == .zero
        if !isWhole { #expect(certificate.bound.acceptedLeftOut > .zero) }
        if tries { #expect(canPlace(event.sessions[...], beside: [], Verifier(event), event) == isWhole) }
        return isWhole
    }

    private static func canPlace(
        _ sessions: ArraySlice<Session>, beside placed: [Placement], _ verifier: Verifier, _ event: Event
    ) -> Bool {
        guard let session = sessions.first else { return true }
        for slot in event.slots {
            for duration in session.durations {
                for start in stride(from: slot.time.start.rawValue, to: slot.time.end.rawValue, by: 30) {
                    for room in event.rooms {
                        let place = Placement(
                            session: session.id, start: Instant(rawValue: start), duration: duration, room: room.id)
                        guard place.end <= slot.time.end, verifier.assess(Programme(placed + [place])).isSound else {
                            continue
                        }
                        if canPlace(sessions.dropFirst(), beside: placed + [place], verifier, event) { return true }
                    }
                }
            }
        }
        return false
    }

    @Test func conflictsAreImpossibleAndWithoutAnyMemberPossible() throws {
        var conflicts = 0
        for seed in Self.seeds {
            let packed = PackedEvent(seed: seed)
            let answer = Timetabler(packed.event).solve(Self.limits(), solver: GLPKSolver())
            let problem = Problem(RuleContext(packed.event))
            let excerpt = Excerpt(problem.context, problem.scope)
            let places = Self.places(answer.programme, problem)
            for said in answer.certificate.unscheduled {
                let session = try #require(problem.context.position(of: said.session))
                guard !problem.options(of: session).isEmpty else { continue }
                let feasibility = Feasibility(GLPKSolver(), effort: 2_000)
                let finder = ConflictFinder(problem, feasibility)
                guard case .conflict(let found) = finder.finding(for: session, in: places) else {
                    Issue.record("nothing found for \(said.session), \(packed)")
                    continue
                }
                conflicts += 1
                let effort = feasibility.effort
                #expect(finder.improvement(for: session, in: places) == nil)
                #expect(feasibility.effort == effort, "what is known is not asked again")
                let note: Comment = "\(said.session): \(found), \(packed)"
                #expect(found.isMinimal, note)
                #expect(said.conflict.contains(said.session), note)
                let given = Set(excerpt.requirements(of: found.sessions)).subtracting(found.demands)
                let tries = seed <= 12 && found.sessions.count <= 3
                #expect(try !Self.holds(excerpt.problem(found.sessions, without: given), tries: tries), note)
                for other in found.sessions {
                    let fewer = found.sessions.filter { $0 != other }
                    #expect(
                        try Self.holds(excerpt.problem(fewer, without: given), tries: tries),
                        "without \(other), \(note)")
                }
                for demand in found.demands {
                    #expect(
                        try Self.holds(excerpt.problem(found.sessions, without: given.union([demand])), tries: tries),
                        "without \(demand), \(note)")
                }
            }
        }
        #expect(conflicts >= Self.seeds.count / 4, "only \(conflicts) conflicts in \(Self.seeds.count) events")
    }

    private static func places(_ programme: Programme, _ problem: Problem) -> Places {
        var search = Search(problem)
        search.take(over: programme)
        return search.snapshot()
    }

    // MARK: - Wording

    private static func moment(_ minute: Int) -> Instant { Instant(rawValue: 20_880 * 1440 + minute) }

    private func event(
        _ sessions: [Session], rooms: [Room] = [Room(id: "hall", capacity: 200), Room(id: "nook", capacity: 20)],
        crews: [Crew] = [], people: [Person] = [], roles: [Role] = [], relations: [Relation] = []
    ) throws -> Event {
        try Event(
            name: "Packed", timeZone: .gmt,
            slots: [540, 660].map {
                Slot(id: ID("s\($0)"), time: TimeRange(start: Self.moment($0), duration: 60))
            }, rooms: rooms, crews: crews, sessions: sessions, people: people, roles: roles, relations: relations)
    }

    private func unscheduled(_ event: Event) throws -> Certificate.Unscheduled {
        let answer = Timetabler(event).solve(Self.limits(), solver: GLPKSolver())
        _ = try VerifiedProgramme.verify(answer.programme, certificate: answer.certificate, of: event)
        return try #require(answer.certificate.unscheduled.first)
    }

    @Test func tooManySessionsForTheRoomsThatHoldThem() throws {
        let sessions = ["a", "b", "c"].map { Session(id: ID($0), expectedOnsite: 150) }
        let said = try unscheduled(try event(sessions + [Session(id: "small", expectedOnsite: 5)]))
        #expect(said.conflict == ["a", "b", "c"])
        #expect(
            said.reason.hasPrefix(
                "3 sessions (a, b, c) need a room with at least 150 seats; 1 room × 2 times = 2 places."),
            "\(said.reason)")
        #expect(said.waysOut.contains("have one more room like hall"))
    }

    @Test func aPersonPromisedTooOftenAndAPinAreNamed() throws {
        let sessions = [
            Session(id: "a", pin: .init(start: Self.moment(540))),
            Session(id: "b", pin: .init(start: Self.moment(540))),
        ]
        let said = try unscheduled(
            try event(
                sessions, people: [Person(id: "ada", name: "Ada")],
                roles: sessions.map { Role(session: $0.id, person: "ada", kind: .speaker) }))
        #expect(said.conflict == ["a", "b"])
        #expect(said.reason.contains("Ada (ada) has parts in a, b"))
        #expect(said.reason.contains("a is pinned to 2027-03-03T09:00"))
        #expect(said.waysOut.contains("unpin a") && said.waysOut.contains("unpin b"))
    }

    @Test func crewsAreNamed() throws {
        let sessions = ["a", "b", "c"].map { Session(id: ID($0), crews: ["captions"]) }
        let said = try unscheduled(try event(sessions, crews: [Crew(id: "captions", count: 1)]))
        #expect(said.reason.contains("Captions can serve 1 session at a time, and a, b, c need it"))
        #expect(said.waysOut.contains("have one more crew for captions"))
    }

    @Test func relationsAreNamed() throws {
        let sessions = [Session(id: "a", pin: .init(start: Self.moment(660))), Session(id: "b")]
        let said = try unscheduled(try event(sessions, relations: [Relation(.before, "a", "b")]))
        #expect(said.reason.contains("The relation before binds a and b"))
        #expect(said.reason.contains("a is pinned to 2027-03-03T11:00"))
        #expect(said.waysOut.first == "drop the relation before of a and b")
    }
}
