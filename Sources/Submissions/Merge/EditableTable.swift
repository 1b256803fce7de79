import Foundation
import Intake
import Publishing

/// A table of the event folder that is changed without losing what is not ours: other people's columns and rows, their
/// order, the byte-order mark and the way lines end.
struct EditableTable {
    let file: String
    private var header: [String]
    private var places: [String: Int] = [:]
    private(set) var rows: [[String]]
    /// Of the rows as they were read.
    private let lines: [Int]
    private let hasMark: Bool
    private let hasLineFeedsOnly: Bool

    /// A table that does not exist yet.
    init(file: String, columns: [String]) {
        self.file = file
        header = columns
        rows = []
        lines = []
        hasMark = false
        hasLineFeedsOnly = false
        findColumns()
    }

    /// - Returns: nil when some of the file's text would be lost; `diagnostics` then says where.
    init?(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
        let (table, found) = CSVTable.read(bytes, file: file)
        diagnostics += found
        guard !found.contains(where: { $0.severity == .error }), table.isComplete else { return nil }
        self.file = file
        header = table.header?.cells ?? []
        let width = header.count
        rows = table.records.map { $0.cells + Array(repeating: "", count: max(0, width - $0.cells.count)) }
        lines = table.records.map(\.line)
        hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let end = bytes.firstIndex(of: 0x0A)
        hasLineFeedsOnly = end.map { $0 == 0 || bytes[$0 - 1] != 0x0D } ?? false
        findColumns()
    }

    private mutating func findColumns() {
        for (place, cell) in header.enumerated() where places[CSVTable.columnName(cell)] == nil {
            places[CSVTable.columnName(cell)] = place
        }
    }

    /// Where a row stood in the file.
    func line(_ row: Int) -> Int? { lines.indices.contains(row) ? lines[row] : nil }

    func has(_ column: String) -> Bool { places[column] != nil }

    /// The cell without the blanks around it; empty where there is no such column.
    func value(_ row: Int, _ column: String) -> String {
        places[column].map { rows[row][$0].trimmingCharacters(in: .whitespaces) } ?? ""
    }

    mutating func set(_ row: Int, _ column: String, _ value: String) {
        rows[row][place(of: column)] = value
    }

    mutating func append(_ cells: [(column: String, value: String)]) {
        let written = cells.filter { !$0.value.isEmpty }
        let places = written.map { place(of: $0.column) }
        var row = Array(repeating: "", count: header.count)
        for (place, cell) in zip(places, written) { row[place] = cell.value }
        rows.append(row)
    }

    mutating func remove(_ gone: Set<Int>) {
        guard !gone.isEmpty else { return }
        rows = rows.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }

    /// The column's place, after the others when it is new.
    private mutating func place(of column: String) -> Int {
        if let place = places[column] { return place }
        header.append(column)
        places[column] = header.count - 1
        for row in rows.indices { rows[row].append("") }
        return header.count - 1
    }

    var bytes: [UInt8] {
        var writer = CSVWriter(header: header, byteOrderMark: hasMark, lineFeedsOnly: hasLineFeedsOnly)
        for row in rows { writer.append(row.map { .value($0) }) }
        return writer.bytes
    }
}
