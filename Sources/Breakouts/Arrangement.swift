import ForumModel

/// A dealing out of the units to groups, with counts by group and value so that a move costs O(columns).
///
/// Its tables are owned memory without checks of bounds, since every look-up of the search ends here; indices come from
/// the roster alone.
struct Arrangement: ~Copyable {
    let roster: Roster
    let prices: Prices
    private let entries: UnsafeMutablePointer<Int32>
    /// The person of a unit of one, −1 for larger units.
    private let single: UnsafeMutablePointer<Int>
    private let weights: UnsafeMutablePointer<Int>
    private let rows: UnsafeMutablePointer<Int32>
    private let rises: UnsafeMutablePointer<Int>
    /// The kind of each group (a raw `GroupKind`).
    let kinds: [Int]
    /// The group of each unit, or −1.
    private(set) var group: [Int]
    /// People of value v in group g at `place(of: v, in: g)`.
    let counts: UnsafeMutablePointer<Int32>
    /// People in group g who speak language l at g · languages + l.
    private var speakers: [Int32]
    /// People in each group whose languages are known.
    private var knownSpeakers: [Int32]
    private let width: Int
    /// Values before this one lie side by side for each group; the many organizations behind it lie apart, so that
    /// what every swap looks up stays in the cache.
    private let dense: Int
    private let hasLanguages: Bool
    private let columns: Int

    init(_ roster: Roster, _ prices: Prices, kinds: [GroupKind]) {
        self.roster = roster
        self.prices = prices
        self.kinds = kinds.map(\.rawValue)
        width = roster.values.count
        dense = roster.organizationsBegin
        hasLanguages = roster.languages.isBinding
        columns = roster.columns.count
        group = Array(repeating: -1, count: roster.units.count)
        counts = .allocate(capacity: roster.groups * width)
        counts.initialize(repeating: 0, count: roster.groups * width)
        entries = Self.copied(roster.entries)
        single = Self.copied(roster.units.map { $0.count == 1 ? $0[0] : -1 })
        weights = Self.copied(prices.weights)
        rows = Self.copied(prices.rows)
        rises = Self.copied(prices.rises)
        speakers = Array(repeating: 0, count: roster.groups * roster.languages.names.count)
        knownSpeakers = Array(repeating: 0, count: roster.groups)
    }

    deinit {
        counts.deallocate()
        entries.deallocate()
        single.deallocate()
        weights.deallocate()
        rows.deallocate()
        rises.deallocate()
    }

    private static func copied<T>(_ array: [T]) -> UnsafeMutablePointer<T> {
        let memory = UnsafeMutablePointer<T>.allocate(capacity: max(array.count, 1))
        memory.initialize(from: array, count: array.count)
        return memory
    }

    @inline(__always)
    func place(of value: Int, in group: Int) -> Int {
        value < dense
            ? group &* dense &+ value : roster.groups &* dense &+ group &* (width &- dense) &+ (value &- dense)
    }

    @inline(__always)
    func count(of value: Int, in group: Int) -> Int { Int(counts[place(of: value, in: group)]) }

    /// The price of one more person with `value` where there are `count`.
    @inline(__always)
    private func rise(_ value: Int, _ count: Int, _ kind: Int) -> Int {
        let row = Int(rows[value])
        if row < 0 { return weights[value] &* count }
        return rises[(row &* 3 &+ kind) &* prices.length &+ min(count, prices.length - 1)]
    }

    /// What adding a person to a group costs, without the languages.
    @inline(__always)
    private func priceOfAdding(_ person: Int, to group: Int) -> Int {
        var sum = 0
        let (start, kind) = (person * columns, kinds[group])
        for column in 0..<columns {
            let value = Int(entries[start &+ column])
            sum &+= rise(value, count(of: value, in: group), kind)
        }
        return sum
    }

    /// Puts a unit into a group, or out of its group (−1); gives the change of the price.
    @discardableResult
    mutating func move(_ unit: Int, to target: Int) -> Int {
        var change = 0
        let source = group[unit]
        if hasLanguages {
            change -= misunderstanding(in: source) + misunderstanding(in: target)
        }
        for person in roster.units[unit] {
            if source >= 0 {
                shift(person, in: source, by: -1)
                change -= priceOfAdding(person, to: source)
            }
            if target >= 0 {
                change += priceOfAdding(person, to: target)
                shift(person, in: target, by: 1)
            }
        }
        group[unit] = target
        if hasLanguages {
            change += misunderstanding(in: source) + misunderstanding(in: target)
        }
        return change
    }

