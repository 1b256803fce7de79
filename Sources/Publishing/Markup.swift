/// Text for XML and HTML.
enum Markup {
    /// `text` without the control characters that XML cannot hold; line ends and tabs stay.
    static func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter {
            $0 == "\n" || $0 == "\t"
                || ($0.properties.generalCategory != .control && $0 != "\u{FFFE}" && $0 != "\u{FFFF}")
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// `text` as it may stand between tags or quotation marks.
    ///
    /// What XML 1.0 section 2.2 does not allow is shown as a sign of its own, so that a title with a stray control
    /// character cannot make a whole file unreadable.
    ///
    /// - Parameter keepingLines: whether line ends and tabs stay, as between the tags of XML.
    static func escaped(_ text: String, keepingLines: Bool = false) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n" where keepingLines, "\t" where keepingLines: escaped.unicodeScalars.append(scalar)
            // A reader would make a line feed of it; behind one it is half of a line end that is told already.
            case "\r" where keepingLines: break
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default:
                if scalar.properties.generalCategory == .control {
                    escaped += "\u{FFFD}"
                } else {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }
}

/// An XML document as it grows: one element a line, children indented.
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    private var depth = 0

    var bytes: [UInt8] { Array(text.utf8) }

    /// An element with children.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLText) -> Void
    ) {
        indent()
        text += "<\(name)\(Self.written(attributes))>\n"
        depth += 1
        content(&self)
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    /// An element with text and nothing else.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
        indent()
        let inner = Markup.escaped(content, keepingLines: true)
        let head = name + Self.written(attributes)
        text += inner.isEmpty ? "<\(head)/>\n" : "<\(head)>\(inner)</\(name)>\n"
    }

    private mutating func indent() { text += String(repeating: "  ", count: depth) }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(Markup.escaped($0.1))\"" }.joined()
    }
}
