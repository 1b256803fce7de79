import ForumModel

extension BreakoutFormat {
    /// sheets.html, a page for each group.
    static let groupSheets = BreakoutFormat(
        path: "sheets.html", summary: "A sheet a group for its facilitator, with a frame for notes; to be printed.",
        bytes: { GroupSheets($0).page })
}

/// What a facilitator needs on paper: who is in the group, how much time there is, and where recommendations are noted.
struct GroupSheets {
    private let publication: BreakoutPublication

    init(_ publication: BreakoutPublication) { self.publication = publication }

    var page: [UInt8] {
        let sheets = publication.rounds.enumerated().flatMap { round, plan in
            plan.groups.enumerated().map { sheet(group: $0 + 1, $1, round: round + 1) }
        }
        return BreakoutPage.bytes(
            title: "\(publication.title): sheets", class: "sheets", sheets.joined(separator: "\n"))
    }

    private func sheet(group: Int, _ members: [ID<Participant>], round: Int) -> String {
        let escaped = BreakoutPage.escaped
        let facilitators = publication.facilitators(of: members)
        let led = facilitators.isEmpty ? "To be chosen in the group" : facilitators.joined(separator: ", ")
        let heading = publication.rounds.count > 1 ? "Group \(group), round \(round)" : "Group \(group)"
        return """
            <section class="sheet">
            <p class="lead">\(escaped(publication.title))</p>
            <h1>\(heading)</h1>
            <p><strong>Where:</strong> \(escaped(publication.place(ofGroup: group, members)))<br>
            <strong>Facilitator:</strong> \(escaped(led))</p>
            <div class="columns">
            <div>
            <h2>In the group (\(members.count))</h2>
            \(table(of: members))
            </div>
            <div>
            \(agenda)
            </div>
            </div>
            <h2>Recommendations, by the stakeholder group that they are for</h2>
            \(notes)
            </section>
            """
    }

    private func table(of members: [ID<Participant>]) -> String {
        let escaped = BreakoutPage.escaped
        let people = members.sorted {
            (publication.name(of: $0).lowercased(), $0) < (publication.name(of: $1).lowercased(), $1)
        }
        let rows = people.map { id in
            let person = publication.people[id]
            let group = person?.value(of: .stakeholderGroup).map(Self.words) ?? ""
            let name = escaped(publication.name(of: id))
            let shown = person?.isFacilitator == true ? "<strong>\(name)</strong>, facilitator" : name
            return "<tr><td>\(shown)</td><td>\(escaped(group))</td>"
                + "<td>\(person?.attendance?.rawValue ?? "")</td></tr>"
        }
        return """
            <table>
            <thead><tr><th>Name</th><th>Stakeholder group</th><th>Takes part</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private var agenda: String {
        guard !publication.agenda.isEmpty else { return "" }
        var start = Minutes.zero
        let rows = publication.agenda.map { part in
            defer { start = start + part.minutes }
            let title = BreakoutPage.escaped(part.title)
            return "<tr><td class=\"number\">\(start.rawValue)–\((start + part.minutes).rawValue)</td>"
                + "<td>\(part.isInGroups ? "<strong>\(title)</strong>" : title)</td>"
                + "<td class=\"number\">\(part.minutes.rawValue)</td></tr>"
        }
        return """
            <h2>The session, minute by minute</h2>
            <table>
            <thead><tr><th class="number">Minute</th><th>What</th><th class="number">Min.</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    /// A line for each of the usual stakeholder groups and those in the room, and one for all.
    private var notes: String {
        let present = Set(publication.sorted.compactMap { $0.value(of: .stakeholderGroup) })
        let usual = StakeholderGroup.known.map(\.rawValue).filter { !["media", "youth"].contains($0) }
        let groups = usual + present.subtracting(usual).sorted()
        let rows = (groups.map(Self.words) + ["Everybody"]).map {
            "<tr><th>\(BreakoutPage.escaped($0))</th><td></td></tr>"
        }
        return """
            <table class="notes">
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    /// `civil-society` as people read it.
    private static func words(_ value: String) -> String {
        let text = String(value.map { $0 == "-" || $0 == "_" ? " " : $0 })
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
