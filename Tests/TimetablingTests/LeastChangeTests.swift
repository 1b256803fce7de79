import ForumModel
import GLPKSolver
import Testing
import Verification

@testable import Timetabling

/// A repair moves as few sessions as any programme that keeps the hard rules.
@Suite struct LeastChangeTests {
    private static func limits(seed: UInt64 = 1) -> SolveLimits {
        var limits = SolveLimits()
        limits.iterations = 2_000
        limits.seed = seed
        return limits
    }

    private static let seeds = LongTests.areWanted ? 1...600 as ClosedRange<UInt64> : 1...60

    /// A programme that was published for one draw of an event, on another one of the same size: whatever can change has.
    @Test func asFewMoveAsByTryingEverything() throws {
        var (moved, uprooted, proven, whole) = (0, 0, 0, 0)
        for seed in Self.seeds {
            let tiny = TinyEvent(seed: seed)
            let published = RandomProgramme(of: tiny.event, seed: seed).programme
            let answer = LeastChange(tiny.event, published: published).repair(
                Self.limits(seed: seed), solver: GLPKSolver())
            let note: Comment = "\(tiny)"
            let programme = answer.timetable.programme
            let verified = try VerifiedProgramme.verify(
                programme, certificate: answer.timetable.certificate, of: tiny.event, published: published)
            let count = MoveCount(tiny.event, published)
            #expect(answer.moved == count.moved(in: programme), note)
            #expect(answer.leastMoves <= answer.moved.count, note)
            // Left out are those for whom there is no room; only whole programmes are compared.
            let required = count.required
            guard count.isSmall, required.allSatisfy({ programme[$0] != nil }) else { continue }
            whole += 1
            #expect(!count.canDo(answer.moved.count - 1), note)
            #expect(verified.assessment.isSound, note)
            moved += answer.moved.count
            if answer.moved.isEmpty == false { uprooted += 1 }
            if answer.leastMoves == answer.moved.count { proven += 1 }
        }
        #expect(whole > Self.seeds.count / 4)
        #expect(moved > 10)
        #expect(uprooted > 5)
        #expect(proven == whole)
    }

    @Test func aSoundProgrammeStaysAsItIs() throws {
        for seed in Self.seeds.prefix(30) {
            let tiny = TinyEvent(seed: seed)
            let planned = Timetabler(tiny.event).solve(Self.limits(), solver: GLPKSolver()).programme
            let answer = LeastChange(tiny.event, published: planned).repair(Self.limits(), solver: GLPKSolver())
            #expect(answer.moved.isEmpty, "\(tiny)")
            let stands = planned.placements.allSatisfy { answer.timetable.programme[$0.session] == $0 }
            #expect(stands, "\(tiny)")
        }
    }

    @Test func equalInputGivesEqualRepairs() {
        for seed in Self.seeds.prefix(10) {
            let tiny = TinyEvent(seed: seed)
            let published = RandomProgramme(of: tiny.event, seed: seed).programme
            let repairs = (0..<2).map { _ in
                LeastChange(tiny.event, published: published).repair(Self.limits(), solver: GLPKSolver())
            }
            #expect(repairs[0].timetable.programme == repairs[1].timetable.programme, "\(tiny)")
        }
    }
}

/// A programme drawn without a look at most rules: starts of slots, preferred lengths, any room.
private struct RandomProgramme {
    let programme: Programme

    init(of event: Event, seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 0xFACE)
        let slots = event.slots.filter { $0.kind == .session }
        programme = Programme(
            event.sessions.compactMap { session in
                guard random.below(10) > 0 else { return nil }
                let start = session.pin?.start ?? slots[random.below(slots.count)].time.start
                return Placement(
                    session: session.id, start: start, duration: session.durations[0],
                    room: session.pin?.room ?? event.rooms[random.below(event.rooms.count)].id)
            })
    }
}

/// What counts as a move, and the fewest of them, by trying; the solver's own code is not looked at.
private struct MoveCount {
    private let event: Event
    private let published: Programme
    private let verifier: Verifier
    /// Every place of each session that breaks no hard rule by itself.
    private let places: [ID<Session>: [Placement]]

    init(_ event: Event, _ published: Programme) {
        self.event = event
        self.published = published
        verifier = Verifier(event)
        var places: [ID<Session>: [Placement]] = [:]
        for session in event.sessions where session.status.isPlanned {
            var starts: Set<Instant> = []
            for slot in event.slots where slot.kind == .session {
                var start = slot.time.start
                while start < slot.time.end {
                    starts.insert(start)
                    guard let step = event.step else { break }
                    start = start + step
                }
            }
            let all = starts.sorted().flatMap { start in
                session.durations.flatMap { duration in
                    event.rooms.map {
                        Placement(session: session.id, start: start, duration: duration, room: $0.id)
                    }
                }
            }
            let verifier = verifier
            places[session.id] = all.filter { verifier.assess(Programme([$0])).isSound }
        }
        self.places = places
    }

    /// Sessions that have to have a place, as far as any is open to them.
    var required: [ID<Session>] {
        event.sessions.filter { session in
            places[session.id]?.isEmpty == false && (session.status == .accepted || published[session.id] != nil)
        }.map(\.id)
    }

    /// Start, room and, while the published one is still possible there, length.
    private func isMoved(_ placement: Placement) -> Bool {
        guard let old = published[placement.session] else { return false }
        guard old.start == placement.start, old.room == placement.room else { return true }
        let own = places[placement.session] ?? []
        return old.duration != placement.duration && own.contains(old)
    }

    func moved(in programme: Programme) -> [ID<Session>] {
        programme.placements.filter(isMoved).map(\.session).sorted()
    }

    /// Whether everything can be tried.
    var isSmall: Bool { places.values.reduce(0) { $0 + $1.count } <= 130 }

    /// Whether some sound programme places all required with at most so many moves.
    func canDo(_ moves: Int) -> Bool {
        var compatible: [Set<Placement>: Bool] = [:]
        return canDo(required, [], moves, &compatible)
    }

    private func canDo(
        _ open: [ID<Session>], _ placed: [Placement], _ moves: Int, _ compatible: inout [Set<Placement>: Bool]
    ) -> Bool {
        guard moves >= 0 else { return false }
        guard let next = open.first else { return verifier.assess(Programme(placed)).isSound }
        for place in places[next] ?? [] {
            let left = moves - (isMoved(place) ? 1 : 0)
            let isFine =
                left >= 0
                && placed.allSatisfy { other in
                    let pair: Set = [place, other]
                    if let known = compatible[pair] { return known }
                    let isSound = verifier.assess(Programme(pair)).isSound
                    compatible[pair] = isSound
                    return isSound
                }
            if isFine, canDo(Array(open.dropFirst()), placed + [place], left, &compatible) { return true }
        }
        return false
    }
}
