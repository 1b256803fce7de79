import ForumModel
import LinearModel

/// The integer program of a room whose people sit already: n[t, g] units of type t in group g, of whom seated[t, g] are
/// there now, and m[t, g] ≥ seated[t, g] − n[t, g] who get up.
///
/// Units that wait and units that sit are of one type when they are alike: who gets up is chosen by name afterwards.
/// Pairs of a value in a group are a convex function of their number c, in segments s[k] of one person each:
/// c = Σ s[k], C(c, 2) = Σ (k − 1) · s[k], 0 ≤ s[k] ≤ 1; minimised, they fill in order without binaries.
struct SeatingModel {
    typealias Entries = [(LinearModel.ColumnNumber, Double)]

    enum Movement {
        /// Who sits stays.
        case none
        case atMost(Int)
        /// A number that is known to be needed shortens the proof.
        case fewest(atLeast: Int)
    }

    enum Balance {
        /// Every value at its goal.
        case even
        /// As few pairs as can be.
        case best
        /// Weighed pairs.
        case atMost(Int)
    }

    let room: LiveRoom
    /// The units of each type.
    let types: [[Int]]
    private(set) var model = LinearModel(name: "live groups")
    private let groups: Int
    /// n[t, g] at t · groups + g.
    private var seats: [LinearModel.ColumnNumber] = []
    private var movers: Entries = []

    init(_ room: LiveRoom, movement: Movement, balance: Balance) {
        self.room = room
        groups = room.numbers.count
        types = Self.types(of: room)
        addSeats(movement)
        let isEven: Bool
        if case .even = balance { isEven = true } else { isEven = false }
        addHardCounts()
        addHybrid(isEven: isEven)
        addLanguages()
        addBalance(balance)
        switch movement {
        case .none: break
        case .atMost(let most): model.addRow("movers", upper: Double(most), movers)
        case .fewest(let least):
            for (column, people) in movers { model.setCost(column, people) }
            if least > 0 { model.addRow("movers", lower: Double(least), movers) }
        }
    }

    private static func types(of room: LiveRoom) -> [[Int]] {
        let roster = room.roster
        let organization = roster.columns.firstIndex(of: .criterion(.organization)) ?? -1
        var numbers: [[Int]: Int] = [:]
        var types: [[Int]] = []
        for (unit, people) in roster.units.enumerated() {
            var key = [people.count, roster.pinned[unit]]
            for person in people {
                for column in roster.columns.indices where column != organization {
                    key.append(roster.value(of: person, in: column))
                }
                key.append(roster.languages.isBinding ? Int(truncatingIfNeeded: roster.languages.spoken[person]) : 0)
            }
            if let known = numbers[key] {
                types[known].append(unit)
            } else {
                numbers[key] = types.count
                types.append([unit])
            }
        }
        return types
    }

    private mutating func addSeats(_ movement: Movement) {
        let roster = room.roster
        for (type, units) in types.enumerated() {
            let pin = roster.pinned[units[0]]
            let people = roster.units[units[0]].count
            var row: Entries = []
            for group in 0..<groups {
                let seated = units.count { room.home[$0] == group }
                let most = pin < 0 || pin == group ? units.count : 0
                let isFixed = if case .none = movement { true } else { false }
                let column = model.addColumn(
                    "seats[\(type), \(room.numbers[group])]", lower: isFixed ? Double(seated) : 0,
                    upper: Double(isFixed ? max(most, seated) : most), isInteger: true)
                seats.append(column)
                row.append((column, 1))
                guard seated > 0, !isFixed else { continue }
                let label = "[\(type), \(room.numbers[group])]"
                let mover = model.addColumn("movers" + label, upper: Double(seated), isInteger: true)
                model.addRow("gets-up" + label, lower: Double(seated), [(column, 1), (mover, 1)])
                movers.append((mover, Double(people)))
            }
            model.addRow("everybody[\(type)]", lower: Double(units.count), upper: Double(units.count), row)
        }
    }

    /// The people with a value in a group, as a sum over seats.
    private func count(of value: Int, in group: Int) -> Entries {
        let column = room.roster.values[value].column
        return types.indices.compactMap { type in
            let people = room.roster.units[types[type][0]].count { room.roster.value(of: $0, in: column) == value }
            return people > 0 ? (seats[type * groups + group], Double(people)) : nil
        }
    }

