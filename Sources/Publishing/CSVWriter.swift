/// Comma-separated values as of RFC 4180: lines end in CR LF, cells are quoted where they need it.
public struct CSVWriter: Sendable {
    /// A cell: text that people wrote, or a value that we made ourselves.
    public enum Cell: Sendable, Hashable, ExpressibleByStringLiteral {
        /// A spreadsheet would run what begins with one of `= + - @` or a tab as a formula, so such text gets a
        /// leading `'`.
        case text(String)
        /// A number, a time, a word of ours: written as it is.
        case value(String)
        case empty

        public init(stringLiteral value: String) { self = .value(value) }

        /// A whole number, or an empty cell.
        public init(_ number: Int?) { self = number.map { .value(String($0)) } ?? .empty }
    }

    /// By which Excel recognises UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// In UTF-8.
    public private(set) var bytes: [UInt8]
    private let columns: Int
    private let lineEnd: [UInt8]

    /// - Parameters:
    ///   - header: the names of the columns.
    ///   - byteOrderMark: whether to begin with the mark by which Excel recognises UTF-8.
    ///   - lineFeedsOnly: whether lines end in LF, as in files that somebody keeps that way.
    public init(header: [String], byteOrderMark: Bool = false, lineFeedsOnly: Bool = false) {
        lineEnd = lineFeedsOnly ? [0x0A] : [0x0D, 0x0A]
        bytes = byteOrderMark ? Self.byteOrderMark : []
        columns = header.count
        append(header.map { .value($0) })
    }

    /// - Precondition: as many cells as the header has columns.
    public mutating func append(_ cells: [Cell]) {
        precondition(cells.count == columns, "a row has as many cells as the header")
        bytes += cells.map(Self.written).joined(separator: ",").utf8
        bytes += lineEnd
    }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): quoted(guarded(text))
        case .value(let text): quoted(text)
        case .empty: ""
        }
    }

    /// `text` as a cell of kind ``Cell/text(_:)`` holds it.
    public static func guarded(_ text: String) -> String {
        // By the first scalar: a sign with a combining mark after it is another Character and the same formula.
        guard let first = text.unicodeScalars.first, "=+-@\t".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        let quote = UInt8(ascii: "\"")
        let special = [UInt8(ascii: ","), quote, 0x0A, 0x0D]
        let isPadded = text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard isPadded || text.utf8.contains(where: special.contains) else { return text }
        // Octet by octet: a quotation mark with an accent is another Character, but a quotation mark to a reader.
        let doubled = text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
        return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
    }
}
