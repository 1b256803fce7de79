import ForumModel
import LinearModel

/// The integer program over types of units: units with equal values, languages and pins are interchangeable.
///
/// n[t, g] units of type t sit in group g. Rows keep the hard rules. The pairs of a criterion are
/// Σ C(c, 2) = Σ_g Σ_v Σ_{k ≥ 1} max(0, c[g, v] − k): exact and convex, so that y[g, v, k] ≥ c[g, v] − k, y ≥ 0 needs no
/// binaries. Criteria that are at their balanced bound already are kept there by floor ≤ c ≤ ceiling alone.
/// Organizations are no part of the types: the names that stand for a type are chosen afterwards.
struct TypeModel {
    typealias Entries = [(LinearModel.ColumnNumber, Double)]

    let roster: Roster
    /// The units of each type.
    let types: [[Int]]
    private(set) var model = LinearModel(name: "break-out groups")
    /// n[t, g] at t · groups + g.
    private var seats: [LinearModel.ColumnNumber] = []
    /// By group the binaries of the three kinds, where the hybrid rule binds.
    private var kindColumns: [[LinearModel.ColumnNumber]] = []

    init(_ roster: Roster) {
        self.roster = roster
        types = Self.types(of: roster)
        addSeats()
        addHardCounts()
        addHybrid()
        addLanguages()
    }

    /// How large the model is, before any objective.
    static func size(_ roster: Roster) -> Int { types(of: roster).count * roster.groups }

    static func types(of roster: Roster) -> [[Int]] {
        let organization = roster.columns.firstIndex(of: .criterion(.organization)) ?? -1
        var numbers: [[Int]: Int] = [:]
        var types: [[Int]] = []
        for (unit, people) in roster.units.enumerated() {
            let values = people.flatMap { person in
                roster.columns.indices.map { $0 == organization ? 0 : roster.value(of: person, in: $0) }
            }
            let languages = people.map {
                roster.languages.isBinding ? Int(truncatingIfNeeded: roster.languages.spoken[$0]) : 0
            }
            let key = [people.count, roster.pinned[unit]] + values + languages
            if let known = numbers[key] {
                types[known].append(unit)
            } else {
                numbers[key] = types.count
                types.append([unit])
            }
        }
        return types
    }

    private mutating func addSeats() {
        for (type, units) in types.enumerated() {
            let pin = roster.pinned[units[0]]
            var row: Entries = []
            for group in 0..<roster.groups {
                let most = pin < 0 || pin == group ? Double(units.count) : 0
                let column = model.addColumn("seats[\(type), \(group + 1)]", upper: most, isInteger: true)
                seats.append(column)
                row.append((column, 1))
            }
            model.addRow("everybody[\(type)]", lower: Double(units.count), upper: Double(units.count), row)
        }
    }

    /// The people with a value in a group, as a sum over seats.
    private func count(of value: Int, in group: Int) -> Entries {
        let column = roster.values[value].column
        return types.indices.compactMap { type in
            let people = roster.units[types[type][0]].count { roster.value(of: $0, in: column) == value }
            return people > 0 ? (seats[type * roster.groups + group], Double(people)) : nil
        }
    }

    private mutating func addHardCounts() {
        let hi = Double(roster.size.upperBound)
        for value in roster.values.indices.dropFirst() {
            let (column, mode, name) = (roster.columns[roster.values[value].column], roster.values[value].mode, value)
            for group in 0..<roster.groups {
                let label = "[\(name), \(group + 1)]"
                switch column {
                case .criterion(.size):
                    model.addRow(
                        "size" + label, lower: Double(roster.size.lowerBound), upper: hi, count(of: value, in: group))
                case .criterion(.facilitators) where roster.needsFacilitators:
                    model.addRow("facilitator" + label, lower: 1, count(of: value, in: group))
                case .apart: model.addRow("apart" + label, upper: 1, count(of: value, in: group))
                default: break
                }
                switch mode {
                case .atLeast(let least):
                    model.addRow("at-least" + label, lower: Double(least), count(of: value, in: group))
                case .noLone:
                    let some = model.addBinary("some" + label)
                    model.addRow("no-lone" + label, lower: 0, count(of: value, in: group) + [(some, -2)])
                    model.addRow("none" + label, upper: 0, count(of: value, in: group) + [(some, -hi)])
                case .spread, .together, .ignore: break
                }
            }
        }
    }

