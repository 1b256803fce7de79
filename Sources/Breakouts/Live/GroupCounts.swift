import ForumModel

/// Counts of the seated people by group and value, kept up to date person by person, so that one more person is priced in
/// microseconds.
struct GroupCounts {
    /// What one person adds to.
    struct Entry {
        /// Numbers of values, weighed ones and labels alike.
        var values: [Int] = []
        var languages: [Int] = []
        var attendance: Attendance?
        var isFacilitator = false
    }

    private struct Value {
        let key: Key
        let mode: ValueMode
        /// What a pair of people who share it costs.
        let weight: Int
        var total = 0
    }

    private enum Key: Hashable {
        case facilitator
        case attribute(Int, String)
        case apart(String)
        case organization(String)
    }

    private struct Group {
        var size = 0
        var onsite = 0
        var online = 0
        var facilitators = 0
        var knownSpeakers = 0
        var counts: [Int] = []
        var speakers: [Int] = []

        func count(_ value: Int) -> Int { value < counts.count ? counts[value] : 0 }
    }

    private let rules: BreakoutRules
    private var groups: [Int: Group] = [:]
    private var values: [Value] = []
    private var numbers: [Key: Int] = [:]
    private var languages: [String: Int] = [:]
    private var people = Group()

    init(_ rules: BreakoutRules, groups numbers: [Int]) {
        self.rules = rules
        for number in numbers { groups[number] = Group() }
    }

    func hasFacilitator(_ group: Int) -> Bool { groups[group]?.facilitators ?? 0 > 0 }

    mutating func open(_ group: Int) { groups[group] = Group() }

    /// - Precondition: nobody sits there any more.
    mutating func close(_ group: Int) { groups[group] = nil }

    mutating func entry(_ person: Participant) -> Entry {
        var entry = Entry(attendance: person.attendance, isFacilitator: person.isFacilitator)
        if person.isFacilitator { entry.values.append(number(.facilitator, .spread, weight: 1)) }
        for (rank, rule) in rules.attributes.enumerated() {
            guard let text = person.value(of: rule.attribute) else { continue }
            var weight = 1
            if case .weighted(let given) = rules.priority { weight = rank < given.count ? max(given[rank], 0) : 1 }
            entry.values.append(number(.attribute(rank, text), rule.mode(of: text), weight: weight))
        }
        if let label = person.apart { entry.values.append(number(.apart(label), .ignore, weight: 0)) }
        if rules.organizationsApart, let name = person.organization {
            entry.values.append(number(.organization(name), .ignore, weight: 0))
        }
        if rules.commonLanguage {
            for language in Set(person.languages).sorted() {
                let number = languages[language] ?? languages.count
                languages[language] = number
                entry.languages.append(number)
            }
        }
        return entry
    }

    private mutating func number(_ key: Key, _ mode: ValueMode, weight: Int) -> Int {
        if let known = numbers[key] { return known }
        let isCounted =
            switch mode {
            case .spread, .noLone, .atLeast: true
            case .together, .ignore: false
            }
        numbers[key] = values.count
        values.append(Value(key: key, mode: mode, weight: isCounted ? weight : 0))
        return values.count - 1
    }

    /// Adds a person to a group (1), or takes one out (−1).
    mutating func shift(_ entry: Entry, in group: Int, by step: Int) {
        for value in entry.values { values[value].total += step }
        Self.shift(entry, in: &people, by: step)
        Self.shift(entry, in: &groups[group, default: Group()], by: step)
    }

    private static func shift(_ entry: Entry, in group: inout Group, by step: Int) {
        group.size += step
        if entry.attendance == .onsite { group.onsite += step }
        if entry.attendance == .online { group.online += step }
        if entry.isFacilitator { group.facilitators += step }
        for value in entry.values {
            while group.counts.count <= value { group.counts.append(0) }
            group.counts[value] += step
        }
        if !entry.languages.isEmpty { group.knownSpeakers += step }
        for language in entry.languages {
            while group.speakers.count <= language { group.speakers.append(0) }
            group.speakers[language] += step
        }
    }
}

extension GroupCounts {
    /// What the room as a whole says about its groups.
    private struct Terms {
        let size: ClosedRange<Int>
        let needsFacilitators: Bool
        let hybrid: HybridRule?
    }

    private func terms(_ everybody: Group) -> Terms {
        let isSmall = groups.count == 1 && everybody.size < rules.size.lowerBound
        let lo = isSmall ? everybody.size : rules.size.lowerBound
        let needs = rules.facilitatorEach && everybody.facilitators > 0 && everybody.facilitators >= groups.count
        let isHybrid = everybody.onsite > 0 && everybody.online > 0 && !isSmall
        return Terms(
            size: lo...max(rules.size.upperBound, lo), needsFacilitators: needs, hybrid: isHybrid ? rules.hybrid : nil)
    }

