import ForumModel

/// A room whose people sit or wait, as numbers: the roster of all who are here, and where each of them sits.
struct LiveRoom {
    let roster: Roster
    /// The number that people know, by group from 0.
    let numbers: [Int]
    /// The group (from 0) of each unit, −1 for one that waits.
    let home: [Int]
    /// Who of a unit of several waits while others sit, so that the unit is only half at home.
    let hasMixedUnits: Bool
    /// By value what a pair of people who share it costs; zero for what does not count in the balance.
    let weights: [Int]
    /// By value the fewest pairs that any permitted counts have.
    let goals: [Int]

    /// - Parameters:
    ///   - people: everybody who is here.
    ///   - seats: the number of the group of each who sits.
    init(
        _ people: [Participant], _ rules: BreakoutRules, groups numbers: [Int], seats: [ID<Participant>: Int]
    ) {
        var places: [Int: Int] = [:]
        for (place, number) in numbers.enumerated() { places[number] = place }
        let roster = Roster(people, Self.rules(rules, groups: numbers, people: people.count))
        self.roster = roster
        self.numbers = numbers
        var isMixed = false
        home = roster.units.map { unit in
            let places = unit.map { person in seats[roster.people[person].id].flatMap { places[$0] } ?? -1 }
            if places.count > 1, Set(places).count > 1 { isMixed = true }
            return places.first { $0 >= 0 } ?? -1
        }
        hasMixedUnits = isMixed
        let weights = Self.weights(roster)
        self.weights = weights
        goals = roster.values.indices.map { weights[$0] > 0 ? Self.goal(of: $0, roster) : 0 }
    }

    /// The rules as they hold for the open groups, which the solver numbers from 1 without a gap.
    static func rules(_ rules: BreakoutRules, groups numbers: [Int], people: Int) -> BreakoutRules {
        var open = rules
        // Fewer people than a group needs make one small group.
        open.groups = numbers.count == 1 && people < rules.size.lowerBound ? nil : numbers.count
        open.pins = [:]
        for (id, number) in rules.pins {
            if let place = numbers.firstIndex(of: number) { open.pins[id] = place + 1 }
        }
        return open
    }

    /// In a live room a pair is a pair, whatever the attribute, unless the rules give weights.
    private static func weights(_ roster: Roster) -> [Int] {
        var byColumn = [Int](repeating: 0, count: roster.columns.count)
        var number = 0
        for entry in roster.criteria {
            switch entry.criterion {
            case .facilitators: byColumn[entry.column] = 1
            case .attribute:
                if case .weighted(let given) = roster.rules.priority {
                    byColumn[entry.column] = number < given.count ? max(given[number], 0) : 1
                } else {
                    byColumn[entry.column] = 1
                }
                number += 1
            case .organization, .size: byColumn[entry.column] = 0
            }
        }
        return roster.values.indices.map { number in
            let value = roster.values[number]
            return number > 0 && value.isCounted ? byColumn[value.column] : 0
        }
    }

    private static func goal(of number: Int, _ roster: Roster) -> Int {
        let value = roster.values[number]
        let even = BalancedBound.pairs(value.count, over: roster.groups)
        var permitted: ((Int) -> Bool)?
        if case .noLone = value.mode { permitted = { $0 != 1 } }
        if let hybrid = roster.hybrid, number == hybrid.onsite || number == hybrid.online {
            // In a blended group the rule's minimum, alone a whole group; with people of unknown mode about, any number.
            let known = roster.values[hybrid.onsite].count + roster.values[hybrid.online].count
            let least = known < roster.people.count ? 0 : min(hybrid.rule.minimum, roster.size.lowerBound)
            permitted = { $0 == 0 || $0 >= least }
        }
        guard let permitted else { return even }
        let most = min(value.count, roster.size.upperBound)
        return BalancedBound.pairs(value.count, over: roster.groups, upTo: most, permitted: permitted) ?? even
    }

    /// No seating of these people in these groups that keeps the rules has fewer weighed pairs.
    var bound: Int { zip(goals, weights).reduce(0) { $0 + $1.0 * $1.1 } }
}
