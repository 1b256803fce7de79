import ForumModel

extension BreakoutFormat {
    /// call-out.html, for the screen in the room.
    static let callOutPage = BreakoutFormat(
        path: "call-out.html", summary: "Who goes where, in large type for the screen.",
        bytes: { CallOutList($0).page })

    /// call-out.txt, the same to be read out or sent into a chat.
    static let callOutText = BreakoutFormat(
        path: "call-out.txt", summary: "The same as plain text, to read out or to paste into a chat.",
        bytes: { Array(CallOutList($0).text.utf8) })
}

/// Everybody by name, with group, place and facilitator: what gets a room into its groups. Of several rounds every one
/// has its column, and who facilitates stands in a list of its own.
struct CallOutList {
    private let publication: BreakoutPublication
    private let header: [String]
    private let rows: [[String]]
    /// Groups and their facilitators; empty for one round.
    private let facilitators: [[String]]

    init(_ publication: BreakoutPublication) {
        self.publication = publication
        let first = publication.rounds[0]
        guard publication.rounds.count > 1 else {
            header = ["Name", "Group", "Where", "Facilitator"]
            facilitators = []
            rows = publication.seats.compactMap { person, groups in
                guard let group = groups[0] else { return nil }
                return [
                    publication.name(of: person), "\(group)", publication.place(of: person, group: group),
                    publication.facilitators(of: first.groups[group - 1]).joined(separator: ", "),
                ]
            }
            return
        }
        header = ["Name"] + publication.rounds.indices.map { "Round \($0 + 1)" }
        rows = publication.seats.map { person, groups in
            [publication.name(of: person)]
                + groups.map { $0.map { publication.place(of: person, group: $0) } ?? "–" }
        }
        facilitators = first.groups.enumerated().compactMap { index, members in
            let names = publication.facilitators(of: members)
            return names.isEmpty ? nil : ["Group \(index + 1)", names.joined(separator: ", ")]
        }
    }

    private var hasRounds: Bool { publication.rounds.count > 1 }

    var page: [UInt8] {
        let escaped = BreakoutPage.escaped
        let body = """
            <h1>\(escaped(publication.title))</h1>
            <p class="lead">\(lead)</p>
            \(table(header, rows))
            """
        let guides =
            facilitators.isEmpty ? "" : "\n<h2>Facilitators</h2>\n\(table(["Group", "Facilitator"], facilitators))"
        let name = hasRounds ? "call-out rounds" : "call-out"
        return BreakoutPage.bytes(title: "\(publication.title): groups", class: name, body + guides)
    }

    private func table(_ header: [String], _ rows: [[String]]) -> String {
        let escaped = BreakoutPage.escaped
        let lines = rows.map { row in
            let cells = row.enumerated().map { column, text in
                "<td\(column == 1 && !hasRounds ? " class=\"group\"" : "")>\(escaped(text))</td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return """
            <table>
            <thead><tr>\(header.map { "<th>\(escaped($0))</th>" }.joined())</tr></thead>
            <tbody>
            \(lines.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private var lead: String {
        let groups = publication.rounds[0].groups.count
        let people = "\(rows.count) \(rows.count == 1 ? "person" : "people")"
        let start = "\(people) in \(groups) \(groups == 1 ? "group" : "groups")"
        return hasRounds
            ? "\(start), \(publication.rounds.count) rounds. Please find your name, and go to your group of each round."
            : "\(start). Please find your name, and go to your group."
    }

    var text: String {
        var text = Self.plain(publication.title) + "\n" + lead + "\n\n" + Self.aligned([header] + rows)
        if !facilitators.isEmpty { text += "\n" + Self.aligned([["Group", "Facilitator"]] + facilitators) }
        return text
    }

    private static func aligned(_ rows: [[String]]) -> String {
        let rows = rows.map { $0.map(plain) }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let cells = zip(row, widths).map { text, width in
                text + String(repeating: " ", count: max(0, width - text.count))
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }
        return lines.joined()
    }

    /// On one line, so that a name cannot play with a terminal.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
