/// Reads RFC 4180 text from bytes in one pass, in time proportional to their number.
///
/// Beyond the RFC: LF and CR alone end a record too, a UTF-8 byte-order mark is skipped, records of empty cells only
/// are left out, and a quotation mark inside an unquoted cell stands for itself. Nothing is refused outright: each
/// flaw is handed on while the reading continues.
public struct CSVReader {
    /// More columns than that are not a table of an event.
    static let maximumColumns = 1_000
    static let maximumRecords = 1_000_000

    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    private let found: (CSVTable.Flaw) -> Void

    private var position = 0
    private var line = 1
    private var buffer: [UInt8] = []
    /// Of the record being read.
    private var start = 1
    private var hasNUL = false
    private var invalidOffset: Int?
    private var isOpen = false
    private var hasTextAfterQuotation = false
    private var hasText = false
    private var hasSurplusText = false

    /// - Parameters:
    ///   - delimiter: the byte between cells: comma, semicolon or tab.
    ///   - found: called for each flaw, in the order of the file.
    public static func read(
        _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), found: (CSVTable.Flaw) -> Void
    ) -> CSVTable {
        bytes.withUnsafeBufferPointer { buffer in
            withoutActuallyEscaping(found) { found in
                var reader = CSVReader(buffer, delimiter: delimiter, found: found)
                return reader.table()
            }
        }
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, found: @escaping (CSVTable.Flaw) -> Void
    ) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.found = found
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    private mutating func table() -> CSVTable {
        var header: CSVTable.Record?
        var records: [CSVTable.Record] = []
        while position < bytes.count {
            let width = header?.cells.count
            let (cells, count) = record(keeping: width ?? Self.maximumColumns)
            guard !isOpen else {
                report(.openQuotation)
                return CSVTable(header: header, records: records, isComplete: false)
            }
            if let invalidOffset { report(.notUTF8(offset: invalidOffset)) }
            if hasNUL { report(.nulByte) }
            if hasTextAfterQuotation { report(.textAfterQuotation) }
            // A blank line, or what a spreadsheet leaves of a deleted row.
            if !hasText { continue }
            guard let width else {
                guard !hasSurplusText else {
                    report(.tooLarge)
                    return CSVTable(header: nil, records: [], isComplete: false)
                }
                header = CSVTable.Record(line: start, cells: cells)
                continue
            }
            guard records.count < Self.maximumRecords else {
                report(.tooLarge)
                return CSVTable(header: header, records: records, isComplete: false)
            }
            // Empty cells at the end are what spreadsheets add of their own.
            if hasSurplusText { report(.tooManyCells(found: count, expected: width)) }
            if count < width { report(.tooFewCells(found: count, expected: width)) }
            records.append(CSVTable.Record(line: start, cells: cells))
        }
        return CSVTable(header: header, records: records, isComplete: true)
    }

    private func report(_ kind: CSVTable.Flaw.Kind) { found(CSVTable.Flaw(line: start, kind: kind)) }

    /// The next record: the first `limit` of its cells, and how many it has.
    private mutating func record(keeping limit: Int) -> (cells: [String], count: Int) {
        start = line
        hasNUL = false
        invalidOffset = nil
        isOpen = false
        hasTextAfterQuotation = false
        hasText = false
        hasSurplusText = false
        var cells: [String] = []
        cells.reserveCapacity(min(limit, 8))
        var count = 0
        while true {
            let isKept = count < limit
            let first = position
            let isQuoted = position < bytes.count && bytes[position] == Self.quote
            if isQuoted {
                quotedCell(into: &cells, isKept: isKept)
            } else {
                skipToEndOfCell()
                if isKept { cells.append(text(bytes[first..<position], at: first)) }
            }
            if position > first + (isQuoted ? 2 : 0) {
                hasText = true
                if !isKept { hasSurplusText = true }
            }
            count += 1
            guard position < bytes.count else { return (cells, count) }
            let end = bytes[position]
            position += 1
            if end == delimiter { continue }
            if end == Self.carriageReturn, position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
            line += 1
            return (cells, count)
        }
    }

    private mutating func quotedCell(into cells: inout [String], isKept: Bool) {
        buffer.removeAll(keepingCapacity: true)
        position += 1
        let first = position
        isOpen = true
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else {
                    isOpen = false
                    break
                }
                position += 1
            } else if byte == Self.lineFeed {
                line += 1
            } else if byte == Self.carriageReturn, position >= bytes.count || bytes[position] != Self.lineFeed {
                line += 1
            }
            if isKept { buffer.append(byte) }
        }
        if isKept { cells.append(buffer.withUnsafeBufferPointer { text($0[...], at: first) }) }
        let rest = position
        skipToEndOfCell()
        if position > rest, !bytes[rest..<position].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            hasTextAfterQuotation = true
        }
    }

    private mutating func skipToEndOfCell() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return }
            position += 1
        }
    }

    /// The text of a cell whose first byte is at `offset` of the file.
    private mutating func text(_ cell: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) -> String {
        let cell = UnsafeBufferPointer(rebasing: cell)
        if cell.contains(0) { hasNUL = true }
        if let text = String(validating: cell, as: UTF8.self) { return text }
        if invalidOffset == nil { invalidOffset = offset + firstInvalidByte(of: cell) }
        return String(decoding: cell, as: UTF8.self)
    }
}

/// Where the first byte that is not part of well-formed UTF-8 stands.
func firstInvalidByte(of bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): offset += UTF8.width(scalar)
        case .emptyInput, .error: return offset
        }
    }
}
