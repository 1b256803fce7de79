import ForumModel

/// A session's title as programmes list it: `WS43: Some title`, `Lightning Talk #5 Some title`, `Some title (OF19)`.
///
/// Lists do not name the year, which stays unknown. Rooms have names such as `WS 3 – Annex`, so that a number alone is
/// not enough.
struct ListedTitle: Sendable, Hashable {
    let type: SessionType
    let number: Int
    let title: String

    init?(_ line: ProposalLine) {
        guard (8...200).contains(line.lower.count) else { return nil }
        if let found = Self.leading(line) ?? Self.trailing(line) { self = found } else { return nil }
    }

    private init?(_ type: SessionType, _ number: Int, _ bytes: ArraySlice<UInt8>) {
        let title = cleaned(String(decoding: bytes, as: UTF8.self))
        guard title.contains(" "), title.utf8.count >= 6 else { return nil }
        (self.type, self.number, self.title) = (type, number, title)
    }

    private static func leading(_ line: ProposalLine) -> Self? {
        var scanner = ByteScanner(line.lower)
        guard let type = TitleLine.listedType(&scanner) else { return nil }
        scanner.skipBlanks()
        let hasSign = scanner.accept("#")
        guard let number = scanner.number() else { return nil }
        let hasColon = scanner.accept(":")
        guard hasColon || (hasSign && scanner.next == UInt8(ascii: " ")) else { return nil }
        return Self(type, number, Array(line.text.utf8)[scanner.position...])
    }

    private static func trailing(_ line: ProposalLine) -> Self? {
        guard line.lower.last == UInt8(ascii: ")"), let open = line.lower.lastIndex(of: UInt8(ascii: "(")) else {
            return nil
        }
        var scanner = ByteScanner(line.lower, at: open + 1)
        guard let type = TitleLine.listedType(&scanner) else { return nil }
        _ = scanner.accept(anyOf: ["#", " #", " "])
        guard let number = scanner.number(), scanner.accept(")"), scanner.isAtEnd else { return nil }
        return Self(type, number, Array(line.text.utf8)[..<open])
    }
}