    private func violation(of group: Group, _ terms: Terms) -> Int {
        var sum = max(terms.size.lowerBound - group.size, 0) + max(group.size - terms.size.upperBound, 0)
        if terms.needsFacilitators, group.facilitators == 0 { sum += 1 }
        if let hybrid = terms.hybrid, Self.isBlended(group) {
            sum += max(hybrid.minimum - group.onsite, 0) + max(hybrid.minimum - group.online, 0)
        }
        sum += group.knownSpeakers - (group.speakers.max() ?? group.knownSpeakers)
        for (number, value) in values.enumerated() where value.total > 0 {
            let count = group.count(number)
            if case .apart = value.key { sum += BalancedBound.pairs(in: count) }
            switch value.mode {
            case .atLeast(let least): sum += max(least - count, 0)
            case .noLone: sum += count == 1 ? 1 : 0
            case .spread, .together, .ignore: break
            }
        }
        return sum
    }

    private static func isBlended(_ group: Group) -> Bool { group.onsite > 0 && group.online > 0 }

    private func excessTables(_ blended: Int, _ terms: Terms) -> Int {
        max(0, blended - (terms.hybrid?.blendedTables ?? .max))
    }

    private var blended: Int { groups.values.count(where: Self.isBlended) }

    /// How far the room is from its hard rules, in people.
    var violation: Int {
        let terms = terms(people)
        return groups.values.reduce(excessTables(blended, terms)) { $0 + violation(of: $1, terms) }
            + scattered
    }

    /// Groups too many that hold people of a value who are to be together.
    private var scattered: Int {
        values.indices.reduce(0) { sum, number in
            guard case .together = values[number].mode, values[number].total > 0 else { return sum }
            return sum + max(0, groups.values.count { $0.count(number) > 0 } - 1)
        }
    }

    var pairs: Int {
        groups.values.reduce(0) { sum, group in
            group.counts.indices.reduce(sum) {
                values[$1].weight > 0 ? $0 + values[$1].weight * BalancedBound.pairs(in: group.counts[$1]) : $0
            }
        }
    }

    /// No seating of these people in these groups that keeps the rules has fewer weighed pairs.
    var bound: Int {
        let terms = terms(people)
        return values.reduce(0) { sum, value in
            guard value.weight > 0, value.total > 0 else { return sum }
            var least: Int?
            if case .noLone = value.mode { least = 2 }
            if case .attribute(let rank, _) = value.key, rules.attributes[rank].attribute == .attendance,
                let hybrid = terms.hybrid, people.onsite + people.online == people.size
            {
                least = min(hybrid.minimum, terms.size.lowerBound)
            }
            return sum + value.weight * BalancedBound.pairs(value.total, over: groups.count, least, terms.size)
        }
    }

    /// The cheapest group for one more person; nil when every group would break a further rule.
    ///
    /// Compared are rules broken (a person who mends one is welcome), pairs, sizes, organizations, the group's number.
    func cheapest(for entry: Entry, among numbers: [Int]) -> Int? {
        var everybody = people
        Self.shift(entry, in: &everybody, by: 1)
        let terms = terms(everybody)
        let blended = blended
        var best: (price: [Int], group: Int)?
        for number in numbers {
            guard let before = groups[number] else { continue }
            var after = before
            Self.shift(entry, in: &after, by: 1)
            let tables = blended + (Self.isBlended(after) ? 1 : 0) - (Self.isBlended(before) ? 1 : 0)
            let broken =
                violation(of: after, terms) - violation(of: before, terms)
                + excessTables(tables, terms) - excessTables(blended, terms)
            if broken > 0 { continue }
            var (pairs, colleagues) = (0, 0)
            for value in entry.values {
                pairs += values[value].weight * before.count(value)
                if case .organization = values[value].key { colleagues += before.count(value) }
            }
            let price = [broken, pairs, before.size, colleagues]
            if let best, !price.lexicographicallyPrecedes(best.price) { continue }
            best = (price, number)
        }
        return best?.group
    }
}

extension BalancedBound {
    /// With `least` people of the value, or none, in every group; nil for any number.
    static func pairs(_ people: Int, over groups: Int, _ least: Int?, _ size: ClosedRange<Int>) -> Int {
        let even = pairs(people, over: groups)
        guard let least else { return even }
        return pairs(people, over: groups, upTo: min(people, size.upperBound)) { $0 == 0 || $0 >= least } ?? even
    }
}
