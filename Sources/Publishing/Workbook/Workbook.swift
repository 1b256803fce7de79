public import ForumModel

/// A workbook as values: sheets of cells, as spreadsheet programs know them.
public struct Workbook: Sendable {
    public let title: String
    /// The date that it bears; never a clock's.
    public let created: Instant
    public let sheets: [Sheet]

    public struct Sheet: Sendable {
        /// At most 31 characters, none of `[]:*?/\`, and of no other sheet.
        public let name: String
        /// Of each column, in characters.
        public let widths: [Double]
        /// The first is the heading, which stays in sight and on every printed page.
        public let rows: [Row]
        /// Whether the heading offers to filter by its columns.
        public var hasFilter = false
        /// Columns at the left that stay in sight.
        public var frozenColumns = 0
        public var merges: [Merge] = []
    }

    public struct Row: Sendable {
        /// One a column.
        public let cells: [Cell]
        /// In points; nil: as the program likes.
        public var height: Double?
    }

    public struct Cell: Sendable, Hashable {
        public let value: Value
        public let look: Look
    }

    public enum Value: Sendable, Hashable {
        case empty
        /// Never a formula, whatever it begins with. At most 32,767 UTF-16 units, of which XML can hold each.
        case text(String)
        case number(Int)
        case date(LocalDate)
        /// Minutes after midnight, up to 24:00.
        case time(minute: Int)
        case moment(LocalDate, minute: Int)
    }

    public enum Look: Sendable, Hashable {
        case heading, plain, wrapped, pause
        /// A session in a grid, in its theme's colours.
        case session(Colours?)
    }

    /// Red, green and blue in three octets.
    public struct Colours: Sendable, Hashable {
        public let edge: UInt32
        public let ground: UInt32
    }

    /// Cells that are one: those from a row and column on, as many down and across.
    public struct Merge: Sendable, Hashable {
        public let row: Int
        public let column: Int
        public let rows: Int
        public let columns: Int
    }
}

extension Workbook.Cell {
    /// The most that a cell holds, in UTF-16 units.
    static let longest = 32_767

    static func text(_ text: String?, _ look: Workbook.Look = .plain) -> Self {
        guard let text, !text.isEmpty else { return Self(value: .empty, look: look) }
        return Self(value: .text(Markup.printable(text).cut(toUTF16: longest)), look: look)
    }

    static func number(_ number: Int?) -> Self { Self(value: number.map { .number($0) } ?? .empty, look: .plain) }
}

extension String {
    /// As many whole characters from the front as `length` UTF-16 units hold.
    fileprivate func cut(toUTF16 length: Int) -> String {
        guard utf16.count > length else { return self }
        var units = 0
        return String(
            prefix { character in
                units += character.utf16.count
                return units <= length
            })
    }
}
