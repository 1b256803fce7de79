import ForumModel
import Foundation
import Rules
import Testing

@testable import Timetabling

/// Sessions that hard bonds tie together go together.
@Suite struct ConvoyTests {
    private static let nine = Instant(rawValue: 20_880 * 1440 + 540)

    /// Two rooms, an hour on each of two days, and a session for every place.
    private func problem(_ relations: [Relation]) throws -> Problem {
        let slots = [0, 1].map {
            Slot(id: ID("day\($0)"), time: TimeRange(start: Self.nine + Minutes($0 * 1440), duration: 60))
        }
        return Problem(
            RuleContext(
                try Event(
                    name: "Full", timeZone: .gmt, slots: slots, rooms: [Room(id: "hall"), Room(id: "nook")],
                    sessions: ["a", "b", "c", "d"].map { Session(id: $0) }, relations: relations)))
    }

    @Test func aPairOfADayGoesToTheOtherDayAndWhoIsThereComesBack() throws {
        let problem = try problem([Relation(.sameDay, "a", "b")])
        var search = Search(problem)
        for session in 0..<4 {
            let option = problem.options(of: session).lowerBound + session / 2
            search.put(session, option, session % 2, price: search.price(session, option, session % 2))
        }
        var random = SeededGenerator(seed: 1)
        var hasGone = false
        for _ in 0..<200 where !hasGone {
            guard search.moveTogether(0, bar: .max >> 2, &random) != nil else { continue }
            let days = (0..<4).map { search.isPlaced($0) ? Int(problem.tables.optionDay[Int(search.option[$0])]) : -1 }
            #expect(days[0] == days[1])
            hasGone = days == [1, 1, 0, 0]
            search.undo()
        }
        #expect(hasGone)
        // By themselves neither can.
        let there = problem.options(of: 0).upperBound - 1
        #expect(search.trade(0, there, 0, bar: .max >> 2) == nil)
    }

    /// What sessions with crews pay cannot be told before they have gone: so many unknowns were more than a sum can hold.
    @Test func manyCrewsCanBeAskedToMakeRoom() throws {
        let slots = [0, 1].map {
            Slot(id: ID("day\($0)"), time: TimeRange(start: Self.nine + Minutes($0 * 1440), duration: 60))
        }
        let long = ["a", "b", "c", "d"].map { Session(id: ID($0), crews: ["captions"]) }
        let short = (0..<8).map { Session(id: ID("s\($0)"), durations: [30], crews: ["captions"]) }
        let event = try Event(
            name: "Captions", timeZone: .gmt, step: 30, slots: slots,
            rooms: (0..<4).map { Room(id: ID("r\($0)")) }, crews: [Crew(id: "captions", count: 9)],
            sessions: long + short,
            relations: [("a", "b"), ("b", "c"), ("c", "d")].map { Relation(.sameDay, ID($0.0), ID($0.1)) })
        let problem = Problem(RuleContext(event))
        var search = Search(problem)
        var construction = Construction(problem, seed: 1)
        construction.fill(&search) { false }
        var random = SeededGenerator(seed: 1)
        var count = 0
        for _ in 0..<2_000 {
            let before = search.cost
            guard let change = search.moveTogether(random.below(4), bar: .max >> 2, &random) else { continue }
            count += 1
            let after = search.cost
            #expect(after == before + change)
            if random.below(2) == 0 { search.undo() }
        }
        #expect(count > 0)
    }

    @Test func companionsAreTiedDirectlyOrThroughOthers() throws {
        let problem = try problem([
            Relation(.sameRoom, "a", "b"), Relation(.backToBack, "b", "c"), Relation(.before, "c", "d"),
            Relation(.sameDay, "c", "d", .soft(Points(2))),
        ])
        let companions = (0..<4).map { session in
            (problem.tables.companionBegin[session]..<problem.tables.companionBegin[session + 1]).map {
                Int(problem.tables.companions[Int($0)])
            }
        }
        #expect(companions[0] == [1, 2])
        #expect(Set(companions[1]) == [0, 2])
        #expect(companions[2] == [1, 0])
        #expect(companions[3].isEmpty)
    }
}
