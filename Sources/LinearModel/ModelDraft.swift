/// A model while its file is read: columns get their bounds and kinds after they were first met.
struct ModelDraft {
    struct Bounds {
        var lower: Double
        var upper: Double

        static let free = Bounds(lower: -.infinity, upper: .infinity)
    }

    struct Column {
        var name: String
        var bounds = Bounds(lower: 0, upper: .infinity)
        var cost = 0.0
        var isInteger = false
        var isUsedInRows = false
    }

    struct Row {
        var name: String
        var bounds = Bounds.free
        var entries: [(LinearModel.ColumnNumber, Double)] = []
    }

    var name = "model"
    var offset = 0.0
    var columns: [Column] = []
    var rows: [Row] = []
    private var numbers: [String: Int] = [:]

    func number(ofKnown name: String) -> Int? { numbers[name] }

    mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = columns.count
        columns.append(Column(name: name))
        return columns.count - 1
    }

    /// The model; a maximisation becomes the minimisation of the negated objective.
    func model(isMaximisation: Bool) -> LinearModel {
        var model = LinearModel(name: name)
        let sign = isMaximisation ? -1.0 : 1.0
        var offset = self.offset
        var places: [Int: LinearModel.ColumnNumber] = [:]
        for (number, column) in columns.enumerated() {
            if column.name == FileNames.offset, column.bounds.lower == 1, column.bounds.upper == 1, !column.isUsedInRows
            {
                offset += column.cost
                continue
            }
            places[number] = model.addColumn(
                column.name, lower: column.bounds.lower, upper: column.bounds.upper,
                cost: column.cost == 0 ? 0 : sign * column.cost, isInteger: column.isInteger)
        }
        model.offset = offset == 0 ? 0 : sign * offset
        for row in rows {
            model.addRow(
                row.name, lower: row.bounds.lower, upper: row.bounds.upper,
                row.entries.map { (places[$0.0.index]!, $0.1) })
        }
        return model
    }
}
