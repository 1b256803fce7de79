import ForumModel

/// Places units one by one where they cost least, then moves and swaps them as long as that helps, then shakes and tries
/// again, until a known bound is met or the work is done.
///
/// The amount of work is counted, not timed, so that equal rooms and seeds give equal answers.
struct SeatSearch {
    private(set) var tally: SeatTally
    /// Who may be placed.
    private let free: [Int]
    private let mayWait: [Bool]
    private let pins: [Int]
    private var generator: SeededGenerator
    /// Prices that may still be looked up.
    private var left: Int
    private var cost = 0

    init(_ room: LiveRoom, free: [Int], seed: UInt64, evaluations: Int) {
        tally = SeatTally(room)
        self.free = free
        mayWait = room.home.map { $0 < 0 }
        pins = room.roster.pinned
        generator = SeededGenerator(seed: seed)
        left = evaluations
    }

    /// The best places found; a unit that can go nowhere without breaking a rule keeps waiting.
    ///
    /// - Parameter isBest: whether nothing better can exist.
    mutating func run(until isBest: (SeatTally) -> Bool) -> SeatTally {
        deal()
        descend()
        var best = (tally: tally, cost: cost)
        var current = best
        var idle = 0
        while left > 0, free.count > 1, idle < 200, !isBest(best.tally) {
            shake(2 + generator.below(3))
            descend()
            if cost <= current.cost {
                idle = cost < current.cost ? 0 : idle + 1
                current = (tally, cost)
                if cost < best.cost { best = current }
            } else {
                idle += 1
                (tally, cost) = current
            }
        }
        return best.tally
    }

    private var places: Range<Int> { -1..<tally.groups }

    private func mayGo(_ unit: Int, to place: Int) -> Bool {
        // Nobody is sent back to wait.
        place < 0 ? mayWait[unit] : pins[unit] < 0 || pins[unit] == place
    }

    /// Large units first, then the rarest kinds of people, whose choice is smallest.
    private mutating func deal() {
        let roster = tally.room.roster
        var order = free.filter { tally.place[$0] < 0 }
        order.sort { a, b in
            let (x, y) = (roster.units[a], roster.units[b])
            if x.count != y.count { return x.count > y.count }
            let (u, v) = (Self.rarity(x[0], roster), Self.rarity(y[0], roster))
            return u == v ? a < b : u.lexicographicallyPrecedes(v)
        }
        for unit in order {
            if let best = cheapest(for: unit), best.price < 0 { cost += tally.move(unit, to: best.place) }
        }
    }

    private static func rarity(_ person: Int, _ roster: Roster) -> [Int] {
        roster.columns.indices.map { column in
            let value = roster.value(of: person, in: column)
            return value == 0 ? .max : roster.values[value].count
        }
    }

    private mutating func cheapest(for unit: Int) -> (place: Int, price: Int)? {
        var best: (place: Int, price: Int)?
        left -= tally.groups
        for place in places where place != tally.place[unit] && mayGo(unit, to: place) {
            let price = tally.priceOfMoving(unit, to: place)
            if price < best?.price ?? .max { best = (place, price) }
        }
        return best
    }

    private mutating func descend() {
        var hasWon = true
        while hasWon, left > 0 {
            hasWon = false
            for unit in free {
                if let best = cheapest(for: unit), best.price < 0 {
                    cost += tally.move(unit, to: best.place)
                    hasWon = true
                }
            }
            for (index, a) in free.enumerated() {
                if left <= 0 { return }
                left -= free.count - index
                for b in free[(index + 1)...] where tally.place[a] != tally.place[b] {
                    let (g, h) = (tally.place[a], tally.place[b])
                    guard mayGo(a, to: h), mayGo(b, to: g) else { continue }
                    let price = tally.swap(a, b)
                    if price < 0 {
                        cost += price
                        hasWon = true
                    } else {
                        _ = tally.swap(a, b)
                    }
                }
            }
        }
    }

    private mutating func shake(_ strength: Int) {
        for _ in 0..<strength {
            let unit = free[generator.below(free.count)]
            let place = generator.below(tally.groups)
            if place != tally.place[unit], mayGo(unit, to: place) { cost += tally.move(unit, to: place) }
        }
    }
}