    private mutating func shift(_ person: Int, in group: Int, by step: Int32) {
        for column in 0..<columns {
            counts[place(of: Int(entries[person * columns + column]), in: group)] += step
        }
        guard hasLanguages, roster.languages.spoken[person] != 0 else { return }
        knownSpeakers[group] += step
        let number = roster.languages.names.count
        for language in 0..<number where roster.languages.spoken[person] >> language & 1 == 1 {
            speakers[group * number + language] += step
        }
    }

    /// The price of the people in a group who do not speak its most common language.
    private func misunderstanding(in group: Int) -> Int {
        guard group >= 0 else { return 0 }
        let number = roster.languages.names.count
        let most = speakers[(group * number)..<((group + 1) * number)].max() ?? 0
        return Prices.hard * Int(knownSpeakers[group] - most)
    }

    /// The change of the price if a unit went into a group.
    mutating func priceOfMoving(_ unit: Int, to target: Int) -> Int {
        let source = group[unit]
        if !hasLanguages, single[unit] >= 0 {
            let person = single[unit]
            if source < 0 { return priceOfAdding(person, to: target) }
            if source == target { return 0 }
            var sum = 0
            for column in 0..<columns {
                let value = Int(entries[person &* columns &+ column])
                sum &+= rise(value, count(of: value, in: target), kinds[target])
                sum &-= rise(value, count(of: value, in: source) &- 1, kinds[source])
            }
            return sum
        }
        let change = move(unit, to: target)
        move(unit, to: source)
        return change
    }

    /// The change of the price if two units in different groups changed places: exact when it is negative.
    @inline(__always)
    mutating func priceOfSwapping(_ a: Int, _ b: Int) -> Int {
        let (first, second) = (single[a], single[b])
        guard !hasLanguages, first >= 0, second >= 0 else { return priceOfSwappingSlowly(a, b) }
        let (g, h) = (group[a], group[b])
        let (startA, startB) = (first &* columns, second &* columns)
        let (kindG, kindH) = (kinds[g], kinds[h])
        var sum = 0
        for column in 0..<columns {
            let u = Int(entries[startA &+ column])
            let v = Int(entries[startB &+ column])
            if u == v { continue }
            // Organizations, in the last column, can save no more than this; mostly that settles it.
            if u >= dense || v >= dense, sum >= 0 {
                let saved = weights[u] &* (count(of: u, in: g) &- 1) &+ weights[v] &* (count(of: v, in: h) &- 1)
                if sum >= saved { return sum }
            }
            sum &+= rise(u, count(of: u, in: h), kindH) &- rise(u, count(of: u, in: g) &- 1, kindG)
            sum &+= rise(v, count(of: v, in: g), kindG) &- rise(v, count(of: v, in: h) &- 1, kindH)
        }
        return sum
    }

    private mutating func priceOfSwappingSlowly(_ a: Int, _ b: Int) -> Int {
        let change = swap(a, b)
        swap(a, b)
        return change
    }

    @discardableResult
    mutating func swap(_ a: Int, _ b: Int) -> Int {
        let (g, h) = (group[a], group[b])
        return move(a, to: h) + move(b, to: g)
    }
}

extension Arrangement {
    /// How far all groups together are from the hard rules; zero for a plan that holds.
    var violation: Int {
        var sum = 0
        for group in 0..<roster.groups {
            sum += misunderstanding(in: group) / Prices.hard
            for value in 1..<width {
                let count = count(of: value, in: group)
                if prices.rows[value] >= 0 {
                    sum += prices.violation(row: prices.rows[value], kind: kinds[group], count: count)
                }
                if roster.columns[roster.values[value].column] == .apart { sum += BalancedBound.pairs(in: count) }
            }
        }
        return sum
    }

    /// Pairs of people who share a value in a group, by criterion.
    var pairs: [Int] {
        var byColumn = [Int](repeating: 0, count: columns)
        for value in 1..<width where roster.values[value].isCounted {
            for group in 0..<roster.groups {
                byColumn[roster.values[value].column] += BalancedBound.pairs(in: count(of: value, in: group))
            }
        }
        return roster.criteria.map { byColumn[$0.column] }
    }
}
