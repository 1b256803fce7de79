/// The words, numbers and signs of an LP file, each with its line.
struct LPScanner {
    enum Token: Hashable {
        case number(Double)
        case name(String)
        case plus, minus, colon
        /// ≤, ≥ or =; the strict signs mean the same.
        case atMost, atLeast, equal
        case end
    }

    private(set) var tokens: [(token: Token, line: Int)] = []

    init(_ text: String) throws(ModelFileError) {
        var line = 1
        let bytes = Array(text.utf8)
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte <= UInt8(ascii: " ") {
                i += 1
            } else if byte == UInt8(ascii: "\\") {
                while i < bytes.count, bytes[i] != UInt8(ascii: "\n") { i += 1 }
            } else if let length = Self.sign(bytes, i, line, &tokens) {
                i += length
            } else {
                let begin = i
                let isNumber = Self.isDigit(byte) || byte == UInt8(ascii: ".")
                while i < bytes.count, isNumber ? Self.continuesNumber(bytes, i, begin) : Self.isNameByte(bytes[i]) {
                    i += 1
                }
                let word = String(decoding: bytes[begin..<max(i, begin + 1)], as: UTF8.self)
                if i == begin { throw ModelFileError(line: line, problem: "“\(word)” does not belong here.") }
                if !isNumber {
                    tokens.append((.name(word), line))
                } else if let value = Double(word), value.isFinite {
                    tokens.append((.number(value), line))
                } else {
                    throw ModelFileError(line: line, problem: "“\(word)” is not a number.")
                }
            }
        }
        tokens.append((.end, line))
    }

    private static func sign(
        _ bytes: [UInt8], _ i: Int, _ line: Int, _ tokens: inout [(token: Token, line: Int)]
    ) -> Int? {
        let next = i + 1 < bytes.count ? bytes[i + 1] : 0
        func relation(_ byte: UInt8) -> Token? {
            byte == UInt8(ascii: "<") ? .atMost : byte == UInt8(ascii: ">") ? .atLeast : nil
        }
        switch bytes[i] {
        case UInt8(ascii: "+"): tokens.append((.plus, line))
        case UInt8(ascii: "-"): tokens.append((.minus, line))
        case UInt8(ascii: ":"): tokens.append((.colon, line))
        case UInt8(ascii: "="):
            tokens.append((relation(next) ?? .equal, line))
            return relation(next) == nil ? 1 : 2
        case let byte:
            guard let found = relation(byte) else { return nil }
            tokens.append((found, line))
            return next == UInt8(ascii: "=") ? 2 : 1
        }
        return 1
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Digits, a point, and an exponent with its sign.
    private static func continuesNumber(_ bytes: [UInt8], _ i: Int, _ begin: Int) -> Bool {
        let byte = bytes[i]
        func isExponent(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") }
        if isDigit(byte) || byte == UInt8(ascii: ".") { return true }
        if isExponent(byte) {
            guard i + 1 < bytes.count else { return false }
            let next = bytes[i + 1]
            return isDigit(next) || next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
        }
        return (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && i > begin && isExponent(bytes[i - 1])
    }

    /// What CPLEX allows in a name, and brackets.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!\"#$%&()/,.;?@_`'{}|~[]".utf8.contains(byte)
        }
    }
}
