import ForumModel

/// Counts of people by group and value while units are seated, moved and taken away, and what they cost.
///
/// Costs are compared in this order: hard rules broken, people who wait, pairs of people who share a value, seated
/// people who moved, uneven sizes, people of one organization together. A *place* is a group from 0, or −1 for waiting.
struct SeatTally {
    static let broken = 1 << 46
    static let waits = 1 << 38
    static let pair = 1 << 24
    static let move = 1 << 18
    static let size = 1 << 6

    let room: LiveRoom
    let groups: Int
    private let width: Int
    private let columns: Int
    /// People with value v in group g at g · width + v.
    private var counts: [Int]
    private var sizes: [Int]
    private var speakers: [Int]
    private var knownSpeakers: [Int]
    /// Where each unit is.
    private(set) var place: [Int]
    /// By value what a further person with it costs for each who is there.
    private let prices: [Int]
    private let bounded: [(value: Int, least: Int, forbidsOne: Bool)]
    private let apart: [Bool]
    private var blended = 0

    /// Everybody where they sit, and who waits waiting.
    init(_ room: LiveRoom) {
        let roster = room.roster
        self.room = room
        groups = room.numbers.count
        width = roster.values.count
        columns = roster.columns.count
        counts = Array(repeating: 0, count: groups * width)
        sizes = Array(repeating: 0, count: groups)
        speakers = Array(repeating: 0, count: groups * roster.languages.names.count)
        knownSpeakers = Array(repeating: 0, count: groups)
        place = Array(repeating: -1, count: roster.units.count)
        prices = roster.values.indices.map { number in
            guard number > 0 else { return 0 }
            switch roster.columns[roster.values[number].column] {
            case .criterion(.organization): return 1
            case .criterion(.size): return Self.size
            default: return room.weights[number] * Self.pair
            }
        }
        apart = roster.values.indices.map { $0 > 0 && roster.columns[roster.values[$0].column] == .apart }
        bounded = roster.values.indices.dropFirst().compactMap { number in
            if roster.needsFacilitators, roster.columns[roster.values[number].column] == .criterion(.facilitators) {
                return (number, 1, false)
            }
            switch roster.values[number].mode {
            case .atLeast(let least): return (number, least, false)
            case .noLone: return (number, 0, true)
            case .spread, .together, .ignore: return nil
            }
        }
        for (unit, home) in room.home.enumerated() where home >= 0 { move(unit, to: home) }
    }

    func count(of value: Int, in group: Int) -> Int { counts[group * width + value] }

    /// Pairs of people who share a value in a group, weighed.
    var pairs: Int {
        var sum = 0
        for group in 0..<groups {
            for value in 1..<width where room.weights[value] > 0 {
                sum += room.weights[value] * BalancedBound.pairs(in: count(of: value, in: group))
            }
        }
        return sum
    }

    /// The hard rules broken, in people; for the room as a whole.
    var violation: Int {
        (0..<groups).reduce(excessTables) { sum, group in
            apart.indices.reduce(sum + violation(in: group)) {
                apart[$1] ? $0 + BalancedBound.pairs(in: count(of: $1, in: group)) : $0
            }
        }
    }

    /// People who wait, by the unit.
    var waiting: Int {
        place.indices.reduce(0) { place[$1] < 0 ? $0 + room.roster.units[$1].count : $0 }
    }

    /// Seated people who are not where they sat.
    var movers: Int {
        place.indices.reduce(0) {
            room.home[$1] >= 0 && place[$1] != room.home[$1] ? $0 + room.roster.units[$1].count : $0
        }
    }

    private var excessTables: Int { max(0, blended - (room.roster.hybrid?.rule.blendedTables ?? .max)) }

    private func violation(in group: Int) -> Int {
        let roster = room.roster
        var sum = max(roster.size.lowerBound - sizes[group], 0) + max(sizes[group] - roster.size.upperBound, 0)
        for (value, least, forbidsOne) in bounded {
            let count = count(of: value, in: group)
            sum += max(least - count, 0) + (forbidsOne && count == 1 ? 1 : 0)
        }
        if let hybrid = roster.hybrid, isBlended(group) {
            sum += max(hybrid.rule.minimum - count(of: hybrid.onsite, in: group), 0)
            sum += max(hybrid.rule.minimum - count(of: hybrid.online, in: group), 0)
        }
        return sum + misunderstanding(in: group)
    }

    private func isBlended(_ group: Int) -> Bool {
        guard let hybrid = room.roster.hybrid else { return false }
        return count(of: hybrid.onsite, in: group) > 0 && count(of: hybrid.online, in: group) > 0
    }

    /// The people in a group who do not speak its most common language.
    private func misunderstanding(in group: Int) -> Int {
        let number = room.roster.languages.names.count
        guard number > 0 else { return 0 }
        let most = speakers[(group * number)..<((group + 1) * number)].max() ?? 0
        return knownSpeakers[group] - most
    }

    /// Puts a unit into a group, or lets it wait (−1); gives the change of the cost.
    @discardableResult
    mutating func move(_ unit: Int, to target: Int) -> Int {
        let source = place[unit]
        if source == target { return 0 }
        let people = room.roster.units[unit]
        var change = -hard(source, target)
        if source < 0 { change -= Self.waits * people.count }
        if target < 0 { change += Self.waits * people.count }
        if room.home[unit] >= 0 {
            if source == room.home[unit] { change += Self.move * people.count }
            if target == room.home[unit] { change -= Self.move * people.count }
        }
        for person in people {
            if source >= 0 { change += shift(person, in: source, by: -1) }
            if target >= 0 { change += shift(person, in: target, by: 1) }
        }
        place[unit] = target
        return change + hard(source, target)
    }

    private func hard(_ source: Int, _ target: Int) -> Int {
        var sum = excessTables
        if source >= 0 { sum += violation(in: source) }
        if target >= 0 { sum += violation(in: target) }
        return sum * Self.broken
    }

    private mutating func shift(_ person: Int, in group: Int, by step: Int) -> Int {
        let roster = room.roster
        let wasBlended = isBlended(group)
        var change = 0
        for column in 0..<columns {
            let value = roster.value(of: person, in: column)
            let at = group * width + value
            let others = step > 0 ? counts[at] : counts[at] - 1
            change += step * others * (apart[value] ? Self.broken : prices[value])
            counts[at] += step
        }
        sizes[group] += step
        if isBlended(group) != wasBlended { blended += wasBlended ? -1 : 1 }
        if roster.languages.isBinding, roster.languages.spoken[person] != 0 {
            knownSpeakers[group] += step
            let number = roster.languages.names.count
            for language in 0..<number where roster.languages.spoken[person] >> UInt64(language) & 1 == 1 {
                speakers[group * number + language] += step
            }
        }
        return change
    }

    /// The change of the cost if a unit went to a place.
    mutating func priceOfMoving(_ unit: Int, to target: Int) -> Int {
        let source = place[unit]
        let change = move(unit, to: target)
        move(unit, to: source)
        return change
    }

    /// The change of the cost if two units changed places.
    mutating func swap(_ a: Int, _ b: Int) -> Int {
        let (g, h) = (place[a], place[b])
        return move(a, to: h) + move(b, to: g)
    }
}
