import ForumModel
import GLPKSolver
import Testing
import Timetabling
import Verification

/// Whatever is offered breaks no hard rule and costs what a full recount says, and nothing possible is missing.
@Suite struct AlternativesTests {
    private static let seeds = LongTests.areWanted ? 1...400 as ClosedRange<UInt64> : 1...40

    private static func planned(_ event: Event) -> Programme {
        var limits = SolveLimits()
        (limits.method, limits.iterations) = (.search, 1)
        return Timetabler(event).solve(limits, solver: GLPKSolver()).programme
    }

    private struct Recount {
        let verifier: Verifier
        let programme: Programme
        let before: Assessment

        init(_ event: Event, _ programme: Programme) {
            verifier = Verifier(event)
            self.programme = programme
            before = verifier.assess(programme)
        }

        /// The change of the soft total; nil when a hard rule breaks.
        func change(_ placements: [Placement]) -> Points? {
            let moving = Set(placements.map(\.session))
            let after = verifier.assess(
                Programme(programme.placements.filter { !moving.contains($0.session) } + placements))
            return after.isSound ? after.score.total - before.score.total : nil
        }
    }

    @Test func everyOfferCostsWhatARecountSays() {
        var offers = (places: 0, swaps: 0, chains: 0, roundRobins: 0)
        for seed in Self.seeds {
            let crowded = CrowdedEvent(seed: seed)
            let programme = Self.planned(crowded.event)
            let recount = Recount(crowded.event, programme)
            guard var alternatives = Alternatives(crowded.event, programme) else {
                Issue.record("\(crowded)")
                continue
            }
            for session in crowded.event.sessions where session.status.isPlanned {
                let places = alternatives.places(of: session.id)
                let swaps = alternatives.swaps(of: session.id)
                let chains = alternatives.chains(of: session.id, count: 20)
                let roundRobins = alternatives.roundRobins(of: session.id)
                for found in [places, swaps, chains, roundRobins] {
                    #expect(zip(found, found.dropFirst()).allSatisfy { $0.change <= $1.change }, "\(crowded)")
                    for offer in found {
                        #expect(offer.placements.first?.session == session.id, "\(crowded)")
                        #expect(recount.change(offer.placements) == offer.change, "\(offer), \(crowded)")
                    }
                }
                offers.places += places.count
                offers.swaps += swaps.count
                offers.chains += chains.count
                offers.roundRobins += roundRobins.count
            }
        }
        #expect(offers.places > 50 && offers.swaps > 20 && offers.chains > 5 && offers.roundRobins > 5, "\(offers)")
    }

    @Test func noPlaceAndNoSwapIsMissing() throws {
        for seed in Self.seeds.prefix(15) {
            let crowded = CrowdedEvent(seed: seed)
            let event = crowded.event
            let programme = Self.planned(event)
            let recount = Recount(event, programme)
            guard var alternatives = Alternatives(event, programme) else {
                Issue.record("\(crowded)")
                continue
            }
            let starts = Set(
                event.slots.flatMap { slot in
                    stride(from: 0, to: slot.time.duration.rawValue, by: event.step?.rawValue ?? 10_000).map {
                        slot.time.start + Minutes($0)
                    }
                }
            ).sorted()
            for session in event.sessions where programme[session.id] != nil {
                let home = try #require(programme[session.id])
                var best: [Instant: Points] = [:]
                for start in starts {
                    for room in event.rooms {
                        for duration in session.durations {
                            let place = Placement(
                                session: session.id, start: start, duration: duration, room: room.id)
                            guard place != home, let change = recount.change([place]) else { continue }
                            best[start] = min(best[start] ?? change, change)
                        }
                    }
                }
                let offered = alternatives.places(of: session.id)
                var found: [Instant: Points] = [:]
                for offer in offered {
                    if let start = offer.placements.first?.start { found[start] = offer.change }
                }
                #expect(found == best, "\(session.id), \(crowded)")
                let partners = Set(alternatives.swaps(of: session.id).compactMap(\.placements.last?.session))
                for other in programme.placements where other.session != session.id {
                    let swap = [
                        Placement(
                            session: session.id, start: other.start, duration: home.duration, room: other.room),
                        Placement(
                            session: other.session, start: home.start, duration: other.duration, room: home.room),
                    ]
                    if recount.change(swap) != nil { #expect(partners.contains(other.session), "\(crowded)") }
                }
            }
        }
    }

    @Test func nothingIsOfferedWhereAHardRuleIsBroken() {
        var counts = [true: 0, false: 0]
        for seed in Self.seeds {
            let crowded = CrowdedEvent(seed: seed)
            let planned = crowded.published.placements.filter {
                crowded.event.session($0.session)?.status.isPlanned == true
            }
            let programme = Programme(planned)
            let isSound = Verifier(crowded.event).assess(programme).isSound
            var isOffered = false
            if var alternatives = Alternatives(crowded.event, programme) {
                isOffered = true
                _ = alternatives.places(of: "s0")
            }
            #expect(isOffered == isSound, "\(crowded)")
            counts[isSound, default: 0] += 1
        }
        #expect(counts[true, default: 0] > 0 && counts[false, default: 0] > 0)
    }
}
