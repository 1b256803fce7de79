/// `text` between single quotation marks, fit for one line of a message: control characters are escaped, and more than
/// 60 characters are cut.
func quoted(_ text: String) -> String {
    var shown = "'"
    for (place, scalar) in text.unicodeScalars.enumerated() {
        if place == 60 {
            shown += "…"
            break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
            shown += "\\u{\(String(scalar.value, radix: 16))}"
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return shown + "'"
}

/// `text` without spaces (also the no-break kind) at its ends. Tabs stay: an identifier may not begin with one.
func trimmed(_ text: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return text }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }) else { return "" }
    let end = scalars.lastIndex { !isSpace($0) } ?? start
    return String(scalars[start...end])
}

/// The parts between semicolons, trimmed, without empty ones.
func listItems(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
}
