extension LinearModel {
    /// The model in the CPLEX LP format.
    ///
    /// Names are changed to what the format allows, a row with two different bounds becomes two rows (the second named
    /// `…_upper`), a row without bounds is left out, and an offset is carried by a column fixed at 1; `init(lp:)` takes
    /// that back. The set of best solutions stays the same.
    public func lpText() -> String {
        let columnNames = FileNames(columns.map(\.name))
        // The second halves of the rows are named together with the rows, so that all names differ.
        let rowNames = FileNames(rows.map(\.name) + rows.map { $0.name + "_upper" })
        var isUsed = [Bool](repeating: false, count: columns.count)
        for column in entryColumns { isUsed[Int(column)] = true }

        var text = "\\ \(FileNames([name])[0])\nMinimize\n"
        var terms = columns.indices.filter { columns[$0].cost != 0 || !isUsed[$0] }
            .map { (columns[$0].cost, columnNames[$0]) }
        let hasOffset = offset != 0 || terms.isEmpty
        if hasOffset { terms.append((offset, FileNames.offset)) }
        text += Self.line(" \(FileNames.objective):", terms) + "\nSubject To\n"

        for (i, row) in rows.enumerated() where row.lower > -.infinity || row.upper < .infinity {
            var terms = row.entries.map { (entryValues[$0], columnNames[Int(entryColumns[$0])]) }
            if terms.isEmpty { terms = [(0, columns.isEmpty ? FileNames.offset : columnNames[0])] }
            if row.lower == row.upper {
                text += Self.line(" \(rowNames[i]):", terms) + " = \(row.lower)\n"
                continue
            }
            if row.lower > -.infinity { text += Self.line(" \(rowNames[i]):", terms) + " >= \(row.lower)\n" }
            if row.upper < .infinity {
                let number = row.lower > -.infinity ? rows.count + i : i
                text += Self.line(" \(rowNames[number]):", terms) + " <= \(row.upper)\n"
            }
        }

        text += "Bounds\n"
        for (j, column) in columns.enumerated() { text += Self.bounds(of: column, columnNames[j]) }
        if hasOffset { text += " \(FileNames.offset) = 1\n" }
        let integers = columns.indices.filter { columns[$0].isInteger }
        if !integers.isEmpty { text += "Generals\n" + integers.map { " \(columnNames[$0])\n" }.joined() }
        return text + "End\n"
    }

    private static func line(_ head: String, _ terms: [(Double, String)]) -> String {
        var text = head
        var width = head.count
        for (value, name) in terms {
            let term = " \(value < 0 ? "-" : "+") \(value.magnitude) \(name)"
            if width + term.count > 100 {
                text += "\n  "
                width = 2
            }
            text += term
            width += term.count
        }
        return text
    }

    private static func bounds(of column: Column, _ name: String) -> String {
        switch (column.lower, column.upper) {
        case (-.infinity, .infinity): " \(name) free\n"
        case (-.infinity, let upper): " -inf <= \(name) <= \(upper)\n"
        case (0, .infinity): ""
        case (let lower, .infinity): " \(name) >= \(lower)\n"
        case (let lower, let upper) where lower == upper: " \(name) = \(lower)\n"
        case (let lower, let upper): " \(lower) <= \(name) <= \(upper)\n"
        }
    }
}
