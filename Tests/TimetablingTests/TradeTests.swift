import ForumModel
import Rules
import Testing

@testable import Timetabling

/// What a move refuses before it moves anybody would have been too dear.
@Suite struct TradeTests {
    @Test func noTradeIsRefusedThatWouldHaveBeenKept() {
        let tally = tally { search, move, bar, _ in search.trade(move.session, move.option, move.room, bar: bar) }
        #expect(tally.refused > 100)
        #expect(tally.kept > 100)
    }

    @Test func noRelocationIsRefusedThatWouldHaveBeenKept() {
        let tally = tally { search, move, bar, random in
            search.relocate(move.session, move.option, move.room, most: 3, bar: bar, &random)
        }
        #expect(tally.refused > 100)
        #expect(tally.kept > 100)
    }

    private typealias Move = (session: Int, option: Int, room: Int)

    /// Makes many moves with a bar; those refused are made again without one, and must cost more than the bar.
    private func tally(
        _ make: (inout Search, Move, Int64, inout SeededGenerator) -> Int64?
    ) -> (refused: Int, kept: Int) {
        var (refused, kept) = (0, 0)
        for seed in 1...(LongTests.areWanted ? 400 : 40) as ClosedRange<UInt64> {
            let tiny = TinyEvent(seed: seed)
            // Where both sessions of an exchange are counted into a spread, what they save together is more than what
            // each saves; a refusal may then err by that little.
            let problem = Problem(
                RuleContext(tiny.event, published: nil), rules: Catalogue.rules.filter { !($0 is RegionFairness) })
            guard problem.sessionCount > 0 else { continue }
            var search = Search(problem)
            var random = SeededGenerator(seed: seed)
            var construction = Construction(problem, seed: seed)
            construction.fill(&search) { false }
            for _ in 0..<600 {
                guard let move = draw(problem, search, &random) else { continue }
                let bar = Int64(random.below(8)) * Points.perPoint / 4
                var (own, again) = (random, random)
                if let change = make(&search, move, bar, &own) {
                    if change > bar { search.undo() } else { kept += 1 }
                } else if let change = make(&search, move, .max >> 2, &again) {
                    refused += 1
                    #expect(change > bar, "\(tiny)")
                    search.undo()
                }
            }
        }
        return (refused, kept)
    }

    private func draw(_ problem: Problem, _ search: borrowing Search, _ random: inout SeededGenerator) -> Move? {
        let session = random.below(problem.sessionCount)
        guard search.isPlaced(session) else { return nil }
        let options = problem.options(of: session)
        let option = options.lowerBound + random.below(options.count)
        let rooms = problem.rooms(ofOption: option)
        let room = rooms[random.below(rooms.count)]
        let isElsewhere = option != Int(search.option[session]) || room != Int(search.room[session])
        return isElsewhere ? (session, option, room) : nil
    }
}
