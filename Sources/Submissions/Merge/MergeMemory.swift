import Intake
import Publishing

/// What the proposals said when they were last merged: `proposals/written.csv`.
///
/// It is what tells a hand's change from an old value: a cell that differs from what was last proposed was changed by
/// somebody and stays; a cell that nobody touched follows its proposal.
struct MergeMemory {
    static let file = "proposals/written.csv"
    private static let columns = ["file", "row", "column", "value"]

    private var values: [MergedTable: [String: [String: String]]] = [:]

    init() {}

    /// - Returns: nil when the file was spoilt; `diagnostics` then says where.
    init?(_ bytes: [UInt8], diagnostics: inout [Diagnostic]) {
        guard let table = EditableTable(file: Self.file, bytes: bytes, diagnostics: &diagnostics) else { return nil }
        for row in table.rows.indices {
            guard let merged = MergedTable(rawValue: table.value(row, "file")) else { continue }
            let (key, column) = (table.value(row, "row"), table.value(row, "column"))
            values[merged, default: [:]][key, default: [:]][column] = table.value(row, "value")
        }
    }

    /// The cells of a row that was written; nil for one that was not.
    func cells(_ table: MergedTable, _ key: RowKey) -> [String: String]? { values[table]?[key.text] }

    /// The rows that were written, ascending.
    func keys(_ table: MergedTable) -> [String] { (values[table] ?? [:]).keys.sorted() }

    /// Remembers a row, and of its cells those that are given.
    mutating func remember(_ table: MergedTable, _ key: RowKey, _ cells: [(column: String, value: String)]) {
        values[table, default: [:]][key.text, default: [:]][""] = ""
        for cell in cells { values[table]?[key.text]?[cell.column] = cell.value }
    }

    mutating func forget(_ table: MergedTable, _ key: RowKey) { values[table]?[key.text] = nil }

    /// A line a cell, sorted; a row without cells has one line.
    var bytes: [UInt8] {
        var writer = CSVWriter(header: Self.columns)
        for table in MergedTable.allCases {
            for key in keys(table) {
                let cells = (values[table]?[key] ?? [:]).sorted { $0.key < $1.key }
                for (column, value) in cells where !column.isEmpty || cells.count == 1 {
                    writer.append([.value(table.rawValue), .value(key), .value(column), .value(value)])
                }
            }
        }
        return writer.bytes
    }
}
