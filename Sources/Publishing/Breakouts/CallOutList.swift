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

/// Everybody by name, with group, place and facilitator: what gets a room into its groups.
struct CallOutList {
    private typealias Row = (name: String, group: String, place: String, facilitator: String)

    private let publication: BreakoutPublication
    private let rows: [Row]

    init(_ publication: BreakoutPublication) {
        self.publication = publication
        let first = publication.rounds[0]
        rows = publication.seats.map { person, groups in
            let shown = groups.map { $0.map(String.init) ?? "–" }.joined(separator: " → ")
            guard let group = groups.first ?? nil else {
                return (publication.name(of: person), shown, "", "")
            }
            let facilitators = publication.facilitators(of: first.groups[group - 1])
            return (
                publication.name(of: person), shown, publication.place(of: person, group: group),
                facilitators.joined(separator: ", ")
            )
        }
    }

    private var groupTitle: String { publication.rounds.count > 1 ? "Groups, round by round" : "Group" }

    var page: [UInt8] {
        let escaped = BreakoutPage.escaped
        let lines = rows.map { row in
            """
            <tr><td>\(escaped(row.name))</td><td class="group">\(escaped(row.group))</td>\
            <td>\(escaped(row.place))</td><td>\(escaped(row.facilitator))</td></tr>
            """
        }
        let body = """
            <h1>\(escaped(publication.title))</h1>
            <p class="lead">\(lead)</p>
            <table>
            <thead><tr><th>Name</th><th>\(groupTitle)</th><th>Where</th><th>Facilitator</th></tr></thead>
            <tbody>
            \(lines.joined(separator: "\n"))
            </tbody>
            </table>
            """
        return BreakoutPage.bytes(title: "\(publication.title): groups", class: "call-out", body)
    }

    private var lead: String {
        let groups = publication.rounds[0].groups.count
        return
            "\(rows.count) \(rows.count == 1 ? "person" : "people") in \(groups) \(groups == 1 ? "group" : "groups"). "
            + "Please find your name, and go to your group."
    }

    var text: String {
        let header: Row = ("Name", groupTitle, "Where", "Facilitator")
        let all: [Row] = [header] + rows.map { (Self.plain($0.name), $0.group, $0.place, Self.plain($0.facilitator)) }
        let widths = (
            all.map(\.name.count).max() ?? 0, all.map(\.group.count).max() ?? 0, all.map(\.place.count).max() ?? 0
        )
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let lines = all.map { row in
            var line =
                padded(row.name, widths.0) + "  " + padded(row.group, widths.1) + "  " + padded(row.place, widths.2)
                + "  " + row.facilitator
            while line.last == " " { line.removeLast() }
            return line
        }
        return Self.plain(publication.title) + "\n" + lead + "\n\n" + lines.joined(separator: "\n") + "\n"
    }

    /// On one line, so that a name cannot play with a terminal.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
