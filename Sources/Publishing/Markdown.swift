/// Text and tables in Markdown that read well also where nothing renders them.
enum Markdown {
    enum Alignment: Sendable { case left, right }

    /// `text` on one line, with the signs that Markdown would take for markup behind a backslash.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in oneLine(text) {
            if "\\`*_[]<>|#~".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// A table whose columns are padded to one width each (as far as characters have one width).
    ///
    /// - Parameters:
    ///   - columns: headings with the alignment of their column.
    ///   - rows: as many cells each as there are columns, escaped where needed.
    static func table(_ columns: [(heading: String, alignment: Alignment)], _ rows: [[String]]) -> [String] {
        let widths = columns.indices.map { column in
            max(3, ([columns[column].heading] + rows.map { $0[column] }).map(\.count).max() ?? 0)
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - cells[column].count)
                return columns[column].alignment == .left ? cells[column] + space : space + cells[column]
            }
            return "| " + padded.joined(separator: " | ") + " |"
        }
        let rule = columns.indices.map { column in
            let dashes = String(repeating: "-", count: widths[column] - 1)
            return columns[column].alignment == .left ? dashes + "-" : dashes + ":"
        }
        return [line(columns.map(\.heading)), line(rule)] + rows.map(line)
    }

    private static func oneLine(_ text: String) -> String {
        let isSpace: (Unicode.Scalar) -> Bool = {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        return text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }.joined(separator: " ")
    }
}
