/// The columns of one kind of file; the raw value is the name in the header row.
protocol SheetColumn: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The columns that the file must have.
    static var required: [Self] { get }
}

/// A table whose columns are known: every row can be asked for a column by name.
struct Sheet<Column: SheetColumn> {
    let file: String
    let table: CSVTable
    private let positions: [Column: Int]
    /// Columns beyond the known ones that were asked for, by name.
    private let furtherPositions: [String: Int]

    /// Whether every row could be read, so that what it does not list does not exist.
    let isComplete: Bool

    /// Reads the bytes and compares the header row with the columns that are known.
    /// - Parameter further: columns that have a meaning here although the kind of file does not know them; they have to
    ///   be there.
    /// - Returns: nil when nothing can be told about the rows; the log then has the reason.
    init?(
        _ bytes: [UInt8], file: String, delimiter: UInt8 = UInt8(ascii: ","), further: [String] = [],
        log: DiagnosticLog
    ) {
        self.file = file
        table = CSVReader.read(bytes, delimiter: delimiter) { log.report($0, file: file) }
        guard let header = table.header else {
            if table.isComplete {
                let columns = Column.required.map(\.rawValue).joined(separator: ", ")
                log.report(
                    .emptyFile, at: Spot(file: file), "the file is empty",
                    "Write a header row with at least \(columns)")
            }
            return nil
        }
        var positions: [Column: Int] = [:]
        var names: [String: Int] = [:]
        var isSound = true
        for (position, cell) in header.cells.enumerated() {
            let name = CSVTable.columnName(cell)
            let spot = Spot(file: file, row: header.line, column: name)
            guard !name.isEmpty else {
                Self.reportContent(ofUnnamed: position, of: table, file: file, log: log)
                continue
            }
            guard names.updateValue(position, forKey: name) == nil else {
                log.report(
                    .columnTwice, at: spot, "the column \(quoted(name)) occurs twice", "Remove or rename one of the two"
                )
                isSound = false
                continue
            }
            if let column = Column(rawValue: name) {
                positions[column] = position
            } else if !further.contains(name) {
                log.report(
                    .unknownColumn, at: spot, "the column \(quoted(name)) is not known and is not read",
                    cure("Correct its name, or remove it", for: name, among: Column.allCases.map(\.rawValue)))
            }
        }
        for column in Column.required where positions[column] == nil {
            let isOneCell = header.cells.count == 1
            let separators = header.cells[0].utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }
            log.report(
                .missingColumn, at: Spot(file: file, row: header.line, column: column.rawValue),
                "the required column \(quoted(column.rawValue)) is missing",
                isOneCell && separators
                    ? "Save the file with commas between the cells" : "Add the column to the header row")
            isSound = false
        }
        for name in further where names[name] == nil {
            log.report(
                .missingColumn, at: Spot(file: file, row: header.line, column: name),
                "the column \(quoted(name)) that was asked for is missing",
                cure("Correct the name, or add the column", for: name, among: names.keys))
            isSound = false
        }
        furtherPositions = names.filter { further.contains($0.key) }
        self.positions = positions
        isComplete = table.isComplete && isSound
        if !isSound { return nil }
    }

    func rows(log: DiagnosticLog) -> some Sequence<SheetRow<Column>> {
        table.records.lazy.prefix { _ in !log.isFlooded(by: file) }.map {
            SheetRow(file: file, record: $0, positions: positions, log: log)
        }
    }

    func has(_ column: Column) -> Bool { positions[column] != nil }

    /// The cell of a further column, without spaces at its ends; nil when it is empty.
    func text(_ further: String, of row: SheetRow<Column>) -> String? {
        guard let position = furtherPositions[further], position < row.record.cells.count else { return nil }
        let text = trimmed(row.record.cells[position])
        return text.isEmpty ? nil : text
    }

    /// A column without a name is what a spreadsheet leaves behind, unless something stands in it.
    private static func reportContent(
        ofUnnamed position: Int, of table: CSVTable, file: String, log: DiagnosticLog
    ) {
        let record = table.records.first { position < $0.cells.count && !trimmed($0.cells[position]).isEmpty }
        guard let record else { return }
        log.report(
            .unknownColumn, at: Spot(file: file, row: record.line),
            "the column at place \(position + 1) has content but no name, and is not read",
            "Give it a name in the header row, or empty it")
    }
}

extension DiagnosticLog {
    /// Says in words what is wrong with the form of a CSV file.
    func report(_ flaw: CSVTable.Flaw, file: String) {
        let spot = Spot(file: file, row: flaw.line)
        switch flaw.kind {
        case .notUTF8(let offset):
            report(
                .notUTF8, at: spot, "the text is not UTF-8, from byte \(offset) of the file on",
                "Save as UTF-8; spreadsheets call it \"CSV UTF-8\"")
        case .openQuotation:
            report(
                .openQuotation, at: spot, "the quotation that begins in this record is not closed",
                "Add the closing quotation mark, or write a mark inside a quoted cell twice")
        case .textAfterQuotation:
            report(
                .textAfterQuotation, at: spot, "text follows a closing quotation mark in the same cell",
                "Quote the whole cell, and write quotation marks inside it twice")
        case .nulByte:
            report(.nulByte, at: spot, "the record holds NUL bytes", "Save the file anew as CSV, in UTF-8")
        case .tooManyCells(let found, let expected):
            report(
                .tooManyCells, at: spot, "the row has \(found) cells, the header row has \(expected)",
                "Put cells that contain a comma between quotation marks")
        case .tooFewCells(let found, let expected):
            report(
                .tooFewCells, at: spot, "the row has \(found) cells, the header row has \(expected)",
                "Those missing are taken to be empty; add the commas")
        case .tooLarge:
            report(
                .tooLarge, at: spot,
                "the file has more than \(CSVReader.maximumColumns) columns or \(CSVReader.maximumRecords) rows",
                "Keep one event in a folder")
        }
    }
}
