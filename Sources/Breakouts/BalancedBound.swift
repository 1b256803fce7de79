import ForumModel

/// Numbers of pairs that no dealing out can go below.
///
/// With n people of a value over G groups, q = n div G and r = n mod G, the least number of pairs in one group is
/// r·C(q+1, 2) + (G − r)·C(q, 2), since C(·, 2) is convex. A plan that reaches it for every value is proven best.
enum BalancedBound {
    /// C(count, 2).
    static func pairs(in count: Int) -> Int { count * (count - 1) / 2 }

    static func pairs(_ people: Int, over groups: Int) -> Int {
        guard groups > 0 else { return 0 }
        let (q, r) = people.quotientAndRemainder(dividingBy: groups)
        return r * pairs(in: q + 1) + (groups - r) * pairs(in: q)
    }

    /// The same over two sorts of groups that start with a base each: the lower ones are filled up first.
    static func pairs(
        _ people: Int, over a: (groups: Int, base: Int), _ b: (groups: Int, base: Int)
    ) -> Int {
        let (low, high) = a.base <= b.base ? (a, b) : (b, a)
        let rest = people - low.groups * low.base - high.groups * high.base
        if rest >= low.groups * (high.base - low.base) || high.groups == 0 {
            return pairs(people, over: a.groups + b.groups)
        }
        return high.groups * pairs(in: high.base) + pairs(people - high.groups * high.base, over: low.groups)
    }

    /// The same where groups start with people who cannot move (`start`, one entry a group).
    static func pairs(_ people: Int, startingWith start: [Int]) -> Int {
        var rest = people - start.reduce(0, +)
        var counts = start.sorted()
        var filled = 0
        // Raise the lowest groups level by level, all together.
        while rest > 0 {
            while filled < counts.count, counts[filled] == counts[0] { filled += 1 }
            let room = filled < counts.count ? (counts[filled] - counts[0]) * filled : Int.max
            let (q, r) = min(rest, room).quotientAndRemainder(dividingBy: filled)
            for group in 0..<filled { counts[group] += q }
            if rest < room {
                for group in 0..<r { counts[group] += 1 }
                rest = 0
            } else {
                rest -= room
            }
        }
        return counts.reduce(0) { $0 + pairs(in: $1) }
    }

    /// The least number of pairs when every group's count must be permitted; nil when no such counts have the sum.
    ///
    /// A dynamic program over the groups: best[s] is the least number of pairs of s people in the groups so far.
    static func pairs(_ people: Int, over groups: Int, upTo most: Int, permitted: (Int) -> Bool) -> Int? {
        let counts = (0...most).filter(permitted)
        let (q, r) = people.quotientAndRemainder(dividingBy: groups)
        if q + (r > 0 ? 1 : 0) <= most, permitted(q), r == 0 || permitted(q + 1) {
            return pairs(people, over: groups)
        }
        var best = [Int?](repeating: nil, count: people + 1)
        best[0] = 0
        for _ in 0..<groups {
            var next = [Int?](repeating: nil, count: people + 1)
            for (sum, cost) in best.enumerated() {
                guard let cost else { continue }
                for count in counts where sum + count <= people {
                    let total = cost + pairs(in: count)
                    if total < next[sum + count] ?? .max { next[sum + count] = total }
                }
            }
            best = next
        }
        return best[people]
    }
}

extension BalancedBound {
    /// The bound of each criterion of a roster, in pairs.
    ///
    /// - Parameter kinds: the splits that the hybrid rule allows.
    static func perCriterion(_ roster: Roster, kinds: [KindCounts]) -> [Int] {
        // Units that pins and labels tie up.
        let tied = roster.units.indices.filter { roster.units[$0].count > 1 || roster.pinned[$0] >= 0 }
        let mixesAttendance =
            roster.hybrid != nil && roster.criteria.contains { $0.criterion == .attribute(.attendance) }
            && roster.hybrid.map { roster.values[$0.onsite].isSpread && roster.values[$0.online].isSpread } ?? false
        return roster.criteria.map { criterion, column in
            if criterion == .attribute(.attendance), mixesAttendance, let least = kinds.first { return least.pairs }
            // What attendance has won before binds the sizes.
            if criterion == .size, mixesAttendance, let least = kinds.first {
                return max(least.sizePairs, pairs(roster.people.count, over: roster.groups))
            }
            return roster.values.indices.reduce(0) { sum, value in
                roster.values[value].column == column ? sum + pairs(of: value, roster, tied) : sum
            }
        }
    }

    private static func pairs(of number: Int, _ roster: Roster, _ tied: [Int]) -> Int {
        let value = roster.values[number]
        guard value.isCounted else { return 0 }
        if case .noLone = value.mode {
            return pairs(value.count, over: roster.groups, upTo: min(value.count, roster.size.upperBound)) { $0 != 1 }
                ?? pairs(value.count, over: roster.groups)
        }
        if tied.isEmpty { return pairs(value.count, over: roster.groups) }
        // What pins and labels tie up raises the bound: each lump counts as one start, pinned ones in their group.
        var start = [Int](repeating: 0, count: roster.groups)
        var lumps: [Int] = []
        for unit in tied {
            let size = roster.units[unit].count { roster.value(of: $0, in: value.column) == number }
            if roster.pinned[unit] >= 0 { start[roster.pinned[unit]] += size } else { lumps.append(size) }
        }
        if start.allSatisfy({ $0 == 0 }), lumps.count <= roster.groups {
            for (group, lump) in lumps.enumerated() { start[group] = lump }
        }
        return pairs(value.count, startingWith: start)
    }
}

extension Value {
    var isSpread: Bool {
        if case .spread = mode { true } else { false }
    }
}