    private mutating func addHybrid() {
        guard let (rule, onsite, online) = roster.hybrid else { return }
        let (hi, minimum) = (Double(roster.size.upperBound), Double(rule.minimum))
        var blended: Entries = []
        for group in 0..<roster.groups {
            let kinds = GroupKind.allCases.map { model.addBinary("\($0)[\(group + 1)]") }
            kindColumns.append(kinds)
            blended.append((kinds[0], 1))
            model.addRow("kind[\(group + 1)]", lower: 1, upper: 1, kinds.map { ($0, 1) })
            for (value, own) in [(onsite, kinds[1]), (online, kinds[2])] {
                let people = count(of: value, in: group)
                model.addRow("company[\(value), \(group + 1)]", lower: 0, people + [(kinds[0], -minimum)])
                model.addRow("welcome[\(value), \(group + 1)]", upper: 0, people + [(kinds[0], -hi), (own, -hi)])
            }
        }
        if let tables = rule.blendedTables { model.addRow("blended-tables", upper: Double(tables), blended) }
    }

    private mutating func addLanguages() {
        guard roster.languages.isBinding else { return }
        let hi = Double(roster.size.upperBound)
        for group in 0..<roster.groups {
            var some: Entries = []
            for language in roster.languages.names.indices {
                let spoken = model.addBinary("speaks[\(roster.languages.names[language]), \(group + 1)]")
                some.append((spoken, 1))
                var others: Entries = [(spoken, hi)]
                for (type, units) in types.enumerated() {
                    let strangers = roster.units[units[0]].count {
                        let known = roster.languages.spoken[$0]
                        return known != 0 && known >> language & 1 == 0
                    }
                    if strangers > 0 { others.append((seats[type * roster.groups + group], Double(strangers))) }
                }
                model.addRow("understood[\(roster.languages.names[language]), \(group + 1)]", upper: hi, others)
            }
            model.addRow("language[\(group + 1)]", lower: 1, some)
        }
    }

    /// Keeps a stage at what it has reached, or makes it the objective (`limit` nil).
    mutating func add(_ terms: [(rank: Int, weight: Int)], pairs: [Int], limit: Int?) {
        var sum: Entries = []
        for term in terms where term.weight > 0 {
            let column = roster.criteria[term.rank].column
            let values = roster.values.indices.dropFirst().filter {
                roster.values[$0].column == column && roster.values[$0].isCounted
            }
            let even = values.reduce(0) { $0 + BalancedBound.pairs(roster.values[$1].count, over: roster.groups) }
            for value in values {
                let total = roster.values[value].count
                for group in 0..<roster.groups {
                    let people = count(of: value, in: group)
                    if limit != nil, terms.count == 1, pairs[term.rank] == even {
                        model.addRow(
                            "even[\(value), \(group + 1)]", lower: Double(total / roster.groups),
                            upper: Double((total + roster.groups - 1) / roster.groups), people)
                        continue
                    }
                    for k in 1..<max(min(total, roster.size.upperBound), 1) {
                        let cost = limit == nil ? Double(term.weight) : 0
                        let pair = model.addColumn("pairs[\(value), \(group + 1), \(k)]", cost: cost)
                        model.addRow("beyond[\(value), \(group + 1), \(k)]", upper: Double(k), people + [(pair, -1)])
                        sum.append((pair, Double(term.weight)))
                    }
                }
            }
        }
        if let limit, !sum.isEmpty { model.addRow("kept[\(terms[0].rank)]", upper: Double(limit), sum) }
    }

    /// The groups of the units and the kinds of the groups, from the values of the columns.
    func seating(_ values: [Double]) -> (groups: [Int], kinds: [GroupKind]) {
        var groups = [Int](repeating: 0, count: roster.units.count)
        for (type, units) in types.enumerated() {
            var next = 0
            for group in 0..<roster.groups {
                let number = Int(values[seats[type * roster.groups + group].index].rounded())
                for _ in 0..<number where next < units.count {
                    groups[units[next]] = group
                    next += 1
                }
            }
        }
        let kinds = kindColumns.map { columns in
            GroupKind.allCases.first { values[columns[$0.rawValue].index] > 0.5 } ?? .blended
        }
        return (groups, kinds.isEmpty ? Array(repeating: .blended, count: roster.groups) : kinds)
    }
}
