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
    private var counts: [Int32]
    private var sizes: [Int]
    private var speakers: [Int]
    private var knownSpeakers: [Int]
    /// Where each unit is.
    private(set) var place: [Int]
    private var blended = 0
    private let fixed: Fixed

    /// What never changes, flat: nothing of the roster is looked up while units move.
    private struct Fixed {
        /// The value of person p in column c at p · columns + c.
        let entries: [Int32]
        /// The people of unit u are `people[starts[u]..<starts[u + 1]]`.
        let starts: [Int]
        let people: [Int]
        let home: [Int]
        /// By value what a further person with it costs for each who is there.
        let prices: [Int]
        let apart: [Int]
        let bounded: [(value: Int, least: Int, forbidsOne: Bool)]
        let lo: Int
        let hi: Int
        /// Values of both modes, −1 where the hybrid rule does not bind.
        let onsite: Int
        let online: Int
        let minimum: Int
        let tables: Int
        let spoken: [UInt64]
        let languages: Int
    }

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
        fixed = Self.fixed(room, roster)
        for (unit, home) in room.home.enumerated() where home >= 0 { move(unit, to: home) }
    }

    private static func fixed(_ room: LiveRoom, _ roster: Roster) -> Fixed {
        let prices = roster.values.indices.map { number in
            guard number > 0 else { return 0 }
            switch roster.columns[roster.values[number].column] {
            case .criterion(.organization): return 1
            case .criterion(.size): return Self.size
            case .apart: return Self.broken
            default: return room.weights[number] * Self.pair
            }
        }
        var bounded: [(value: Int, least: Int, forbidsOne: Bool)] = []
        for number in roster.values.indices.dropFirst() {
            if roster.needsFacilitators, roster.columns[roster.values[number].column] == .criterion(.facilitators) {
                bounded.append((number, 1, false))
            }
            switch roster.values[number].mode {
            case .atLeast(let least): bounded.append((number, least, false))
            case .noLone: bounded.append((number, 0, true))
            case .spread, .together, .ignore: break
            }
        }
        var starts = [0]
        for unit in roster.units { starts.append(starts[starts.count - 1] + unit.count) }
        return Fixed(
            entries: roster.entries, starts: starts, people: Array(roster.units.joined()), home: room.home,
            prices: prices,
            apart: roster.values.indices.dropFirst().filter { roster.columns[roster.values[$0].column] == .apart },
            bounded: bounded, lo: roster.size.lowerBound, hi: roster.size.upperBound,
            onsite: roster.hybrid?.onsite ?? -1, online: roster.hybrid?.online ?? -1,
            minimum: roster.hybrid?.rule.minimum ?? 0, tables: roster.hybrid?.rule.blendedTables ?? .max,
            spoken: roster.languages.isBinding ? roster.languages.spoken : [],
            languages: roster.languages.names.count)
    }

    func count(of value: Int, in group: Int) -> Int { Int(counts[group * width + value]) }

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
            fixed.apart.reduce(sum + violation(in: group)) {
                $0 + BalancedBound.pairs(in: count(of: $1, in: group))
            }
        }
    }

    /// People who wait, by the unit.
    var waiting: Int { place.indices.reduce(0) { place[$1] < 0 ? $0 + people(in: $1) : $0 } }

    /// Seated people who are not where they sat.
    var movers: Int {
        place.indices.reduce(0) { fixed.home[$1] >= 0 && place[$1] != fixed.home[$1] ? $0 + people(in: $1) : $0 }
    }

    private func people(in unit: Int) -> Int { fixed.starts[unit + 1] - fixed.starts[unit] }

    private var excessTables: Int { max(0, blended - fixed.tables) }

    private func violation(in group: Int) -> Int {
        var sum = max(fixed.lo - sizes[group], 0) + max(sizes[group] - fixed.hi, 0)
        for (value, least, forbidsOne) in fixed.bounded {
            let count = count(of: value, in: group)
            sum += max(least - count, 0) + (forbidsOne && count == 1 ? 1 : 0)
        }
        if isBlended(group) {
            sum += max(fixed.minimum - count(of: fixed.onsite, in: group), 0)
            sum += max(fixed.minimum - count(of: fixed.online, in: group), 0)
        }
        return fixed.spoken.isEmpty ? sum : sum + misunderstanding(in: group)
    }

    private func isBlended(_ group: Int) -> Bool {
        fixed.onsite >= 0 && count(of: fixed.onsite, in: group) > 0 && count(of: fixed.online, in: group) > 0
    }

    /// The people in a group who do not speak its most common language.
    private func misunderstanding(in group: Int) -> Int {
        let number = fixed.languages
        let most = speakers[(group * number)..<((group + 1) * number)].max() ?? 0
        return knownSpeakers[group] - most
    }

    /// Puts a unit into a group, or lets it wait (−1); gives the change of the cost.
    @discardableResult
    mutating func move(_ unit: Int, to target: Int) -> Int {
        let source = place[unit]
        if source == target { return 0 }
        let (first, end) = (fixed.starts[unit], fixed.starts[unit + 1])
        let home = fixed.home[unit]
        var change = -hard(source, target)
        if source < 0 { change -= Self.waits * (end - first) }
        if target < 0 { change += Self.waits * (end - first) }
        if home >= 0 {
            if source == home { change += Self.move * (end - first) }
            if target == home { change -= Self.move * (end - first) }
        }
        for index in first..<end {
            if source >= 0 { change += shift(fixed.people[index], in: source, by: -1) }
            if target >= 0 { change += shift(fixed.people[index], in: target, by: 1) }
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
        let wasBlended = isBlended(group)
        var change = 0
        for column in 0..<columns {
            let value = Int(fixed.entries[person &* columns &+ column])
            let at = group &* width &+ value
            let others = Int(counts[at]) &- (step > 0 ? 0 : 1)
            change &+= step &* others &* fixed.prices[value]
            counts[at] &+= Int32(step)
        }
        sizes[group] += step
        if isBlended(group) != wasBlended { blended += wasBlended ? -1 : 1 }
        if !fixed.spoken.isEmpty, fixed.spoken[person] != 0 {
            knownSpeakers[group] += step
            let number = fixed.languages
            for language in 0..<number where fixed.spoken[person] >> UInt64(language) & 1 == 1 {
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
