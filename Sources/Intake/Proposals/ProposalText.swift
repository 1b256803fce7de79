/// Why a text cannot be a proposal.
public enum ProposalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// More than ``Proposal/largestText`` bytes.
    case tooLarge(bytes: Int)
    case empty
    /// The 1-based line with the byte 0.
    case nulByte(line: Int)
    /// The 1-based line that is not UTF-8.
    case notUTF8(line: Int)
    /// Every other byte is 0, as in UTF-16, and no byte-order mark says so.
    case unmarkedUTF16
    /// A byte-order mark of UTF-16 before what is none, or of UTF-32.
    case notUTF16

    public var description: String {
        switch self {
        case .tooLarge(let bytes):
            "the file has \(bytes) bytes; a proposal has at most \(Proposal.largestText)"
        case .empty: "the file is empty"
        case .nulByte(let line): "line \(line) holds a NUL byte; save the file as UTF-8 text"
        case .notUTF8(let line): "line \(line) is not UTF-8; save the file as UTF-8 text"
        case .unmarkedUTF16: "the text seems to be UTF-16 without a byte-order mark; save the file as UTF-8 text"
        case .notUTF16: "the file begins like UTF-16 and is not; save the file as UTF-8 text"
        }
    }
}

extension Proposal {
    /// In bytes; proposals have some ten thousand.
    public static let largestText = 4 << 20

    /// The proposals of a text, in its order: one, or several when it is a list of sessions with a title line each.
    ///
    /// The work grows with the length of the text and no faster.
    public static func read(_ bytes: [UInt8]) throws(ProposalError) -> [Proposal] {
        let lines = proposalLines(try decoded(bytes))
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
        return parts(of: lines).map { part in
            var reader = ProposalReader(part)
            return reader.read()
        }
    }

    /// The text as UTF-8. It may have a byte-order mark, of UTF-8 or of UTF-16; every other encoding is an error, since
    /// a guess would spoil names.
    public static func decoded(_ bytes: [UInt8]) throws(ProposalError) -> [UInt8] {
        guard bytes.count <= largestText else { throw .tooLarge(bytes: bytes.count) }
        guard !bytes.isEmpty else { throw .empty }
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = utf16(bytes.dropFirst(2), isLittle: isLittle) else { throw .notUTF16 }
            if let nul = text.firstIndex(of: 0) { throw .nulByte(line: lineNumber(of: nul, in: text)) }
            return text
        }
        if let nul = bytes.firstIndex(of: 0) {
            throw looksLikeUTF16(bytes) ? .unmarkedUTF16 : .nulByte(line: lineNumber(of: nul, in: bytes))
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8(line: firstBrokenLine(bytes)) }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// UTF-8 of well-formed UTF-16; nil for anything else.
    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { at in
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }

    /// Whether of the first bytes nearly all in even or in odd places are 0.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(200)
        guard start.count >= 4 else { return false }
        let zeros = start.indices.filter { start[$0] == 0 }
        let odd = zeros.count { !$0.isMultiple(of: 2) }
        return max(odd, zeros.count - odd) * 5 >= start.count * 2 && min(odd, zeros.count - odd) * 10 <= zeros.count
    }

    /// As ``read(_:)-([UInt8])`` does.
    public static func read(_ text: String) throws(ProposalError) -> [Proposal] { try read(Array(text.utf8)) }

    private static func lineNumber(of index: Int, in bytes: [UInt8]) -> Int {
        1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
    }

    private static func firstBrokenLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
    }

    private static func proposalLines(_ bytes: [UInt8]) -> [ProposalLine] {
        var lines: [ProposalLine] = []
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
            let line = bytes[start..<end]
            lines.append(ProposalLine(number: lines.count + 1, bytes: line))
            let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
            start = end + (isPair ? 2 : 1)
        }
        return lines
    }

    /// The text cut before each title line that begins a session of its own: the first has its title line, and the
    /// line is followed by what proposals consist of; a mere mention of another session stays where it is.
    private static func parts(of lines: [ProposalLine]) -> [ArraySlice<ProposalLine>] {
        var titles: [(index: Int, title: TitleLine, hasStructure: Bool)] = []
        for (index, line) in lines.enumerated() where !line.isBlank {
            if line.begins(with: "igf "), let title = TitleLine(line) {
                titles.append((index, title, false))
            } else if !titles.isEmpty, !titles[titles.count - 1].hasStructure, ProposalReader.isStructure(line) {
                titles[titles.count - 1].hasStructure = true
            }
        }
        guard titles.count > 1 else { return [lines[...]] }
        var starts = [0]
        var last = titles[0]
        for title in titles.dropFirst() {
            guard !title.title.isSameSession(as: last.title), title.hasStructure || !last.hasStructure else { continue }
            starts.append(title.index)
            last = title
        }
        return starts.indices.map { lines[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : lines.count)] }
    }
}
