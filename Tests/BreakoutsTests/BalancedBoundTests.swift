import Testing

@testable import Breakouts

@Suite struct BalancedBoundTests {
    @Test func evenCountsAreTheLeast() {
        #expect(BalancedBound.pairs(12, over: 8) == 4)
        #expect(BalancedBound.pairs(60, over: 8) == 4 * 28 + 4 * 21)
    }

    @Test func forbiddenCountsRaiseIt() {
        #expect(BalancedBound.pairs(12, over: 8, upTo: 10) { $0 != 1 } == 6)
        #expect(BalancedBound.pairs(1, over: 3, upTo: 10) { $0 != 1 } == nil)
    }

    /// Against every way to add people to the groups' starts.
    @Test(arguments: [[0, 0, 0], [2, 0, 0], [3, 1, 0], [0, 4, 4]])
    func startsAreFilledUpEvenly(_ start: [Int]) {
        let first = start.reduce(0, +)
        for people in first...(first + 6) {
            var best = Int.max
            for a in 0...(people - first) {
                for b in 0...(people - first - a) {
                    let counts = [start[0] + a, start[1] + b, start[2] + people - first - a - b]
                    best = min(best, counts.reduce(0) { $0 + BalancedBound.pairs(in: $1) })
                }
            }
            #expect(BalancedBound.pairs(people, startingWith: start) == best)
        }
    }
}
