import ForumModel

/// Lines of an iCalendar stream, RFC 5545 section 3.1: folded at 75 octets, ended by CR LF, in UTF-8.
struct ContentLines {
    /// Octets of a line without its end.
    static let limit = 75

    private(set) var bytes: [UInt8] = []

    /// A line whose value is written as it stands.
    ///
    /// - Parameter property: the name with its parameters, `DTSTART;TZID=Europe/Oslo`.
    mutating func append(_ property: String, _ value: String) { fold(property + ":" + value) }

    /// A line whose value is text that people wrote.
    mutating func append(_ property: String, text: String) { fold(property + ":" + Self.escaped(text)) }

    /// A line whose value is a list of texts; none without items.
    mutating func append(_ property: String, texts: [String]) {
        guard !texts.isEmpty else { return }
        fold(property + ":" + texts.map(Self.escaped).joined(separator: ","))
    }

    /// Lines that are written already.
    mutating func append(_ lines: ContentLines) { bytes += lines.bytes }

    /// Puts `BEGIN` and `END` around what `content` appends.
    mutating func component(_ name: String, _ content: (inout ContentLines) -> Void) {
        append("BEGIN", name)
        content(&self)
        append("END", name)
    }

    /// RFC 5545 section 3.3.11: `\ ; ,` behind a backslash, the end of a line as `\n`; control characters are left
    /// out, for they are not allowed.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            case "\n" where previous == "\r": break
            // Readers are known to break lines also at the rarer line ends of Unicode.
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                escaped.append(contentsOf: ["\\", "n"])
            case "\t": escaped.append(" ")
            case _ where scalar.properties.generalCategory == .control: break
            default: escaped.append(scalar)
            }
            previous = scalar
        }
        return String(escaped)
    }

    /// A break is CR LF and a space, which counts in the line that it begins.
    ///
    /// It stands between whole characters, so that no accent or joined emoji sticks to the space; only a character too
    /// long for any line is broken, between its scalars and never inside their octets.
    private mutating func fold(_ line: String) {
        var room = Self.limit
        let pieces: [[UInt8]] = line.flatMap { character in
            character.utf8.count < Self.limit
                ? [Array(character.utf8)] : character.unicodeScalars.map { Array(String($0).utf8) }
        }
        for piece in pieces {
            if piece.count > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = Self.limit - 1
            }
            bytes += piece
            room -= piece.count
        }
        bytes += [0x0D, 0x0A]
    }
}

extension Instant {
    /// `20250623T070000Z`
    var calendarUTC: String { shown(offset: 0) + "Z" }

    /// `20250623T090000`, on a clock that is `offset` minutes ahead of UTC.
    func shown(offset: Int) -> String {
        // Without the signs of ISO 8601's extended form.
        let text = Instant(rawValue: rawValue + offset).isoUTC.filter { $0 != "-" && $0 != ":" && $0 != "Z" }
        return text + "00"
    }
}
