extension LinearModel {
    /// The model in the free MPS format. Names are changed to what the format allows; rows, columns and their order
    /// stay. An offset is carried by a last column fixed at 1, which `init(mps:)` takes back: readers disagree about
    /// the sign of a right-hand side of the objective.
    public func mpsText() -> String {
        let columnNames = FileNames(columns.map(\.name))
        let rowNames = FileNames(rows.map(\.name))
        let goal = FileNames.objective
        var text = "NAME \(FileNames([name])[0])\nROWS\n N \(goal)\n"
        for (i, row) in rows.enumerated() { text += " \(Self.kind(of: row)) \(rowNames[i])\n" }

        text += "COLUMNS\n"
        var entries = [[(row: Int, value: Double)]](repeating: [], count: columns.count)
        for (i, row) in rows.enumerated() {
            for k in row.entries { entries[Int(entryColumns[k])].append((i, entryValues[k])) }
        }
        var isInteger = false
        for (j, column) in columns.enumerated() {
            if column.isInteger != isInteger {
                isInteger = column.isInteger
                text += " marker 'MARKER' \(isInteger ? "'INTORG'" : "'INTEND'")\n"
            }
            if column.cost != 0 || entries[j].isEmpty { text += " \(columnNames[j]) \(goal) \(column.cost)\n" }
            for entry in entries[j] { text += " \(columnNames[j]) \(rowNames[entry.row]) \(entry.value)\n" }
        }
        if isInteger { text += " marker 'MARKER' 'INTEND'\n" }

        if offset != 0 { text += " \(FileNames.offset) \(goal) \(offset)\n" }

        text += "RHS\n"
        for (i, row) in rows.enumerated() {
            let side = row.lower > -.infinity ? row.lower : row.upper
            if side.isFinite, side != 0 { text += " rhs \(rowNames[i]) \(side)\n" }
        }
        let ranges = rows.indices.filter {
            rows[$0].lower > -.infinity && rows[$0].upper < .infinity && rows[$0].lower != rows[$0].upper
        }
        if !ranges.isEmpty {
            text += "RANGES\n" + ranges.map { " range \(rowNames[$0]) \(rows[$0].upper - rows[$0].lower)\n" }.joined()
        }
        text += "BOUNDS\n"
        for (j, column) in columns.enumerated() { text += Self.bounds(of: column, columnNames[j]) }
        if offset != 0 { text += " FX bound \(FileNames.offset) 1\n" }
        return text + "ENDATA\n"
    }

    private static func kind(of row: Row) -> String {
        if row.lower == row.upper { return "E" }
        if row.lower > -.infinity { return "G" }
        return row.upper < .infinity ? "L" : "N"
    }

    private static func bounds(of column: Column, _ name: String) -> String {
        if column.lower == column.upper { return " FX bound \(name) \(column.lower)\n" }
        if column.lower == -.infinity, column.upper == .infinity { return " FR bound \(name)\n" }
        var text = ""
        if column.lower == -.infinity {
            text += " MI bound \(name)\n"
        } else if column.lower != 0 {
            text += " LO bound \(name) \(column.lower)\n"
        }
        if column.upper < .infinity {
            text += " UP bound \(name) \(column.upper)\n"
        } else if column.isInteger {
            // Some readers take an integer column without an upper bound for a binary one.
            text += " PL bound \(name)\n"
        }
        return text
    }
}
