import ForumModel

/// `IGF 2031 WS #12 Some title`: what the line with a session's identity says.
struct TitleLine: Sendable, Hashable {
    var year: Int
    var type: SessionType
    var number: Int?
    /// nil when it stands on the next line.
    var title: String?

    /// The words for a type of session; a longer one before a shorter that it begins with.
    private static let words: [(StaticString, SessionType)] = [
        ("workshop", .workshop), ("ws", .workshop), ("open forum", "open-forum"), ("of", "open-forum"),
        ("lightning talk", "lightning"), ("lightning session", "lightning"), ("lt", "lightning"),
        ("town hall", "town-hall"), ("townhall", "town-hall"), ("day 0 event", "day-0"), ("day 0 session", "day-0"),
        ("day 0", "day-0"), ("day zero", "day-0"), ("pre-event", "day-0"), ("main session", "main"),
        ("networking session", "networking"), ("networking", "networking"),
        ("dynamic coalition session", "dynamic-coalition"), ("dynamic coalition", "dynamic-coalition"),
        ("dc session", "dynamic-coalition"), ("dc", "dynamic-coalition"), ("nri collaborative session", "nri"),
        ("nris collaborative session", "nri"), ("nri session", "nri"), ("nris session", "nri"), ("nri", "nri"),
        ("best practice forum", "other"), ("bpf", "other"), ("policy network", "other"),
        ("launch / award event", "other"), ("launch/award event", "other"), ("award event", "other"),
        ("parliamentary session", "other"), ("high-level session", "other"),
    ]

    /// nil when the line does not have the form.
    init?(_ line: ProposalLine) {
        guard line.lower.count <= 400, let start = find("igf ", in: line.lower[...]) else { return nil }
        var scanner = ByteScanner(line.lower, at: start + 4)
        scanner.skipBlanks()
        guard let year = scanner.number(), (2006...2099).contains(year) else { return nil }
        scanner.skipBlanks()
        guard let type = Self.type(&scanner) else { return nil }
        self.year = year
        self.type = type
        let afterType = scanner.position
        scanner.skipBlanks()
        let hasSign = scanner.accept(anyOf: ["#", "no. ", "no "])
        number = hasSign ? scanner.number(digits: 6) : nil
        if number == nil { scanner.position = afterType }
        let bytes = Array(line.text.utf8)
        let rest = cleaned(String(decoding: bytes[scanner.position...], as: UTF8.self))
        if start > 0 {
            // `Some title | IGF 2031 Town Hall #12`: nothing may follow, and a bar or a dash stands before.
            guard rest.isEmpty, number != nil, let before = Self.title(before: start, in: bytes) else { return nil }
            title = before
            return
        }
        title = Self.title(from: rest, type: type)
    }

    private static func type(_ scanner: inout ByteScanner) -> SessionType? {
        let start = scanner.position
        for (word, type) in words {
            scanner.position = start
            guard scanner.accept(word) else { continue }
            switch scanner.next {
            case nil, UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: ":"): return type
            case UInt8(ascii: "-") where type == "dynamic-coalition":
                // `DC-Health`: the coalition's short name.
                while let byte = scanner.next, byte != UInt8(ascii: " ") { scanner.position += 1 }
                return type
            default: continue
            }
        }
        return nil
    }

    /// A type as lists of programmes write it, right before a number or its sign.
    static func listedType(_ scanner: inout ByteScanner) -> SessionType? {
        let start = scanner.position
        for (word, type) in words where type != "other" || word.utf8CodeUnitCount > 10 {
            scanner.position = start
            guard scanner.accept(word) else { continue }
            if let next = scanner.next, isDigit(next) || next == 32 || next == UInt8(ascii: "#") { return type }
        }
        scanner.position = start
        return nil
    }

    private static func title(from rest: String, type: SessionType) -> String? {
        var title = Substring(rest)
        while let first = title.first, first == ":" || first == " " || first == "–" { title.removeFirst() }
        guard !title.isEmpty else { return nil }
        // "Main Session on …" is one phrase.
        if type == "main", title.hasPrefix("on ") { return "Main Session " + title }
        return String(title)
    }

    private static func title(before start: Int, in bytes: [UInt8]) -> String? {
        var text = Substring(cleaned(String(decoding: bytes[..<start], as: UTF8.self)))
        guard let sign = text.last, ["|", "–", "—", "-", "("].contains(sign) else { return nil }
        text.removeLast()
        let title = cleaned(String(text))
        return title.isEmpty ? nil : title
    }

    func isSameSession(as other: Self) -> Bool {
        year == other.year && type == other.type && number == other.number
            && (number != nil || title == other.title)
    }
}
