import ForumModel
import Testing

@testable import Verification

/// The sweeps against counting everything, minute by minute or pair by pair, on seeded times.
@Suite struct IntervalSweepTests {
    func stays(_ count: Int, _ generator: inout SeededGenerator) -> [Stay] {
        let times = (0..<count).map { _ in
            let start = generator.below(120)
            return minutes(start..<(start + 1 + generator.below(40)))
        }
        let room = Room(id: "a")
        return times.sorted().enumerated().map { number, time in
            Stay(
                session: Session(id: ID("s\(100 + number)")), room: room, time: time, date: time.start.date(in: oslo))
        }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>, [0, 1, 15] as [Minutes])
    func pairsAreThoseThatComparisonFinds(seed: UInt64, reach: Minutes) {
        var generator = SeededGenerator(seed: seed)
        let stays = stays(25, &generator)
        let swept = Set(stays.pairs(within: reach).map { [$0.first.id, $0.second.id] })
        var compared: Set<[ID<Session>]> = []
        for (i, a) in stays.enumerated() {
            for b in stays[(i + 1)...] {
                let gap = max(b.start - a.end, a.start - b.end)
                if gap < 0 || gap < reach { compared.insert([a.id, b.id]) }
            }
        }
        #expect(swept == compared)
        #expect(stays.pairs(within: reach).count == compared.count)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func coverageIsWhatMinutesAddUpTo(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ranges = stays(6, &generator).map(\.time).shuffled(using: &generator)
        let whole = minutes(30..<110)
        let parts = whole.covered(by: ranges)
        let counted = (30..<110).filter { minute in
            ranges.contains { $0.contains(at(24, "00:00") + Minutes(minute)) }
        }
        #expect(parts.duration == Minutes(counted.count))
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.end < $1.start })
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func crewExcessIsWhatMinutesAddUpTo(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let stays = stays(12, &generator)
        let forum = SmallForum(
            sessions: stays.map { Session(id: $0.id, crews: ["captioning"]) },
            crews: [Crew(id: "captioning", count: 2)], rules: ["crew-capacity": softened(1)])
        let programme = Programme(
            stays.map { Placement(session: $0.id, start: $0.start, duration: $0.time.duration, room: "a") })
        let assessment = try Verifier(forum.event()).assess(programme)
        var excess = 0
        var stretches = 0
        var before = 0
        for minute in 0..<200 {
            let moment = at(24, "00:00") + Minutes(minute)
            let over = max(0, stays.filter { $0.time.contains(moment) }.count - 2)
            excess += over
            if over > 0, before == 0 { stretches += 1 }
            before = over
        }
        #expect(assessment.total("crew-capacity") == Points(Double(excess)))
        #expect(assessment.costs("crew-capacity").count == stretches)
    }
}
