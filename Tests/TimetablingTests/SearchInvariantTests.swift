import ForumModel
import Foundation
import Rules
import Testing
import Verification

@testable import Timetabling

/// What a search keeps up to date place by place is what a fresh count gives.
@Suite struct SearchInvariantTests {
    @Test func randomMovesKeepEveryTableOfTinyEvents() {
        for seed in 1...(LongTests.areWanted ? 400 : 60) as ClosedRange<UInt64> {
            let tiny = TinyEvent(seed: seed)
            walk(tiny.event, seed: seed, rounds: 6, moves: 200, note: "\(tiny)")
        }
    }

    @Test func randomMovesKeepEveryTableOfCrowdedEvents() {
        for seed in 1...(LongTests.areWanted ? 400 : 60) as ClosedRange<UInt64> {
            let crowded = CrowdedEvent(seed: seed)
            walk(
                crowded.event, published: crowded.published, seed: seed, rounds: 6, moves: 200, note: "\(crowded)")
        }
    }

    @Test(arguments: [true, false]) func randomMovesKeepEveryTableOfAForum(isStepped: Bool) throws {
        let event = try Forums.sample(sessions: 40, seed: 7, isStepped: isStepped)
        walk(event, seed: 1, rounds: 5, moves: 1_000, note: "stepped: \(isStepped)")
    }

    /// Everybody shares tags with everybody, and half of them a theme.
    @Test func randomMovesKeepEveryTableWhereOverlapsAreLookedUp() throws {
        let start = Instant(rawValue: 20_880 * 1440 + 540)
        let slots = [0, 1].map {
            Slot(id: ID("day\($0)"), time: TimeRange(start: start + Minutes($0 * 1440), duration: 240))
        }
        let sessions = (0..<14).map {
            Session(
                id: ID("s\($0)"), theme: $0 % 2 == 0 ? "ai" : nil, tags: ["net", "open", "law"],
                durations: $0 % 3 == 0 ? [90] : [60, 30], expectedOnsite: Seats(10 * $0))
        }
        let event = try Event(
            name: "Alike", timeZone: .gmt, step: 30, turnover: 10, slots: slots,
            rooms: [Room(id: "hall", capacity: 200), Room(id: "nook", capacity: 150)], themes: [Theme(id: "ai")],
            sessions: sessions)
        #expect(Problem(RuleContext(event)).overlapCost.count == 14 * 14)
        walk(event, seed: 1, rounds: 20, moves: 500, note: "alike")
    }

    /// Thousands of moves drawn at random, with a comparison after each round.
    private func walk(
        _ event: Event, published: Programme? = nil, seed: UInt64, rounds: Int, moves: Int, note: Comment
    ) {
        let problem = Problem(RuleContext(event, published: published))
        guard problem.sessionCount > 0 else { return }
        let verifier = Verifier(event, published: published)
        var search = Search(problem)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<rounds {
            for _ in 0..<moves { move(&search, &random) }
            let places = search.snapshot()
            let kept = Tally(search)
            var fresh = Search(problem)
            let isTaken = fresh.take(places.options, places.rooms)
            #expect(isTaken, note)
            let recounted = Tally(fresh)
            #expect(kept == recounted, note)
            var restored = Search(problem)
            while restored.unplacedCount == problem.sessionCount, move(&restored, &random) {}
            restored.restore(places)
            let again = Tally(restored)
            #expect(kept == again, note)
            let assessment = verifier.assess(problem.programme(places))
            #expect(assessment.isSound, note)
            #expect(assessment.score == problem.score(places), note)
        }
    }

