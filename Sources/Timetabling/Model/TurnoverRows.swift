import ForumModel
import LinearModel
import Rules

/// What missing minutes of turnover cost, where turnovers have a price and sessions have rooms.
///
/// For sessions a, b and a room: z ≥ Σ missing(o, o′)·y[b, o′, room] + most·(y[a, o, room] − 1) for every option o of a,
/// where o′ follows o too soon. One z an ordered pair, since a pair follows one another once.
struct TurnoverRows {
    private let table: VariableTable
    private let problem: Problem

    init(_ table: VariableTable) {
        self.table = table
        problem = table.problem
    }

    func add(to model: inout LinearModel) {
        guard problem.turnoverCost > 0 else { return }
        for a in 0..<problem.sessionCount where problem.turnover[a] > 0 {
            for b in 0..<problem.sessionCount where b != a { add(a, b, to: &model) }
        }
    }

    private func add(_ a: Int, _ b: Int, to model: inout LinearModel) {
        var price: LinearModel.ColumnNumber?
        for option in problem.options(of: a) {
            let followers = problem.options(of: b).map { ($0, problem.missingTurnover(a, option, $0)) }.filter {
                $0.1 > 0
            }
            for (room, column) in zip(problem.rooms(ofOption: option), table.place[option]) {
                var entries: [(LinearModel.ColumnNumber, Double)] = []
                for (other, missing) in followers {
                    guard let rank = problem.rooms(ofOption: other).firstIndex(of: room) else { continue }
                    entries.append((table.place[other][rank], Double(missing)))
                }
                guard let most = entries.map(\.1).max() else { continue }
                let id = "\(problem.id(a)),\(problem.id(b))"
                let missing = price ?? model.addColumn("turnover[\(id)]", cost: problem.turnoverCost)
                price = missing
                model.addRow(
                    "turnover[\(id),\(table.label(option)),\(problem.context.event.rooms[room].id)]", upper: most,
                    entries + [(column, most), (missing, -1)])
            }
        }
    }
}

extension Problem {
    /// The minutes of turnover that lack after `session` in option `first` when `second` follows in the same room.
    func missingTurnover(_ session: Int, _ first: Int, _ second: Int) -> Int32 {
        let gap = tables.optionStart[second] - tables.optionEnd[first]
        return gap >= 0 ? max(0, tables.turnover[session] - gap) : 0
    }
}
