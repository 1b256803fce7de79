/// A page for print, of one file: no script, no picture, nothing from elsewhere.
struct PrintedPage {
    let title: String
    /// The page's own rules, after the common ones.
    var style = ""
    private var body = ""

    init(title: String, style: String = "") {
        self.title = title
        self.style = style
    }

    mutating func add(_ html: String) { body += html + "\n" }

    /// `<h2>text</h2>`
    mutating func heading(_ level: Int, _ text: String) { add("<h\(level)>\(Self.escaped(text))</h\(level)>") }

    mutating func paragraph(_ text: String, kind: String = "") {
        add("<p\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(Self.escaped(text))</p>")
    }

    /// A table; a row is its cells and the class of the row.
    mutating func table(_ header: [String], _ rows: [(cells: [String], kind: String)], kind: String = "") {
        let heads = header.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined()
        let lines = rows.map { row in
            "<tr\(row.kind.isEmpty ? "" : " class=\"\(row.kind)\"")>"
                + row.cells.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>"
        }
        add(
            "<table\(kind.isEmpty ? "" : " class=\"\(kind)\"")><thead><tr>\(heads)</tr></thead><tbody>\n"
                + lines.joined(separator: "\n") + "\n</tbody></table>")
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{0}"..."\u{1F}", "\u{7F}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let common = """
        body { font: 11pt/1.4 "Noto Sans", "DejaVu Sans", Arial, sans-serif; margin: 2em auto; max-width: 60em;
          padding: 0 1em; color: #1a1a1a; }
        h1 { font-size: 1.5em; margin: 0 0 .3em; } h2 { font-size: 1.15em; margin: 1.6em 0 .3em; }
        p { margin: .3em 0; } .note { color: #555; }
        table { border-collapse: collapse; width: 100%; margin: .5em 0; }
        th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0; border-bottom: 1px solid #ccc; }
        th { border-bottom: 2px solid #444; }
        section { break-inside: avoid; } tr { break-inside: avoid; } h2 { break-after: avoid; }
        @page { margin: 18mm; } @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } }
        """

    var bytes: [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(title))</title>
            <style>
            \(Self.common)
            \(style)
            </style></head><body>
            \(body)</body></html>

            """.utf8)
    }
}
