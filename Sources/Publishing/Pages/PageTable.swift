/// A table of a page: the first cell of each row is its heading.
struct PageTable {
    struct Column {
        let heading: String
        /// A class of the page's style, of the heading and of the cells.
        var look = ""
        /// Whether the heading is for those only who hear the page.
        var isSilent = false

        static func words(_ heading: String) -> Column { Column(heading: heading) }
        static func number(_ heading: String) -> Column { Column(heading: heading, look: "number") }
        static func share(_ heading: String) -> Column { Column(heading: heading, look: "share") }
        static func picture(_ heading: String) -> Column { Column(heading: heading, isSilent: true) }
    }

    /// The markup of a cell, and a class of the page's style.
    struct Cell: ExpressibleByStringLiteral {
        let markup: String
        var look = ""

        init(_ markup: String, _ look: String = "") {
            self.markup = markup
            self.look = look
        }

        init(stringLiteral markup: String) { self.markup = markup }
    }

    /// What the table shows.
    let caption: String
    let columns: [Column]
    let rows: [[Cell]]
    var foot: [Cell] = []

    var markup: String {
        let heads = columns.map { column in
            let heading = Markup.escaped(column.heading)
            return "<th scope=\"col\"\(look(column.look))>"
                + (column.isSilent ? "<span class=\"silent\">\(heading)</span>" : heading) + "</th>"
        }
        let total = foot.isEmpty ? "" : "\n<tfoot>\n\(line(foot))\n</tfoot>"
        return """
            <table>
            <caption>\(Markup.escaped(caption))</caption>
            <thead><tr>\(heads.joined())</tr></thead>
            <tbody>
            \(rows.map(line).joined(separator: "\n"))
            </tbody>\(total)
            </table>
            """
    }

    private func line(_ cells: [Cell]) -> String {
        let texts = zip(columns, cells).enumerated().map { place, pair in
            let (column, cell) = pair
            let looks = [column.look, cell.look].filter { !$0.isEmpty }.joined(separator: " ")
            return place == 0
                ? "<th scope=\"row\"\(look(looks))>\(cell.markup)</th>" : "<td\(look(looks))>\(cell.markup)</td>"
        }
        return "<tr>\(texts.joined())</tr>"
    }

    private func look(_ names: String) -> String { names.isEmpty ? "" : " class=\"\(names)\"" }
}
