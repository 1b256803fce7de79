import LinearModel

/// A linear program laid out for ``PrimalDualBound``: by columns, with the rows that say "one of these" taken out.
///
/// Such a *choice* is a row Σ x = 1 over columns in 0...1 that no other choice has: the options of a session, the rooms
/// that it shares itself out among. Given prices for all other rows, each choice takes its cheapest column.
struct ChoiceProgram {
    /// Columns in our order: those of the first choice, of the second, …, then the free ones.
    private(set) var columns: [Int] = []
    /// Columns of choice k: `choiceBegin[k]..<choiceBegin[k + 1]`.
    private(set) var choiceBegin: [Int] = [0]
    private(set) var cost: [Double] = []
    private(set) var lower: [Double] = []
    /// Finite: a column without a bound has the most that its rows can make it pay for.
    private(set) var upper: [Double] = []
    /// Entries of column j: `entryBegin[j]..<entryBegin[j + 1]`.
    private(set) var entryBegin: [Int32] = []
    private(set) var entryRow: [Int32] = []
    private(set) var entryValue: [Double] = []
    /// Rows are scaled to a largest coefficient of 1.
    private(set) var rowLower: [Double] = []
    private(set) var rowUpper: [Double] = []
    let offset: Double

    init(_ model: LinearModel) {
        offset = model.offset
        var choiceOf = [Int](repeating: -1, count: model.columns.count)
        var choices: [[Int]] = []
        var isChoice = [Bool](repeating: false, count: model.rows.count)
        for (number, row) in model.rows.enumerated() where row.lower == 1 && row.upper == 1 {
            let own = row.entries.map { Int(model.entryColumns[$0]) }
            guard row.entries.allSatisfy({ model.entryValues[$0] == 1 }),
                own.allSatisfy({ choiceOf[$0] < 0 && model.columns[$0].lower == 0 && model.columns[$0].upper == 1 })
            else { continue }
            for column in own { choiceOf[column] = choices.count }
            choices.append(own)
            isChoice[number] = true
        }
        for own in choices {
            columns += own
            choiceBegin.append(columns.count)
        }
        columns += model.columns.indices.filter { choiceOf[$0] < 0 }
        var place = [Int](repeating: 0, count: columns.count)
        for (position, column) in columns.enumerated() { place[column] = position }
        cost = columns.map { model.columns[$0].cost }
        lower = columns.map { model.columns[$0].lower }
        upper = columns.map { model.columns[$0].upper }

        var counts = [Int32](repeating: 0, count: columns.count + 1)
        for (number, row) in model.rows.enumerated() where !isChoice[number] {
            for k in row.entries { counts[place[Int(model.entryColumns[k])] + 1] += 1 }
        }
        for j in columns.indices { counts[j + 1] += counts[j] }
        entryBegin = counts
        entryRow = Array(repeating: 0, count: Int(counts[columns.count]))
        entryValue = Array(repeating: 0, count: entryRow.count)
        var next = counts
        for (number, row) in model.rows.enumerated() where !isChoice[number] && !row.entries.isEmpty {
            let scale = row.entries.reduce(0) { max($0, abs(model.entryValues[$1])) }
            for k in row.entries {
                let j = place[Int(model.entryColumns[k])]
                entryRow[Int(next[j])] = Int32(rowLower.count)
                entryValue[Int(next[j])] = model.entryValues[k] / scale
                next[j] += 1
            }
            rowLower.append(row.lower / scale)
            rowUpper.append(row.upper / scale)
            imply(row, model, place, choiceOf)
        }
    }

