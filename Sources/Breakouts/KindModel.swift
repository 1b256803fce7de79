import ForumModel
import LinearModel

/// Where the hybrid rule splits the groups into kinds: how many people of each type sit in groups of each kind.
///
/// n[t, k] units of type t sit in the c groups of kind k. A value with n = q·G + r people that is spread evenly has at
/// least c·q + max(0, r − (G − c)) and at most c·q + min(c, r) of them in c groups. The pairs that X people make in c
/// groups are at least p·X − c·p(p + 1)/2 for every p, so that attendance and sizes are convex costs without binaries.
/// The model forgets which of the groups of a kind somebody sits in: what it cannot do, no plan can.
struct KindModel {
    typealias Entries = [(LinearModel.ColumnNumber, Double)]

    private let roster: Roster
    private let types: [[Int]]
    let kinds: KindCounts
    private(set) var model = LinearModel(name: "kinds of groups")
    /// n[t, k] at t · 3 + k.
    private var seats: [LinearModel.ColumnNumber] = []

    /// - Parameters:
    ///   - even: the criteria whose values are all to be spread evenly.
    ///   - attendance: the most pairs of one mode of attendance; nil to make them few.
    ///   - noise: draws small costs of the seats, for another one of the best solutions.
    init?(
        _ roster: Roster, kinds: KindCounts, even: [Int], attendance: Int?, noise: SeededGenerator? = nil
    ) {
        guard let hybrid = roster.hybrid, roster.pinned.allSatisfy({ $0 < 0 }) else { return nil }
        self.roster = roster
        self.kinds = kinds
        types = TypeModel.types(of: roster)
        addSeats(hybrid.onsite, hybrid.online, noise)
        addHardCounts(hybrid)
        for rank in even { addEven(roster.criteria[rank].column) }
        addObjective(hybrid.onsite, hybrid.online, attendance)
    }

    private func groups(of kind: GroupKind) -> Int {
        switch kind {
        case .blended: kinds.blended
        case .onsite: kinds.onsite
        case .online: kinds.online
        }
    }

    private mutating func addSeats(_ onsite: Int, _ online: Int, _ noise: SeededGenerator?) {
        var noise = noise
        let loudest = 2 / Double(max(roster.units.count, 1))
        let modes = (onsite: people(with: onsite), online: people(with: online))
        for (type, units) in types.enumerated() {
            var row: Entries = []
            for kind in GroupKind.allCases {
                let strangers = kind == .online ? modes.onsite[type] : kind == .onsite ? modes.online[type] : 0
                let fits = strangers == 0 && groups(of: kind) > 0
                let cost = (noise?.unit() ?? 0) * loudest
                let column = model.addColumn(
                    "seats[\(type), \(kind)]", upper: fits ? Double(units.count) : 0, cost: cost, isInteger: true)
                seats.append(column)
                row.append((column, 1))
            }
            model.addRow("everybody[\(type)]", lower: Double(units.count), upper: Double(units.count), row)
        }
    }

    /// By type the people of a unit who have a value.
    private func people(with value: Int) -> [Int] {
        let column = roster.values[value].column
        return types.map { roster.units[$0[0]].count { roster.value(of: $0, in: column) == value } }
    }

    private func count(of value: Int, in kind: GroupKind) -> Entries {
        let people = people(with: value)
        return types.indices.compactMap {
            people[$0] > 0 ? (seats[$0 * 3 + kind.rawValue], Double(people[$0])) : nil
        }
    }

    private mutating func addHardCounts(_ hybrid: (rule: HybridRule, onsite: Int, online: Int)) {
        for value in roster.values.indices.dropFirst() {
            for kind in GroupKind.allCases {
                let number = Double(groups(of: kind))
                var (least, most) = (0.0, Double.infinity)
                switch roster.columns[roster.values[value].column] {
                case .criterion(.size):
                    least = number * Double(roster.size.lowerBound)
                    most = number * Double(roster.size.upperBound)
                case .criterion(.facilitators) where roster.needsFacilitators: least = number
                case .apart: most = number
                default: break
                }
                if case .atLeast(let some) = roster.values[value].mode { least = max(least, number * Double(some)) }
                if kind == .blended, value == hybrid.onsite || value == hybrid.online {
                    least = max(least, number * Double(hybrid.rule.minimum))
                }
                if least > 0 || most < .infinity {
                    model.addRow("people[\(value), \(kind)]", lower: least, upper: most, count(of: value, in: kind))
                }
            }
        }
    }

    private mutating func addEven(_ column: Int) {
        for value in roster.values.indices.dropFirst() where roster.values[value].column == column {
            guard roster.values[value].isCounted else { continue }
            let (q, r) = roster.values[value].count.quotientAndRemainder(dividingBy: roster.groups)
            for kind in GroupKind.allCases {
                let number = groups(of: kind)
                let least = number * q + max(0, r - (roster.groups - number))
                model.addRow(
                    "even[\(value), \(kind)]", lower: Double(least), upper: Double(number * q + min(number, r)),
                    count(of: value, in: kind))
            }
        }
    }

    private mutating func addObjective(_ onsite: Int, _ online: Int, _ attendance: Int?) {
        var modes: Entries = []
        for value in [onsite, online] {
            for kind in GroupKind.allCases {
                modes.append((addPairs(of: value, in: kind, cost: attendance == nil ? 1 : 0), 1))
            }
        }
        guard let attendance else { return }
        model.addRow("attendance", upper: Double(attendance), modes)
        guard let size = roster.columns.firstIndex(of: .criterion(.size)),
            let everybody = roster.values.indices.dropFirst().first(where: { roster.values[$0].column == size })
        else { return }
        for kind in GroupKind.allCases { _ = addPairs(of: everybody, in: kind, cost: 1) }
    }

    /// A column that is at least the pairs of people with a value in the groups of a kind.
    private mutating func addPairs(of value: Int, in kind: GroupKind, cost: Double) -> LinearModel.ColumnNumber {
        let column = model.addColumn("pairs[\(value), \(kind)]", cost: cost)
        let people = count(of: value, in: kind)
        for slope in 1..<max(roster.size.upperBound, 2) where groups(of: kind) > 0 {
            model.addRow(
                "pairs[\(value), \(kind), \(slope)]", upper: Double(groups(of: kind) * slope * (slope + 1) / 2),
                people.map { ($0.0, $0.1 * Double(slope)) } + [(column, -1)])
        }
        return column
    }

    /// The kind of group that each unit is to sit in.
    func unitKinds(_ values: [Double]) -> [GroupKind] {
        var result = [GroupKind](repeating: .blended, count: roster.units.count)
        for (type, units) in types.enumerated() {
            var rest = units[...]
            for kind in GroupKind.allCases {
                let number = Int(values[seats[type * 3 + kind.rawValue].index].rounded())
                for unit in rest.prefix(number) { result[unit] = kind }
                rest = rest.dropFirst(number)
            }
        }
        return result
    }
}