    /// Relocates, trades, moves with its companions, takes back, puts or lifts one session.
    @discardableResult
    private func move(_ search: inout Search, _ random: inout SeededGenerator) -> Bool {
        let problem = search.problem
        let session = random.below(problem.sessionCount)
        let options = problem.options(of: session)
        guard !options.isEmpty else { return (0..<problem.sessionCount).contains { !problem.options(of: $0).isEmpty } }
        let option = options.lowerBound + random.below(options.count)
        let rooms = problem.rooms(ofOption: option)
        let room = rooms[random.below(rooms.count)]
        switch random.below(11) {
        case 0 where search.isPlaced(session):
            search.lift(session)
            search.beginMove()
        case 1 where !search.isPlaced(session) && search.isFree(option, room):
            let price = search.price(session, option, room)
            if price != Search.forbidden { search.put(session, option, room, price: price) }
            search.beginMove()
        case 2:
            let before = search.cost
            if search.moveCells(&random) != nil, random.below(2) == 0 {
                search.undo()
                let restored = search.cost
                #expect(restored == before)
            }
            search.beginMove()
        case 3, 4, 5:
            guard search.isPlaced(session) else { return true }
            let before = search.cost
            let bar: Int64 = random.below(2) == 0 ? .max >> 2 : 5 * Points.perPoint
            let change =
                random.below(2) == 0 && (Int(search.option[session]), Int(search.room[session])) != (option, room)
                ? search.trade(session, option, room, bar: bar) : search.trade(session, bar: bar, &random)
            takeBackSometimes(change, from: before, &search, &random)
        case 6:
            let before = search.cost
            let bar: Int64 = random.below(2) == 0 ? .max >> 2 : 5 * Points.perPoint
            let change = search.moveTogether(session, bar: bar, &random)
            takeBackSometimes(change, from: before, &search, &random)
        default:
            guard Int(search.option[session]) != option || Int(search.room[session]) != room else { return true }
            let before = search.cost
            let most = random.below(4)
            let change = search.relocate(session, option, room, most: most, bar: .max >> 2, &random)
            takeBackSometimes(change, from: before, &search, &random)
        }
        return true
    }

    /// A move changes the cost by what it says, and to take it back changes nothing.
    private func takeBackSometimes(
        _ change: Int64?, from before: Int64, _ search: inout Search, _ random: inout SeededGenerator
    ) {
        let cost = search.cost
        #expect(cost == before + (change ?? 0))
        guard change != nil, random.below(3) == 0 else { return }
        search.undo()
        let restored = search.cost
        #expect(restored == before)
    }

    @Test func pricesAreWhatTheVerificationCounts() {
        for seed in 1...(LongTests.areWanted ? 600 : 80) as ClosedRange<UInt64> {
            let tiny = CrowdedEvent(seed: seed)
            let problem = Problem(RuleContext(tiny.event, published: tiny.published))
            guard problem.sessionCount > 0 else { continue }
            let verifier = Verifier(tiny.event, published: tiny.published)
            var search = Search(problem)
            var random = SeededGenerator(seed: seed)
            for _ in 0..<25 {
                let session = random.below(problem.sessionCount)
                let options = problem.options(of: session)
                guard !options.isEmpty else { continue }
                if search.isPlaced(session) { search.lift(session) }
                let option = options.lowerBound + random.below(options.count)
                let rooms = problem.rooms(ofOption: option)
                let room = rooms[random.below(rooms.count)]
                let before = search.snapshot()
                var after = before
                after.options[session] = Int32(option)
                after.rooms[session] = Int32(room)
                let judged = verifier.assess(problem.programme(after))
                let isFree = search.isFree(option, room)
                let price = search.price(session, option, room)
                #expect(judged.isSound == (isFree && price != Search.forbidden), "\(tiny)")
                guard isFree, price != Search.forbidden else { continue }
                let total = verifier.assess(problem.programme(before)).score.total
                #expect((judged.score.total - total).rawValue == price, "\(tiny)")
                search.put(session, option, room, price: price)
            }
        }
    }
}

/// Everything that a search keeps, as values.
private struct Tally: Equatable {
    let cost: Int64
    let options: [Int32]
    let rooms: [Int32]
    let spans: [[Int32]]
    let occupants: [Int32]
    let running: [Int32]
    let beginning: [Int32]
    let crews: [Int32]
    let unplaced: [Int32]

    init(_ search: borrowing Search) {
        let tables = search.tables
        func copied(_ base: UnsafeMutablePointer<Int32>, _ count: Int) -> [Int32] {
            Array(UnsafeBufferPointer(start: base, count: count))
        }
        let sets = search.problem.sets.count
        cost = search.cost
        options = copied(search.option, tables.sessionCount)
        rooms = zip(options, copied(search.room, tables.sessionCount)).map { $0 >= 0 ? $1 : -1 }
        spans = [copied(search.start, tables.sessionCount), copied(search.end, tables.sessionCount)]
        occupants = copied(search.occupant, tables.roomCount * tables.segmentCount)
        running = copied(search.running, sets * tables.segmentCount)
        beginning = copied(search.beginning, sets * tables.segmentCount)
        crews = copied(search.crewUse, tables.crewLimit.count * tables.segmentCount)
        unplaced = copied(search.unplaced, search.unplacedCount).sorted()
    }
}
