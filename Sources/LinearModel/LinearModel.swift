/// A linear or integer program as a value: minimise `offset + Σ cost·x` subject to rows and column bounds.
///
/// Rows are kept flat (one array of column numbers, one of values), so that models of some hundred thousand entries
/// stay cheap to build and to hand over.
public struct LinearModel: Sendable {
    public struct Column: Sendable, Hashable {
        public let name: String
        /// −∞ when not bounded.
        public var lower: Double
        /// +∞ when not bounded.
        public var upper: Double
        public var cost: Double
        public var isInteger: Bool
    }

    public struct Row: Sendable, Hashable {
        public let name: String
        public var lower: Double
        public var upper: Double
        public let entries: Range<Int>
    }

    /// A column's position; meaningful in the model that made it.
    public struct ColumnNumber: Sendable, Hashable, Comparable {
        public let index: Int
        public init(_ index: Int) { self.index = index }
        public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
    }

    public private(set) var columns: [Column] = []
    public private(set) var rows: [Row] = []
    /// For each entry of a row the column that it stands in.
    public private(set) var entryColumns: [Int32] = []
    public private(set) var entryValues: [Double] = []
    public var name: String
    public var offset: Double = 0

    public init(name: String = "model") { self.name = name }

    public mutating func addColumn(
        _ name: String, lower: Double = 0, upper: Double = .infinity, cost: Double = 0, isInteger: Bool = false
    ) -> ColumnNumber {
        columns.append(Column(name: name, lower: lower, upper: upper, cost: cost, isInteger: isInteger))
        return ColumnNumber(columns.count - 1)
    }

    /// A column that is 0 or 1.
    public mutating func addBinary(_ name: String, cost: Double = 0) -> ColumnNumber {
        addColumn(name, lower: 0, upper: 1, cost: cost, isInteger: true)
    }

    /// Adds `lower ≤ Σ value·column ≤ upper`. Entries of one column are added up, zeros are dropped.
    @discardableResult
    public mutating func addRow(
        _ name: String, lower: Double = -.infinity, upper: Double = .infinity, _ entries: [(ColumnNumber, Double)]
    ) -> Int {
        let begin = entryColumns.count
        let sorted = entries.sorted { $0.0 < $1.0 }
        for (column, value) in sorted {
            if entryColumns.count > begin, entryColumns[entryColumns.count - 1] == Int32(column.index) {
                entryValues[entryValues.count - 1] += value
            } else {
                entryColumns.append(Int32(column.index))
                entryValues.append(value)
            }
        }
        var kept = begin
        for k in begin..<entryColumns.count where entryValues[k] != 0 {
            entryColumns[kept] = entryColumns[k]
            entryValues[kept] = entryValues[k]
            kept += 1
        }
        entryColumns.removeLast(entryColumns.count - kept)
        entryValues.removeLast(entryValues.count - kept)
        rows.append(Row(name: name, lower: lower, upper: upper, entries: begin..<kept))
        return rows.count - 1
    }

    /// Changes what a column may be, for example to fix it.
    public mutating func setBounds(_ column: ColumnNumber, lower: Double, upper: Double) {
        columns[column.index].lower = lower
        columns[column.index].upper = upper
    }

    public mutating func setCost(_ column: ColumnNumber, _ cost: Double) { columns[column.index].cost = cost }

    /// The objective's value at `values` (one a column).
    public func objective(at values: [Double]) -> Double {
        zip(columns, values).reduce(offset) { $0 + $1.0.cost * $1.1 }
    }

    /// The value of row `number` at `values`.
    public func activity(ofRow number: Int, at values: [Double]) -> Double {
        rows[number].entries.reduce(0) { $0 + entryValues[$1] * values[Int(entryColumns[$1])] }
    }
}