    private mutating func addHardCounts() {
        let roster = room.roster
        let size = (lo: Double(roster.size.lowerBound), hi: Double(roster.size.upperBound))
        for value in roster.values.indices.dropFirst() {
            for group in 0..<groups {
                let label = "[\(value), \(room.numbers[group])]"
                switch roster.columns[roster.values[value].column] {
                case .criterion(.size):
                    model.addRow("size" + label, lower: size.lo, upper: size.hi, count(of: value, in: group))
                case .criterion(.facilitators) where roster.needsFacilitators:
                    model.addRow("facilitator" + label, lower: 1, count(of: value, in: group))
                case .apart: model.addRow("apart" + label, upper: 1, count(of: value, in: group))
                default: break
                }
                switch roster.values[value].mode {
                case .atLeast(let least):
                    model.addRow("at-least" + label, lower: Double(least), count(of: value, in: group))
                case .noLone:
                    let some = model.addBinary("some" + label)
                    model.addRow("no-lone" + label, lower: 0, count(of: value, in: group) + [(some, -2)])
                    model.addRow("none" + label, upper: 0, count(of: value, in: group) + [(some, -size.hi)])
                case .spread, .together, .ignore: break
                }
            }
        }
    }

    /// Where an even spread gives every group enough of both modes, the rule holds by itself.
    private mutating func addHybrid(isEven: Bool) {
        let roster = room.roster
        guard let (rule, onsite, online) = roster.hybrid else { return }
        let isImplied = [onsite, online].allSatisfy {
            room.weights[$0] > 0 && roster.values[$0].count / groups >= rule.minimum
        }
        if isEven, isImplied, rule.blendedTables ?? groups >= groups { return }
        let (hi, minimum) = (Double(roster.size.upperBound), Double(rule.minimum))
        var blended: Entries = []
        for group in 0..<groups {
            let kinds = GroupKind.allCases.map { model.addBinary("\($0)[\(room.numbers[group])]") }
            blended.append((kinds[0], 1))
            model.addRow("kind[\(room.numbers[group])]", lower: 1, upper: 1, kinds.map { ($0, 1) })
            for (value, own) in [(onsite, kinds[1]), (online, kinds[2])] {
                let people = count(of: value, in: group)
                let label = "[\(value), \(room.numbers[group])]"
                model.addRow("company" + label, lower: 0, people + [(kinds[0], -minimum)])
                model.addRow("welcome" + label, upper: 0, people + [(kinds[0], -hi), (own, -hi)])
            }
        }
        if let tables = rule.blendedTables { model.addRow("blended-tables", upper: Double(tables), blended) }
    }

    private mutating func addLanguages() {
        let roster = room.roster
        guard roster.languages.isBinding else { return }
        let hi = Double(roster.size.upperBound)
        for group in 0..<groups {
            var some: Entries = []
            for (language, name) in roster.languages.names.enumerated() {
                let spoken = model.addBinary("speaks[\(name), \(room.numbers[group])]")
                some.append((spoken, 1))
                var others: Entries = [(spoken, hi)]
                for (type, units) in types.enumerated() {
                    let strangers = roster.units[units[0]].count {
                        let known = roster.languages.spoken[$0]
                        return known != 0 && known >> UInt64(language) & 1 == 0
                    }
                    if strangers > 0 { others.append((seats[type * groups + group], Double(strangers))) }
                }
                model.addRow("understood[\(name), \(room.numbers[group])]", upper: hi, others)
            }
            model.addRow("language[\(room.numbers[group])]", lower: 1, some)
        }
    }

    private mutating func addBalance(_ balance: Balance) {
        var all: Entries = []
        for value in room.weights.indices where room.weights[value] > 0 {
            let total = room.roster.values[value].count
            let (weight, goal) = (Double(room.weights[value]), room.goals[value])
            if case .even = balance, goal == BalancedBound.pairs(total, over: groups) {
                for group in 0..<groups {
                    model.addRow(
                        "even[\(value), \(room.numbers[group])]", lower: Double(total / groups),
                        upper: Double((total + groups - 1) / groups), count(of: value, in: group))
                }
                continue
            }
            let own = segments(value, total)
            if case .even = balance {
                model.addRow("kept[\(value)]", upper: Double(goal), own)
            } else {
                all += own.map { ($0.0, $0.1 * weight) }
            }
        }
        switch balance {
        case .even: break
        case .best: for (column, cost) in all { model.setCost(column, cost) }
        case .atMost(let pairs): model.addRow("balance", upper: Double(pairs), all)
        }
    }

    /// The pairs of a value over all groups, as a sum over segments.
    private mutating func segments(_ value: Int, _ total: Int) -> Entries {
        var sum: Entries = []
        for group in 0..<groups {
            let label = "[\(value), \(room.numbers[group])"
            let people = count(of: value, in: group)
            var row = people.map { ($0.0, -$0.1) }
            for number in 1...max(min(total, room.roster.size.upperBound), 1) {
                let segment = model.addColumn("person\(label), \(number)]", upper: 1)
                row.append((segment, 1))
                sum.append((segment, Double(number - 1)))
            }
            model.addRow("people\(label)]", lower: 0, upper: 0, row)
        }
        return sum
    }

    /// How many units of each type (rows) each group (columns) has.
    func numbers(_ values: [Double]) -> [[Int]] {
        types.indices.map { type in
            (0..<groups).map { Int(values[seats[type * groups + $0].index].rounded()) }
        }
    }
}
