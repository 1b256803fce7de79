import ForumModel

/// Greedy dealing, descent and shaken descents from several starts, until the balanced bound is met or the budget spent.
struct BreakoutSearch {
    struct Found {
        var groups: [Int]
        var kinds: [GroupKind]
        var standing: Standing
        var pairs: [Int]
    }

    let roster: Roster
    let stages: Stages
    /// The best sums that a plan can have, by stage.
    let bound: [Int]
    let kinds: [KindCounts]

    /// The first half of the budget weighs all criteria alike (a plan at the bound in all of them at once is best in any
    /// order); the second half follows the order.
    func run(seed: UInt64, _ budget: inout Budget) -> Found? {
        var generator = SeededGenerator(seed: seed)
        let half = budget.left / 2
        var best: Found?
        let ordered = Prices.inOrder(roster, stages)
        let level = Prices.level(roster)
        var round = 0
        while round == 0 || !budget.isSpent {
            let prices = budget.left > half && round < 40 ? level : ordered
            // The evenest split of the kinds most often, others now and then.
            let split = kinds[round % 3 == 2 ? (round / 3 + 1) % min(kinds.count, 8) : 0]
            var arrangement = Arrangement(roster, prices, kinds: pinnedKinds(split.kinds))
            arrangement.deal(&generator, &budget)
            let isDone = improve(&arrangement, &best, &generator, &budget)
            round += 1
            if isDone || round >= 4 && best.map(isBalanced) == true { break }
        }
        if var found = best, found.standing.sums != bound || found.standing.violation > 0 {
            // What the level weights won is made sure in the order that was asked for.
            var arrangement = Arrangement(roster, ordered, kinds: found.kinds)
            arrangement.restore(found.groups)
            var polish = Budget(max(budget.left, min(4 * roster.people.count * roster.people.count, 20_000_000))) {
                false
            }
            if !budget.isStopped { arrangement.descend(&generator, &polish) }
            keep(arrangement, &found)
            best = found
        }
        return best
    }

    /// The better of `found` and what comes of seating every unit in a group of a given kind.
    func guided(
        _ found: Found, kinds: KindCounts, unitKinds: [GroupKind], seed: UInt64, _ budget: inout Budget
    ) -> Found {
        var generator = SeededGenerator(seed: seed &+ 0x6B69_6E64)
        var best: Found? = found
        let (level, ordered) = (Prices.level(roster), Prices.inOrder(roster, stages))
        var round = 0
        while round == 0 || !budget.isSpent {
            var arrangement = Arrangement(roster, round % 2 == 0 ? level : ordered, kinds: kinds.kinds)
            arrangement.deal(&generator, &budget, unitKinds: unitKinds)
            if improve(&arrangement, &best, &generator, &budget) { break }
            round += 1
        }
        guard let best else { return found }
        return best.standing < found.standing ? polished(groups: best.groups, kinds: best.kinds) : found
    }

    /// A dealing out made better in the order that was asked for.
    func polished(groups: [Int], kinds: [GroupKind]) -> Found {
        var generator = SeededGenerator(seed: 1)
        var arrangement = Arrangement(roster, Prices.inOrder(roster, stages), kinds: kinds)
        arrangement.restore(groups)
        var before = found(arrangement)
        var budget = Budget(min(4 * roster.people.count * roster.people.count, 20_000_000)) { false }
        arrangement.descend(&generator, &budget)
        keep(arrangement, &before)
        return before
    }

    /// Descends, then shakes and descends again while that helps; true when the bound is met.
    private func improve(
        _ arrangement: inout Arrangement, _ best: inout Found?, _ generator: inout SeededGenerator,
        _ budget: inout Budget
    ) -> Bool {
        arrangement.descend(&generator, &budget)
        var found = best ?? self.found(arrangement)
        keep(arrangement, &found)
        defer { best = found }
        var current = arrangement.group
        var idle = 0
        while !isBest(found), idle < 30, !budget.isSpent {
            var change = arrangement.shake(2 + generator.below(3), &generator)
            change += arrangement.descend(&generator, &budget)
            idle = change < 0 ? 0 : idle + 1
            if change <= 0 {
                current = arrangement.group
                keep(arrangement, &found)
            } else {
                arrangement.restore(current)
            }
        }
        return isBest(found)
    }

    /// At the bound but for the organizations, whose bound is often out of reach.
    private func isBalanced(_ found: Found) -> Bool {
        let organizations = roster.criteria.last?.criterion == .organization ? 1 : 0
        return found.standing.violation == 0
            && found.standing.sums.dropLast(organizations) == bound.dropLast(organizations)
    }

    private func isBest(_ found: Found) -> Bool { found.standing.violation == 0 && found.standing.sums == bound }

    private func found(_ arrangement: borrowing Arrangement) -> Found {
        let pairs = arrangement.pairs
        return Found(
            groups: arrangement.group, kinds: arrangement.kinds.compactMap(GroupKind.init),
            standing: Standing(violation: arrangement.violation, sums: stages.sums(pairs)), pairs: pairs)
    }

    private func keep(_ arrangement: borrowing Arrangement, _ best: inout Found) {
        let found = found(arrangement)
        if found.standing < best.standing { best = found }
    }

    /// The kinds by group, so that pinned people find their mode welcome where they are pinned.
    private func pinnedKinds(_ kinds: [GroupKind]) -> [GroupKind] {
        guard let hybrid = roster.hybrid, roster.pinned.contains(where: { $0 >= 0 }) else { return kinds }
        var wishes = [(onsite: Bool, online: Bool)](repeating: (false, false), count: roster.groups)
        for (unit, people) in roster.units.enumerated() where roster.pinned[unit] >= 0 {
            for person in people {
                for column in roster.columns.indices {
                    let value = roster.value(of: person, in: column)
                    if value == hybrid.onsite { wishes[roster.pinned[unit]].onsite = true }
                    if value == hybrid.online { wishes[roster.pinned[unit]].online = true }
                }
            }
        }
        var rest = kinds
        var result = [GroupKind?](repeating: nil, count: roster.groups)
        func take(_ group: Int, _ liked: [GroupKind]) {
            guard let place = liked.lazy.compactMap({ rest.firstIndex(of: $0) }).first else { return }
            result[group] = rest.remove(at: place)
        }
        for group in wishes.indices where wishes[group].onsite && wishes[group].online { take(group, [.blended]) }
        for group in wishes.indices where wishes[group].onsite && !wishes[group].online {
            take(group, [.onsite, .blended])
        }
        for group in wishes.indices where wishes[group].online && !wishes[group].onsite {
            take(group, [.online, .blended])
        }
        return result.map { kind in
            if let kind { return kind }
            return rest.isEmpty ? .blended : rest.removeFirst()
        }
    }
}
