/// Why a text cannot be a proposal.
public enum ProposalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// More than ``Proposal/largestText`` bytes.
    case tooLarge(bytes: Int)
    case empty
    /// The 1-based line with the byte 0.
    case nulByte(line: Int)
    /// The 1-based line that is not UTF-8.
    case notUTF8(line: Int)

    public var description: String {
        switch self {
        case .tooLarge(let bytes):
            "the file has \(bytes) bytes; a proposal has at most \(Proposal.largestText)"
        case .empty: "the file is empty"
        case .nulByte(let line): "line \(line) holds a NUL byte; save the file as UTF-8 text"
        case .notUTF8(let line): "line \(line) is not UTF-8; save the file as UTF-8 text"
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
        guard bytes.count <= largestText else { throw .tooLarge(bytes: bytes.count) }
        guard !bytes.isEmpty else { throw .empty }
        if let nul = bytes.firstIndex(of: 0) { throw .nulByte(line: lineNumber(of: nul, in: bytes)) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8(line: firstBrokenLine(bytes)) }
        let lines = proposalLines(bytes)
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
        return parts(of: lines).map { part in
            var reader = ProposalReader(part)
            return reader.read()
        }
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
