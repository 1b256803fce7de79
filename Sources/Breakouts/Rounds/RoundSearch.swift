import Foundation
import ForumModel

/// Seats the people of one round so that few of them have met, without giving up what the first round has won.
///
/// With m[p, q] the meetings of the other rounds, a round adds Σ (2 m[p, q] + 1) over the pairs in its groups to the sum
/// of squares. Annealing over swaps: a swap may cost balance for a while, at a price that rises. Then the seating is made
/// even again by descents and small shakes, since the more values are balanced, the fewer swaps leave all of them so.
/// What is kept is the best seating with no more pairs in any criterion than `floor`, organizations left out.
struct RoundSearch {
    let roster: Roster
    /// Pairs, by criterion.
    let floor: [Int]
    let kinds: [GroupKind]
    /// Swaps that are tried.
    let trials: Int
    let shouldStop: @Sendable () -> Bool

    private static let hottest = 4.0
    private static let coldest = 0.2
    /// What a pair of balance costs while it is hot, in units of Σ (2 m + 1), and in the end.
    private static let balance = (first: 4.0, last: 40.0)
    /// Each is an annealing and what makes its end even again.
    private static let cycles = 4

    /// The best seating so far.
    private struct Best {
        var meetings = 0
        var groups: [Int]
    }

    /// The better of `start`, which keeps the floor, and what is found.
    ///
    /// - Parameter patience: how many times the usual effort to take while nothing better is found.
    func better(
        than start: [Int], _ table: MeetingTable, patience: Int = 1, _ generator: inout SeededGenerator
    ) -> [Int] {
        let free = roster.units.indices.filter { roster.pinned[$0] < 0 }
        guard free.count > 1, roster.groups > 1 else { return start }
        let weights = roster.criteria.map { $0.criterion == .organization ? 0 : 1 }
        var seating = RoundSeating(
            roster, Prices(roster, criterionWeights: weights), kinds: kinds, start: start, table)
        var best = Best(groups: start)
        for cycle in 0..<(patience * Self.cycles) where !shouldStop() {
            if cycle >= Self.cycles, best.meetings < 0 { break }
            anneal(&seating, &best, free, &generator)
            evenOut(&seating, &best, free, &generator)
        }
        return best.groups
    }

    private func anneal(
        _ seating: inout RoundSeating, _ best: inout Best, _ free: [Int], _ generator: inout SeededGenerator
    ) {
        let trials = max(trials / (2 * Self.cycles), 1)
        for trial in 0..<trials {
            if trial & 4095 == 0, shouldStop() { break }
            let (a, b) = (free[generator.below(free.count)], free[generator.below(free.count)])
            if seating.group(of: a) == seating.group(of: b) { continue }
            let part = Double(trial) / Double(trials)
            let temperature = Self.hottest * pow(Self.coldest / Self.hottest, part)
            let balance = Int(Self.balance.first * pow(Self.balance.last / Self.balance.first, part))
            // A change above this is not taken.
            let limit = Int(-temperature * log(generator.unit() + 1e-300))
            let change = seating.meetingsOfSwapping(a, b)
            if change - balance * 4 > limit, seating.excess == 0 { continue }
            if change + balance * seating.priceOfSwapping(a, b) > limit { continue }
            seating.swap(a, b, change)
            keep(seating, &best)
        }
    }

    /// Descends, then shakes and descends again, until the seating is as even as where it began.
    private func evenOut(
        _ seating: inout RoundSeating, _ best: inout Best, _ free: [Int], _ generator: inout SeededGenerator
    ) {
        var left = trials / (2 * Self.cycles)
        descend(&seating, free, &left, &generator)
        keep(seating, &best)
        var current = (groups: seating.arrangement.group, excess: seating.excess, meetings: seating.meetings)
        while left > 0, seating.excess > 0, !shouldStop() {
            for _ in 0..<(2 + generator.below(3)) {
                let (a, b) = (free[generator.below(free.count)], free[generator.below(free.count)])
                if seating.group(of: a) == seating.group(of: b) { continue }
                seating.swap(a, b, seating.meetingsOfSwapping(a, b))
            }
            descend(&seating, free, &left, &generator)
            keep(seating, &best)
            if (seating.excess, seating.meetings) <= (current.excess, current.meetings) {
                current = (seating.arrangement.group, seating.excess, seating.meetings)
            } else {
                seating.restore(current.groups, excess: current.excess, meetings: current.meetings)
            }
        }
    }

    /// Takes every swap that saves pairs, or meetings at no pairs.
    private func descend(
        _ seating: inout RoundSeating, _ free: [Int], _ left: inout Int, _ generator: inout SeededGenerator
    ) {
        var hasWon = true
        while hasWon, left > 0 {
            hasWon = false
            for a in free.shuffled(using: &generator) {
                left -= free.count
                for b in free where seating.group(of: a) != seating.group(of: b) {
                    let price = seating.priceOfSwapping(a, b)
                    if price > 0 { continue }
                    let change = seating.meetingsOfSwapping(a, b)
                    if price == 0, change >= 0 { continue }
                    seating.swap(a, b, change)
                    hasWon = true
                }
            }
        }
    }

    private func keep(_ seating: borrowing RoundSeating, _ best: inout Best) {
        guard seating.excess <= 0, seating.meetings < best.meetings, keepsFloor(seating.arrangement) else { return }
        best = Best(meetings: seating.meetings, groups: seating.arrangement.group)
    }

    private func keepsFloor(_ arrangement: borrowing Arrangement) -> Bool {
        let pairs = arrangement.pairs
        return arrangement.violation == 0
            && roster.criteria.indices.allSatisfy {
                roster.criteria[$0].criterion == .organization || pairs[$0] <= floor[$0]
            }
    }
}
