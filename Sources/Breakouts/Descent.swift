import ForumModel

extension Arrangement {
    /// Swaps and moves units as long as the price falls; ends at a local optimum or when the budget is spent.
    /// Gives the change of the price.
    @discardableResult
    mutating func descend(_ generator: inout SeededGenerator, _ budget: inout Budget) -> Int {
        let free = roster.units.indices.filter { roster.pinned[$0] < 0 }
        guard !free.isEmpty, roster.groups > 1 else { return 0 }
        var change = 0
        while !budget.isSpent {
            var candidates = worthMoving(free)
            candidates.shuffle(using: &generator)
            var won = 0
            for unit in candidates {
                if budget.isSpent { break }
                won += improve(unit, among: free, from: generator.below(free.count), &budget)
            }
            change += won
            if won == 0 { break }
        }
        return change
    }

    /// The first swap or move of a unit that lowers the price; zero if there is none.
    private mutating func improve(_ unit: Int, among free: [Int], from start: Int, _ budget: inout Budget) -> Int {
        let source = group[unit]
        budget.spend(roster.groups)
        for target in 0..<roster.groups where target != source {
            let price = priceOfMoving(unit, to: target)
            if price < 0 {
                move(unit, to: target)
                return price
            }
        }
        for step in free.indices {
            let place = start + step
            let other = free[place < free.count ? place : place - free.count]
            if group[other] == source { continue }
            let price = priceOfSwapping(unit, other)
            if price < 0 {
                budget.spend(step)
                swap(unit, other)
                return price
            }
        }
        budget.spend(free.count)
        return 0
    }

    /// The units that some improving change must hold. Prices are convex in the counts but for the hard rules: a
    /// change that lowers them takes somebody from a group that has two more of a value than some other group.
    private func worthMoving(_ free: [Int]) -> [Int] {
        let width = roster.values.count
        guard violation == 0, free.count == roster.people.count else { return free }
        var least = [Int32](repeating: .max, count: width)
        for group in 0..<roster.groups {
            for value in 0..<width { least[value] = min(least[value], Int32(count(of: value, in: group))) }
        }
        return free.filter { unit in
            let person = roster.units[unit][0]
            return roster.columns.indices.contains { column in
                let value = roster.value(of: person, in: column)
                return prices.weights[value] > 0 && count(of: value, in: group[unit]) >= Int(least[value]) + 2
            }
        }
    }

    /// Draws a few swaps, to leave a local optimum; gives the change of the price.
    mutating func shake(_ strength: Int, _ generator: inout SeededGenerator) -> Int {
        let free = roster.units.indices.filter { roster.pinned[$0] < 0 }
        guard free.count > 1 else { return 0 }
        var change = 0
        for _ in 0..<strength {
            let (a, b) = (free[generator.below(free.count)], free[generator.below(free.count)])
            if group[a] != group[b] { change += swap(a, b) }
        }
        return change
    }

    /// Seats the units as they sat before.
    mutating func restore(_ groups: [Int]) {
        for unit in groups.indices where group[unit] != groups[unit] { move(unit, to: groups[unit]) }
    }
}
