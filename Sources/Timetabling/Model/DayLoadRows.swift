import ForumModel
import LinearModel
import Rules

/// So many of a set on one day: for each day an excess ≥ Σ x of the options then − limit, at a price. Exact.
struct DayLoadRows {
    private let table: VariableTable

    init(_ table: VariableTable) { self.table = table }

    func add(to model: inout LinearModel) {
        let problem = table.problem
        for (number, load) in problem.terms.dayLoads.enumerated() where !table.isOver() {
            var entries: [Int32: [(LinearModel.ColumnNumber, Double)]] = [:]
            var members: [Int32: Set<Int>] = [:]
            for session in load.sessions {
                for option in problem.options(of: session) {
                    entries[problem.optionDay[option], default: []].append((table.time[option], 1))
                    members[problem.optionDay[option], default: []].insert(session)
                }
            }
            for day in entries.keys.sorted() where members[day, default: []].count > load.limit {
                let excess = model.addColumn("load[\(number),\(day)]", cost: Points(load.weight).value)
                model.addRow(
                    "load[\(number),\(day)]", upper: Double(load.limit), entries[day, default: []] + [(excess, -1)])
            }
        }
    }
}
