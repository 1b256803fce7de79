import ForumModel
import Rules
import Testing

@testable import Timetabling

/// What a trade refuses before it moves anybody would have been too dear.
@Suite struct TradeTests {
    @Test func noTradeIsRefusedThatWouldHaveBeenKept() {
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
                let session = random.below(problem.sessionCount)
                guard search.isPlaced(session) else { continue }
                let options = problem.options(of: session)
                let option = options.lowerBound + random.below(options.count)
                let rooms = problem.rooms(ofOption: option)
                let room = rooms[random.below(rooms.count)]
                guard option != Int(search.option[session]) || room != Int(search.room[session]) else { continue }
                let bar = Int64(random.below(8)) * Points.perPoint / 4
                if let change = search.trade(session, option, room, bar: bar) {
                    if change > bar { search.undo() } else { kept += 1 }
                } else if let change = search.trade(session, option, room, bar: .max >> 2) {
                    refused += 1
                    #expect(change > bar, "\(tiny)")
                    search.undo()
                }
            }
        }
        #expect(refused > 100)
        #expect(kept > 100)
    }
}
