import ForumModel
import LinearModel
import Rules

/// Groups that should come out even. A group's level is linear in x, Σ amount·x / denominator, so both measures are exact:
/// for an excess a column ≥ each group's level, for a spread a low end ≤ every level and a width ≥ level − low end.
///
/// Verification rounds each group's cost to a millionth, the model does not; see ``Problem/roundedParts``.
struct BalanceRows {
    private let table: VariableTable

    init(_ table: VariableTable) { self.table = table }

    func add(to model: inout LinearModel) {
        let problem = table.problem
        let groups = problem.groups
        var levels: [[(LinearModel.ColumnNumber, Double)]] = Array(repeating: [], count: groups.denominators.count)
        for option in 0..<problem.optionStart.count {
            for k in Int(groups.shareBegin[option])..<Int(groups.shareBegin[option + 1]) {
                let group = Int(groups.shares[k].group)
                levels[group].append((table.time[option], Double(groups.shares[k].amount) / groups.denominators[group]))
            }
        }
        for number in 0..<groups.balances.count where !table.isOver() {
            let balance = groups.balances[number]
            let members = Int(balance.firstGroup)..<Int(balance.lastGroup)
            if balance.isSpread {
                addSpread(levels[members], balance.weight, number, to: &model)
            } else {
                for group in members where levels[group].contains(where: { $0.1 > 0 }) {
                    let excess = model.addColumn("excess[\(number),\(group)]", cost: balance.weight)
                    model.addRow("excess[\(number),\(group)]", upper: 0, levels[group] + [(excess, -1)])
                }
            }
        }
    }

    private func addSpread(
        _ levels: ArraySlice<[(LinearModel.ColumnNumber, Double)]>, _ weight: Double, _ number: Int,
        to model: inout LinearModel
    ) {
        let lowest = levels.map { $0.reduce(0) { $0 + min(0, $1.1) } }.min() ?? 0
        let highest = levels.map { $0.reduce(0) { $0 + max(0, $1.1) } }.max() ?? 0
        let width = model.addColumn("spread[\(number)]", cost: weight)
        let low = model.addColumn("low[\(number)]", lower: lowest, upper: highest)
        for (group, level) in zip(levels.indices, levels) {
            model.addRow("low[\(number),\(group)]", lower: 0, level + [(low, -1)])
            model.addRow("spread[\(number),\(group)]", upper: 0, level + [(low, -1), (width, -1)])
        }
    }
}

extension Problem {
    /// How many sums are rounded to a millionth by themselves before they are added up.
    var roundedParts: Int {
        (0..<groups.balances.count).reduce(0) {
            let balance = groups.balances[$1]
            return $0 + (balance.isSpread ? 1 : Int(balance.lastGroup - balance.firstGroup))
        }
    }
}