    /// The most that a column without an upper bound needs to be for this row, where it costs and everything else is at
    /// its worst; the largest of all rows counts.
    private mutating func imply(_ row: LinearModel.Row, _ model: LinearModel, _ place: [Int], _ choiceOf: [Int]) {
        let open = row.entries.filter { model.columns[Int(model.entryColumns[$0])].upper == .infinity }
        guard !open.isEmpty else { return }
        // The range of the row's other columns, of which each choice gives one.
        var (least, most) = (0.0, 0.0)
        var ofChoice: [Int: (least: Double, most: Double)] = [:]
        for k in row.entries {
            let column = Int(model.entryColumns[k])
            let value = model.entryValues[k]
            if choiceOf[column] >= 0 {
                let range = ofChoice[choiceOf[column]] ?? (0, 0)
                ofChoice[choiceOf[column]] = (min(range.least, value), max(range.most, value))
            } else if model.columns[column].upper < .infinity {
                let ends = [value * model.columns[column].lower, value * model.columns[column].upper]
                least += ends.min() ?? 0
                most += ends.max() ?? 0
            }
        }
        for choice in ofChoice.keys.sorted() {
            least += ofChoice[choice]?.least ?? 0
            most += ofChoice[choice]?.most ?? 0
        }
        for k in open {
            let value = model.entryValues[k]
            let needed = value < 0 ? (most - row.upper) / -value : (row.lower - least) / value
            let j = place[Int(model.entryColumns[k])]
            if needed.isFinite { upper[j] = max(upper[j] == .infinity ? lower[j] : upper[j], needed) }
        }
    }
}

extension ChoiceProgram {
    /// A point to begin at: each choice taken in equal parts.
    var start: [Double] {
        var x = lower
        for choice in 0..<(choiceBegin.count - 1) {
            let own = choiceBegin[choice]..<choiceBegin[choice + 1]
            for j in own { x[j] = 1 / Double(own.count) }
        }
        return x
    }

    /// c − Aᵀy.
    func reducedCosts(_ y: [Double]) -> [Double] {
        var reduced = cost
        gather(y, into: &reduced)
        return reduced
    }

    func gather(_ y: [Double], into reduced: inout [Double]) {
        entryBegin.withUnsafeBufferPointer { begin in
            entryRow.withUnsafeBufferPointer { rows in
                entryValue.withUnsafeBufferPointer { values in
                    y.withUnsafeBufferPointer { y in
                        for j in reduced.indices {
                            var d = cost[j]
                            for k in Int(begin[j])..<Int(begin[j + 1]) { d -= values[k] * y[Int(rows[k])] }
                            reduced[j] = d
                        }
                    }
                }
            }
        }
    }

    /// What no solution can be below, given prices of the rows and the reduced costs at them.
    func value(_ reduced: [Double], _ y: [Double]) -> Double {
        var value = offset
        for i in y.indices {
            if y[i] > 0 { value += y[i] * rowLower[i] }
            if y[i] < 0 { value += y[i] * rowUpper[i] }
        }
        for choice in 0..<(choiceBegin.count - 1) {
            value += reduced[choiceBegin[choice]..<choiceBegin[choice + 1]].min() ?? 0
        }
        for j in choiceBegin[choiceBegin.count - 1]..<columns.count {
            let x = reduced[j] < 0 ? upper[j] : lower[j]
            if x != 0 { value += reduced[j] * x }
        }
        return value
    }

    /// The entries by rows: where each begins, their columns, their values.
    func byRows() -> (begin: [Int32], columns: [Int32], values: [Double]) {
        var begin = [Int32](repeating: 0, count: rowLower.count + 1)
        for row in entryRow { begin[Int(row) + 1] += 1 }
        for i in rowLower.indices { begin[i + 1] += begin[i] }
        var next = begin
        var byRow = [Int32](repeating: 0, count: entryRow.count)
        var values = [Double](repeating: 0, count: entryRow.count)
        for j in columns.indices {
            for k in Int(entryBegin[j])..<Int(entryBegin[j + 1]) {
                let row = Int(entryRow[k])
                byRow[Int(next[row])] = Int32(j)
                values[Int(next[row])] = entryValue[k]
                next[row] += 1
            }
        }
        return (begin, byRow, values)
    }
}
