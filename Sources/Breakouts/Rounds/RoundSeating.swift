import ForumModel

/// The seating of one round while it is sought, with what it costs beyond where it began.
struct RoundSeating: ~Copyable {
    let table: MeetingTable
    private(set) var arrangement: Arrangement
    /// The people of each group.
    private var members: [[Int]]
    /// Pairs that share a value, and broken rules at their price, more than at the beginning.
    private(set) var excess = 0
    /// Σ (2 m + 1) over the pairs in the groups, more than at the beginning.
    private(set) var meetings = 0

    init(_ roster: Roster, _ prices: Prices, kinds: [GroupKind], start: [Int], _ table: MeetingTable) {
        self.table = table
        arrangement = Arrangement(roster, prices, kinds: kinds)
        arrangement.restore(start)
        members = roster.members(of: start)
    }

    func group(of unit: Int) -> Int { arrangement.group[unit] }

    mutating func priceOfSwapping(_ a: Int, _ b: Int) -> Int { arrangement.priceOfSwapping(a, b) }

    /// The change of `meetings` if two units in different groups changed places.
    func meetingsOfSwapping(_ a: Int, _ b: Int) -> Int {
        let (g, h) = (members[group(of: a)], members[group(of: b)])
        let (first, second) = (arrangement.roster.units[a], arrangement.roster.units[b])
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

    /// - Parameter change: of `meetings`.
    mutating func swap(_ a: Int, _ b: Int, _ change: Int) {
        let (g, h) = (group(of: a), group(of: b))
        let (first, second) = (arrangement.roster.units[a], arrangement.roster.units[b])
        excess += arrangement.swap(a, b)
        meetings += change
        members[g].removeAll { first.contains($0) }
        members[h].removeAll { second.contains($0) }
        members[g] += second
        members[h] += first
    }

    /// Everybody sits as before, when excess and meetings were these.
    mutating func restore(_ groups: [Int], excess: Int, meetings: Int) {
        arrangement.restore(groups)
        members = arrangement.roster.members(of: groups)
        self.excess = excess
        self.meetings = meetings
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
