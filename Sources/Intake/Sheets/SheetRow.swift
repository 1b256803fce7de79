import ForumModel

/// One row, asked for its cells by column; what is wrong with a cell goes to the log.
struct SheetRow<Column: SheetColumn> {
    let file: String
    let record: CSVTable.Record
    let positions: [Column: Int]
    let log: DiagnosticLog

    var line: Int { record.line }

    func spot(_ column: Column) -> Spot { Spot(file: file, row: record.line, column: column.rawValue) }

    /// The cell as written, without spaces at its ends; nil when it is empty or missing.
    func text(_ column: Column) -> String? {
        guard let position = positions[column], position < record.cells.count else { return nil }
        let text = trimmed(record.cells[position])
        return text.isEmpty ? nil : text
    }

    /// The cell of a required column; empty is an error.
    func requiredText(_ column: Column) -> String? {
        if let text = text(column) { return text }
        log.report(.missingValue, at: spot(column), "\(column.rawValue) is empty", "Fill in the cell")
        return nil
    }

    func value<Value>(_ column: Column, _ read: (String) throws(Flaw) -> Value) -> Value? {
        guard let text = text(column) else { return nil }
        return log.value(at: spot(column)) { () throws(Flaw) in try read(text) }
    }

    func list(_ column: Column) -> [String] { text(column).map(listItems) ?? [] }

    /// The identifier of the row itself.
    /// - Parameter isListed: whether other cells list identifiers of this kind, separated by semicolons.
    func identifier(_ column: Column, isListed: Bool = false) -> String? {
        guard let text = text(column) else {
            log.report(.badIdentifier, at: spot(column), "the row has no \(column.rawValue)", "Give it one of its own")
            return nil
        }
        return log.value(at: spot(column)) { () throws(Flaw) in try Intake.identifier(text, isListed: isListed) }
    }

    func seats(_ column: Column) -> Seats? {
        value(column) { (text) throws(Flaw) in
            Seats(try wholeNumber(text, in: 0...largestCount, of: "people"))
        }
    }

    func yesNo(_ column: Column) -> Bool? {
        value(column) { (text) throws(Flaw) in try Intake.yesNo(text) }
    }

    /// Every stretch that the list of time ranges in the cell means, in its order.
    func ranges(_ column: Column, _ times: EventTimes) -> [TimeRange] {
        list(column).flatMap { item in
            log.value(at: spot(column)) { () throws(Flaw) in try times.ranges(item) } ?? []
        }
    }

    /// A word of an open vocabulary; one that is new is a warning, the first time it occurs in the column.
    func word<W: Word>(_ column: Column, among vocabulary: Vocabulary<W>) -> W? {
        // A lone hyphen is how tables write "nothing".
        guard let text = text(column), !normalizedWord(text).isEmpty else { return nil }
        return vocabulary.word(text, at: spot(column), log: log)
    }

    /// A word of a closed vocabulary.
    func choice<Choice: CaseIterable & RawRepresentable & SendableMetatype>(
        _ column: Column, aliases: [String: Choice] = [:]
    ) -> Choice? where Choice.RawValue == String {
        value(column) { (text) throws(Flaw) in try Intake.choice(text, aliases: aliases) }
    }
}

/// An identifier that can be told from a formula and fits on a line of a message.
func identifier(_ text: String, isListed: Bool = false) throws(Flaw) -> String {
    guard let first = text.unicodeScalars.first else {
        throw Flaw(.badIdentifier, "the identifier is empty", "Give it one of its own")
    }
    if "=+-@\t".unicodeScalars.contains(first) {
        throw Flaw(
            .badIdentifier, "the identifier \(quoted(text)) begins with a sign that spreadsheets take for a formula",
            "Begin it with a letter or a digit")
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        throw Flaw(
            .badIdentifier, "the identifier \(quoted(text)) holds a line break or another control character",
            "Write it on one line")
    }
    if isListed, text.utf8.contains(UInt8(ascii: ";")) {
        throw Flaw(
            .badIdentifier, "the identifier \(quoted(text)) holds a semicolon, which separates the items of lists",
            "Use another sign")
    }
    return text
}

/// Keeps the row in which each identifier was first seen.
struct IdentifierRegister {
    private var rows: [String: Int] = [:]

    /// Whether `id` is new; otherwise both rows are named.
    mutating func insert(_ id: String, at spot: Spot, kind: String, log: DiagnosticLog) -> Bool {
        guard let first = rows[id] else {
            rows[id] = spot.row ?? 0
            return true
        }
        log.report(
            .identifierTwice, at: spot, "the \(kind) \(quoted(id)) stands in row \(first) already",
            "Give each its own id, or remove one of the two")
        return false
    }
}
