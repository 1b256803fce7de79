/// A line of a proposal, without the blanks around it.
struct ProposalLine: Sendable {
    /// 1-based, in the whole text.
    let number: Int
    let text: String
    /// Letters of ASCII in small; the other bytes as they are.
    let lower: [UInt8]

    init(number: Int, bytes: some Collection<UInt8>) {
        self.number = number
        text = cleaned(String(decoding: bytes, as: UTF8.self))
        lower = text.utf8.map(smallLetter)
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
func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: gap = !scalars.isEmpty
        // Zero-width signs, variation selectors, the mark of byte order, the lock.
        case 0x200B...0x200F, 0x2060, 0xFE0F, 0xFEFF, 0x1F510...0x1F513: break
        default:
            if gap { scalars.append(" ") }
            gap = false
            scalars.append(scalar)
        }
    }
    var result = String(scalars)
    // The four bytes of the lock read in a Thai and in a Western code page.
    for garbled in ["\u{0E50}\u{178}\u{201D}\u{2019}", "\u{F0}\u{178}\u{201D}\u{2019}"]
    where result.contains(garbled) {
        result = cleaned(result.split(separator: garbled).joined(separator: " "))
    }
    return result
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
