/// A page for screen and paper: one file, without scripts or anything from elsewhere; well-formed as XML, too.
enum Page {
    /// - Parameters:
    ///   - language: of the page's own words; the texts of sessions may be in any.
    ///   - style: what this kind of page adds to the common style.
    ///   - body: markup; texts from data are escaped in it already.
    static func bytes(title: String, style: String, body: String) -> [UInt8] {
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>\(Markup.escaped(title))</title>
            <style>
            \(common)
            \(style)
            </style>
            </head>
            <body>
            \(body)
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    /// `text` with the language that it is in, where that is not the page's; screen readers pronounce it right.
    static func inLanguage(_ language: String?, _ text: String) -> String {
        let content = Markup.escaped(text)
        guard let language, language != "en", !language.isEmpty, language.utf8.allSatisfy({ $0.isLetterOrHyphen })
        else { return "<bdi>\(content)</bdi>" }
        return "<bdi lang=\"\(language)\">\(content)</bdi>"
    }

    private static let common = """
        :root { --ink: #16202b; --line: #8b97a3; --soft: #eef2f5; --muted: #44525f; --sign: #8a3b00; }
        * { box-sizing: border-box; }
        body { font-family: "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif; color: var(--ink);
          background: #fff; margin: 1.5rem; line-height: 1.3; print-color-adjust: exact;
          -webkit-print-color-adjust: exact; }
        table { border-collapse: collapse; }
        h1, h2, p { margin: 0; }
        @media print { body { margin: 0; } }
        """
}

extension UInt8 {
    fileprivate var isLetterOrHyphen: Bool {
        self == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}

/// Colours as event.yaml gives them to themes.
enum Colour {
    /// `#rrggbb` in small letters, or nil for anything else: what is not a colour must not get into a style.
    static func hexadecimal(_ text: String) -> String? {
        let lower = text.lowercased()
        let digits = lower.utf8.dropFirst()
        guard lower.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        return lower
    }

    /// A mixture of the colour with so much white that dark text on it is read easily.
    static func tint(_ colour: String) -> String {
        let parts = stride(from: 1, to: 7, by: 2).map { place in
            let from = colour.index(colour.startIndex, offsetBy: place)
            let value = Int(colour[from...].prefix(2), radix: 16) ?? 255
            // An eighth of the colour.
            return String(255 - (255 - value) / 8, radix: 16)
        }
        return "#" + parts.map { $0.count < 2 ? "0" + $0 : $0 }.joined()
    }
}
