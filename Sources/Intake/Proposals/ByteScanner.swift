/// Reads small forms (numbers, words, signs) from the bytes of a line, in small letters.
struct ByteScanner {
    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position >= bytes.count }
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipBlanks() { while next == UInt8(ascii: " ") { position += 1 } }

    mutating func accept(_ word: StaticString) -> Bool {
        let matches = word.withUTF8Buffer {
            position + $0.count <= bytes.count && bytes[position..<position + $0.count].elementsEqual($0)
        }
        if matches { position += word.utf8CodeUnitCount }
        return matches
    }

    mutating func accept(anyOf words: [StaticString]) -> Bool {
        for word in words where accept(word) { return true }
        return false
    }

    /// A whole number of at most `digits` digits.
    mutating func number(digits: Int = 4) -> Int? {
        var value = 0
        var count = 0
        while let byte = next, isDigit(byte), count < digits {
            value = value * 10 + Int(byte - 48)
            count += 1
            position += 1
        }
        if count == 0 { return nil }
        if let byte = next, isDigit(byte) {
            position -= count
            return nil
        }
        return value
    }

    /// The letters that follow.
    mutating func word() -> String {
        let start = position
        while let byte = next, isLetter(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// `-`, `–`, `—`, `:` or `|`, with the blanks around it.
    mutating func separator() -> Bool {
        let start = position
        skipBlanks()
        guard accept(anyOf: ["-", "–", "—", ":", "|"]) else {
            position = start
            return false
        }
        skipBlanks()
        return true
    }

    /// A sign of a list (`-`, `•`, `*`, `1.`, `2)`, `a)`) with the blank after it.
    mutating func bullet() -> Bool {
        let start = position
        skipBlanks()
        if accept(anyOf: ["-", "–", "—", "•", "●", "*", "·", "o "]) {
            skipBlanks()
            return true
        }
        let isNumbered = number(digits: 2) != nil || word().utf8.count == 1
        if isNumbered, accept(anyOf: [".)", ".", ")"]), next == UInt8(ascii: " ") {
            skipBlanks()
            return true
        }
        position = start
        return false
    }

    /// `minutes`, `minute`, `mins`, `min` or `min.`, also after a blank or a hyphen.
    mutating func minutesWord() -> Bool {
        let start = position
        skipBlanks()
        if accept("-") || accept("–") { skipBlanks() }
        guard ["minutes", "minute", "mins", "min", "mn"].contains(word()) else {
            position = start
            return false
        }
        return true
    }
}
