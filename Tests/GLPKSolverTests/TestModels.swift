import LinearModel

/// A small generator, so that every run meets the same models.
struct TestGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

enum TestModels {
    /// A product mix: the best is 2 and 6 at −36, with shadow prices 0, −1.5 and −1.
    static var productMix: LinearModel {
        var model = LinearModel(name: "product mix")
        let doors = model.addColumn("doors", cost: -3)
        let windows = model.addColumn("windows", cost: -5)
        model.addRow("plant 1", upper: 4, [(doors, 1)])
        model.addRow("plant 2", upper: 12, [(windows, 2)])
        model.addRow("plant 3", upper: 18, [(doors, 3), (windows, 2)])
        return model
    }

    /// A knapsack of three things: the best takes the first two for −9.
    static var knapsack: LinearModel {
        var model = LinearModel(name: "knapsack")
        let things = [(-5.0, 2.0), (-4, 3), (-3, 4)].enumerated()
        let entries = things.map { (model.addBinary("thing \($0)", cost: $1.0), $1.1) }
        model.addRow("weight", upper: 5, entries)
        return model
    }

    /// Market split: equality knapsacks on binaries that the relaxation says nothing about, so that branch and bound
    /// has to go through next to everything. The slacks make it feasible; their sum is the objective.
    static func marketSplit(rows: Int, seed: UInt64) -> LinearModel {
        var generator = TestGenerator(seed: seed)
        var model = LinearModel(name: "market split")
        let columns = (0..<(10 * (rows - 1))).map { model.addBinary("retailer \($0)") }
        for i in 0..<rows {
            let values = columns.map { _ in Double(Int.random(in: 0..<100, using: &generator)) }
            let over = model.addColumn("over \(i)", cost: 1)
            let under = model.addColumn("under \(i)", cost: 1)
            let half = (values.reduce(0, +) / 2).rounded(.down)
            model.addRow(
                "product \(i)", lower: half, upper: half, Array(zip(columns, values)) + [(over, -1), (under, 1)])
        }
        return model
    }

    /// A covering relaxation that is dense and degenerate enough to take the simplex method many seconds.
    static func longRelaxation(rows: Int, columns: Int) -> LinearModel {
        var generator = TestGenerator(seed: 5)
        var model = LinearModel(name: "covering")
        let all = (0..<columns).map {
            model.addColumn("x\($0)", upper: 1, cost: Double(Int.random(in: 50...60, using: &generator)))
        }
        for i in 0..<rows {
            var entries: [(LinearModel.ColumnNumber, Double)] = []
            var j = Int.random(in: 0..<6, using: &generator)
            while j < columns {
                entries.append((all[j], Double(Int.random(in: 1...20, using: &generator))))
                j += Int.random(in: 1..<6, using: &generator)
            }
            model.addRow("cover \(i)", lower: 100, entries)
        }
        return model
    }

    /// Assignment of as many people to places as `costs` has rows; the relaxation is integer.
    static func assignment(_ costs: [[Double]], isInteger: Bool) -> LinearModel {
        var model = LinearModel(name: "assignment")
        let cells = costs.enumerated().map { i, row in
            row.enumerated().map { j, cost in
                model.addColumn("\(i) to \(j)", upper: 1, cost: cost, isInteger: isInteger)
            }
        }
        for i in costs.indices { model.addRow("person \(i)", lower: 1, upper: 1, cells[i].map { ($0, 1) }) }
        for j in costs.indices { model.addRow("place \(j)", lower: 1, upper: 1, cells.map { ($0[j], 1) }) }
        return model
    }

    /// Whether `values` satisfy bounds, rows and integrality within 1e-6.
    static func isFeasible(_ values: [Double], _ model: LinearModel, integers: Bool = true) -> Bool {
        for (value, column) in zip(values, model.columns) {
            if value < column.lower - 1e-6 || value > column.upper + 1e-6 { return false }
            if integers, column.isInteger, abs(value - value.rounded()) > 1e-6 { return false }
        }
        return model.rows.indices.allSatisfy { i in
            let activity = model.activity(ofRow: i, at: values)
            return activity >= model.rows[i].lower - 1e-6 && activity <= model.rows[i].upper + 1e-6
        }
    }
}
