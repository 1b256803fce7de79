import Foundation
import ForumModel

/// Seats the people of one round so that few of them have met, without giving up what the first round has won.
///
/// With m[p, q] the meetings of the other rounds, a round adds Σ (2 m[p, q] + 1) over the pairs in its groups to the sum
/// of squares. Annealing over swaps: a swap may cost balance for a while, at a price; what is kept is the best seating
/// with no more pairs in any criterion than `floor`, organizations left out.
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
    /// What a pair of balance costs, in units of Σ (2 m + 1).
    private static let balance = 4

    /// The better of `start`, which keeps the floor, and what is found.
    func better(than start: [Int], _ table: MeetingTable, _ generator: inout SeededGenerator) -> [Int] {
        let weights = roster.criteria.map { $0.criterion == .organization ? 0 : Self.balance }
        var arrangement = Arrangement(roster, Prices(roster, criterionWeights: weights), kinds: kinds)
        arrangement.restore(start)
        let free = roster.units.indices.filter { roster.pinned[$0] < 0 }
        guard free.count > 1, roster.groups > 1 else { return start }
        var members = roster.members(of: start)
        var (excess, meetings) = (0, 0)
        var best = (meetings: 0, groups: start)
        for trial in 0..<trials {
            if trial & 4095 == 0, shouldStop() { break }
            let (a, b) = (free[generator.below(free.count)], free[generator.below(free.count)])
            let (g, h) = (arrangement.group[a], arrangement.group[b])
            if g == h { continue }
            let part = Double(trial) / Double(trials)
            let temperature = Self.hottest * pow(Self.coldest / Self.hottest, part)
            // A change above this is not taken.
            let limit = Int(-temperature * log(generator.unit() + 1e-300))
            let change = meetingsOfSwapping(a, b, members[g], members[h], table)
            if change - Self.balance * 4 > limit, excess == 0 { continue }
            let price = arrangement.priceOfSwapping(a, b)
            if change + price > limit { continue }
            excess += arrangement.swap(a, b)
            meetings += change
            exchange(a, b, &members, g, h)
            if excess <= 0, meetings < best.meetings, keepsFloor(arrangement) {
                best = (meetings, arrangement.group)
            }
        }
        return best.groups
    }

    private func keepsFloor(_ arrangement: borrowing Arrangement) -> Bool {
        let pairs = arrangement.pairs
        return arrangement.violation == 0
            && roster.criteria.indices.allSatisfy {
                roster.criteria[$0].criterion == .organization || pairs[$0] <= floor[$0]
            }
    }

    /// The change of Σ (2 m + 1) if two units changed places.
    private func meetingsOfSwapping(_ a: Int, _ b: Int, _ g: [Int], _ h: [Int], _ table: MeetingTable) -> Int {
        let (first, second) = (roster.units[a], roster.units[b])
        func cost(_ people: [Int], _ company: [Int], without others: [Int]) -> Int {
            var sum = 0
            for person in people {
                for other in company where !others.contains(other) {
                    sum += 2 * table.meetings(person, other) + 1
                }
            }
            return sum
        }
        return cost(first, h, without: second) + cost(second, g, without: first)
            - cost(first, g, without: first) - cost(second, h, without: second)
    }

    private func exchange(_ a: Int, _ b: Int, _ members: inout [[Int]], _ g: Int, _ h: Int) {
        members[g].removeAll { roster.units[a].contains($0) }
        members[h].removeAll { roster.units[b].contains($0) }
        members[g] += roster.units[b]
        members[h] += roster.units[a]
    }
}

extension Roster {
    /// The people of each group.
    ///
    /// - Parameter groups: the group of each unit.
    func members(of groups: [Int]) -> [[Int]] {
        var members = [[Int]](repeating: [], count: self.groups)
        for (unit, group) in groups.enumerated() { members[group] += units[unit] }
        return members
    }
}
