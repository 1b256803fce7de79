/// The records of a CSV file as they stand: text, not yet judged.
public struct CSVTable: Sendable, Hashable {
    public struct Record: Sendable, Hashable {
        /// The 1-based physical line on which the record begins.
        public let line: Int
        /// As written, without the quotation marks; never more cells than the first record has.
        public let cells: [String]
    }

    /// What is wrong with the form of the file.
    public struct Flaw: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            /// Bytes that are not UTF-8, from this offset of the file (0-based).
            case notUTF8(offset: Int)
            /// A quotation is still open at the end of the file; the record was dropped.
            case openQuotation
            /// Text between a closing quotation mark and the next delimiter.
            case textAfterQuotation
            case nulByte
            /// A record with text in more cells than the first has; what is beyond was dropped.
            case tooManyCells(found: Int, expected: Int)
            /// A record of fewer cells than the first; those missing are empty.
            case tooFewCells(found: Int, expected: Int)
            /// More columns or records than any event needs; nothing after `line` was read.
            case tooLarge
        }

        /// The line on which the record begins.
        public let line: Int
        public let kind: Kind

        public init(line: Int, kind: Kind) {
            self.line = line
            self.kind = kind
        }
    }

    /// The first record that is not empty; nil for a file without any.
    public let header: Record?
    /// The other records that are not empty.
    public let records: [Record]
    /// Whether the file was read to its end.
    public let isComplete: Bool
}

extension CSVTable {
    /// How column names are compared: without case, spaces and hyphens as underscores.
    public static func columnName(_ cell: String) -> String {
        String(trimmed(cell).lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    /// The table with what is wrong with its form; an error means that some of its text was lost in reading.
    public static func read(_ bytes: [UInt8], file: String) -> (table: CSVTable, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let table = CSVReader.read(bytes) { log.report($0, file: file) }
        return (table, log.sorted(files: [file]))
    }
}
