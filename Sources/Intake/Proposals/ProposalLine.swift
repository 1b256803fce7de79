/// A line of a proposal, without the blanks around it.
struct ProposalLine: Sendable {
    /// 1-based, in the whole text.
    let number: Int
    let text: String
    /// Letters of ASCII in small; the other bytes as they are.
    let lower: [UInt8]

    init(number: Int, bytes: some Collection<UInt8>) {
        self.number = number
        let clean = cleanedBytes(bytes)
        text = String(decoding: clean, as: UTF8.self)
        lower = clean.map(smallLetter)
    }

    var isBlank: Bool { lower.isEmpty }

    /// Longer lines are prose and never a heading, a name or a value.
    var isShort: Bool { lower.count <= 160 }

    func contains(_ word: StaticString) -> Bool { find(word, in: lower[...]) != nil }

    func begins(with word: StaticString) -> Bool {
        word.withUTF8Buffer { lower.count >= $0.count && lower[..<$0.count].elementsEqual($0) }
    }

    /// The line without a colon at its end, in small letters, when it is short enough for a heading.
    var heading: String? {
        guard !isBlank, lower.count <= 60 else { return nil }
        var bytes = lower[...]
        while let last = bytes.last, last == UInt8(ascii: ":") || last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The text without blanks, zero-width signs and lock emoji (also in their two usual garbled forms) around it, with
/// single blanks inside.
func cleaned(_ text: String) -> String { String(decoding: cleanedBytes(text.utf8), as: UTF8.self) }

/// As ``cleaned(_:)`` does, on the bytes of UTF-8.
func cleanedBytes(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var gap = false
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
            gap = !result.isEmpty
            index += 1
            continue
        }
        if byte >= 0xC2, let sign = InvisibleSign(bytes, at: index) {
            if sign.isBlank { gap = !result.isEmpty }
            index += sign.length
            continue
        }
        if gap { result.append(0x20) }
        gap = false
        result.append(byte)
        index += 1
    }
    return result
}

/// A sign of several bytes that counts as a blank or as nothing.
private struct InvisibleSign {
    var length: Int
    var isBlank: Bool

    private static let signs: [(bytes: [UInt8], isBlank: Bool)] = [
        ("\u{A0}", true), ("\u{2028}", true), ("\u{2029}", true), ("\u{202F}", true), ("\u{3000}", true),
        ("\u{2060}", false), ("\u{FE0F}", false), ("\u{FEFF}", false),
        // The lock with a pen, with a key, closed and open; its bytes in a Thai and a Western code page.
        ("\u{1F50F}", false), ("\u{1F510}", false), ("\u{1F512}", false), ("\u{1F513}", false),
        ("\u{E50}\u{178}\u{201D}\u{2019}", false), ("\u{F0}\u{178}\u{201D}\u{2019}", false),
    ].map { (Array($0.0.utf8), $0.1) }

    private static let firstBytes = Set(signs.map { $0.bytes[0] })

    init?(_ bytes: [UInt8], at index: Int) {
        guard Self.firstBytes.contains(bytes[index]) else { return nil }
        if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] <= 0x8F {
            // U+2000 to U+200A are blanks, U+200B to U+200F nothing.
            self.length = 3
            self.isBlank = bytes[index + 2] <= 0x8A
            return
        }
        for sign in Self.signs
        where index + sign.bytes.count <= bytes.count
            && bytes[index..<(index + sign.bytes.count)].elementsEqual(sign.bytes)
        {
            length = sign.bytes.count
            isBlank = sign.isBlank
            return
        }
        return nil
    }
}

func smallLetter(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (65...90).contains(byte) || byte >= 128 }

/// Where `word` first begins in `bytes`.
func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { hay in
        word.withUTF8Buffer { needle -> Int? in
            guard let first = needle.first, hay.count >= needle.count else { return nil }
            for at in 0...(hay.count - needle.count) where hay[at] == first {
                var length = 1
                while length < needle.count, hay[at + length] == needle[length] { length += 1 }
                if length == needle.count { return bytes.startIndex + at }
            }
            return nil
        }
    }
}
