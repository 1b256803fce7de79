import LinearModel

/// What the library would not survive, or not end on, found before it sees the model.
enum ModelCheck {
    /// The library's own ceilings.
    static let mostRowsOrColumns = 100_000_000
    static let mostEntries = 500_000_000

    /// A sentence about the first thing that makes the model unfit, or nil.
    static func defect(of model: LinearModel) -> String? {
        if model.columns.count > mostRowsOrColumns || model.rows.count > mostRowsOrColumns {
            return "The model has more than \(mostRowsOrColumns) rows or columns."
        }
        if model.entryColumns.count > mostEntries { return "The model has more than \(mostEntries) entries." }
        if !model.offset.isFinite { return "The objective's offset is not finite." }
        for column in model.columns {
            if let defect = defect(ofBounds: column.lower, column.upper) {
                return "Column \(column.name): \(defect)."
            }
            if !column.cost.isFinite { return "Column \(column.name): the cost is not finite." }
        }
        for row in model.rows {
            if let defect = defect(ofBounds: row.lower, row.upper) { return "Row \(row.name): \(defect)." }
            for entry in row.entries {
                if !model.columns.indices.contains(Int(model.entryColumns[entry])) {
                    return "Row \(row.name): column \(model.entryColumns[entry]) does not exist."
                }
                if !model.entryValues[entry].isFinite { return "Row \(row.name): a coefficient is not finite." }
            }
        }
        return nil
    }

    static func defect(ofBounds lower: Double, _ upper: Double) -> String? {
        if lower.isNaN || upper.isNaN { return "a bound is not a number" }
        if lower == .infinity { return "the lower bound is +∞" }
        if upper == -.infinity { return "the upper bound is −∞" }
        if lower > upper { return "the lower bound \(lower) is above the upper bound \(upper)" }
        return nil
    }

    /// Bounds as the library wants them for an integer column: integers, no wider than given.
    static func integerBounds(_ lower: Double, _ upper: Double) -> (lower: Double, upper: Double) {
        ((lower - 1e-9).rounded(.up), (upper + 1e-9).rounded(.down))
    }

    /// Whether some integer column has no integer between its bounds.
    static func leavesNoInteger(_ model: LinearModel) -> Bool {
        model.columns.contains { column in
            guard column.isInteger else { return false }
            let bounds = integerBounds(column.lower, column.upper)
            return bounds.lower > bounds.upper
        }
    }
}
