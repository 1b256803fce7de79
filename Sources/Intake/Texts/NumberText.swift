/// The largest number of minutes or people that is taken for a number and not for a slip of the keyboard.
let largestCount = 1_000_000

/// A whole number in `range`. `90.0`, which spreadsheets write, is 90.
func wholeNumber(_ text: String, in range: ClosedRange<Int>, of what: String) throws(Flaw) -> Int {
    let value = try decimalNumber(text, of: what)
    guard value == value.rounded(), abs(value) <= 1e15 else {
        throw Flaw(.notANumber, "\(quoted(text)) is not a whole number of \(what)", "Write a whole number")
    }
    let number = Int(value)
    guard range.contains(number) else {
        throw Flaw(
            .notANumber, "\(number) is not a possible number of \(what)",
            "Write a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
}

/// A finite number of at least 0, or above 0 when `isPositive`.
func weight(_ text: String, isPositive: Bool = false) throws(Flaw) -> Double {
    let value = try decimalNumber(text, of: nil)
    guard isPositive ? value > 0 : value >= 0, value <= 1e6 else {
        let lowest = isPositive ? "above 0" : "of at least 0"
        throw Flaw(
            .notANumber, "\(quoted(text)) is out of range", "Write a number \(lowest), at most a million")
    }
    // -0 and 0 are one weight.
    return value == 0 ? 0 : value
}

/// Digits with an optional sign, point and exponent; Swift's own reading also takes `nan`, `inf` and hexadecimals.
private func decimalNumber(_ text: String, of what: String?) throws(Flaw) -> Double {
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
    if isPlain, let value = Double(text), value.isFinite { return value }
    let kind = what.map { "number of \($0)" } ?? "number"
    let cure =
        text.utf8.contains(UInt8(ascii: ","))
        ? "Write digits without separators, and a point before decimals: 0.5, 1200"
        : what == nil ? "Write a number in digits: 60, 0.5" : "Write a whole number in digits: 60"
    throw Flaw(.notANumber, "\(quoted(text)) is not a \(kind)", cure)
}
