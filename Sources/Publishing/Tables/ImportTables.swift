import ForumModel

extension OutputFormat {
    /// sched.csv, for the spreadsheet import of Sched.
    public static let sched = OutputFormat(
        name: "sched", path: "sched.csv", summary: "A table to import into Sched; sessions keep their keys.",
        bytes: { ImportTables($0).sched })

    /// whova.csv, in the columns of the agenda template of Whova.
    public static let whova = OutputFormat(
        name: "whova", path: "whova.csv", summary: "A table in the columns of Whova's agenda template.",
        bytes: { ImportTables($0).whova })

    /// guidebook.csv, in the columns of the schedule template of Guidebook.
    public static let guidebook = OutputFormat(
        name: "guidebook", path: "guidebook.csv", summary: "A table in the columns of Guidebook's schedule template.",
        bytes: { ImportTables($0).guidebook })
}

/// The placed sessions as tables that other event systems import. All times are those of the venue.
struct ImportTables {
    private let publication: Publication
    private let people: PeopleByRole

    init(_ publication: Publication) {
        self.publication = publication
        people = PeopleByRole(of: publication)
    }

    /// Columns by the names that the fields have in Sched; a second import with the same keys updates the sessions.
    var sched: [UInt8] {
        table([
            ("session_key", { .text($0.session.id.rawValue) }),
            ("name", { .text(title(of: $0)) }),
            ("active", { _ in "Y" }),
            ("session_start", { .value("\(date($0.placement.start)) \(hour($0.placement.start))") }),
            ("session_end", { .value("\(date($0.placement.end)) \(hour($0.placement.end))") }),
            ("session_type", { .text(theme(of: $0) ?? $0.session.type.words) }),
            ("session_subtype", { theme(of: $0) == nil ? .empty : .text($0.session.type.words) }),
            ("description", { .text(description(of: $0)) }),
            ("venue", { .text(publication.name(of: $0.placement.room)) }),
            ("tags", { .text($0.session.tags.joined(separator: ", ")) }),
            ("seats", { CSVWriter.Cell(publication.event.room($0.placement.room)?.capacity?.rawValue) }),
            ("speakers", { .text(names($0, [.speaker], separator: ", ")) }),
            ("moderators", { .text(names($0, Self.moderators, separator: ", ")) }),
        ])
    }

    /// An asterisk marks what Whova requires.
    var whova: [UInt8] {
        table([
            ("*Date", { .value(americanDate($0.placement.start)) }),
            ("*Time Start", { .value(americanHour($0.placement.start)) }),
            ("*Time End", { .value(americanHour($0.placement.end)) }),
            ("Tracks (Optional)", { .text(theme(of: $0) ?? "") }),
            ("*Session Title", { .text(title(of: $0)) }),
            ("Room/Location (Optional)", { .text(publication.name(of: $0.placement.room)) }),
            ("Description (Optional)", { .text(description(of: $0)) }),
            ("Speakers (Optional)", { .text(names($0, [.speaker], separator: "; ")) }),
            ("Role: Moderators (Optional)", { .text(names($0, Self.moderators, separator: "; ")) }),
            ("Role: Facilitators (Optional)", { .text(names($0, [.facilitator], separator: "; ")) }),
            ("Role: Rapporteurs (Optional)", { .text(names($0, [.rapporteur], separator: "; ")) }),
            ("Tags (Optional)", { .text($0.session.tags.joined(separator: "; ")) }),
        ])
    }

    var guidebook: [UInt8] {
        table([
            ("Session Title", { .text(title(of: $0)) }),
            ("Date", { .value(americanDate($0.placement.start)) }),
            ("Time Start", { .value(americanHour($0.placement.start)) }),
            ("Time End", { .value(americanHour($0.placement.end)) }),
            ("Room/Location", { .text(publication.name(of: $0.placement.room)) }),
            ("Schedule Track (Optional)", { .text(theme(of: $0) ?? "") }),
            ("Description (Optional)", { .text(described($0)) }),
        ])
    }

    private typealias Column = (heading: String, cell: (ScheduledSession) -> CSVWriter.Cell)

    private static let moderators: [RoleKind] = [.moderator, .onsiteModerator, .onlineModerator]

    private func table(_ columns: [Column]) -> [UInt8] {
        var writer = CSVWriter(header: columns.map(\.heading))
        for item in publication.scheduled { writer.append(columns.map { $0.cell(item) }) }
        return writer.bytes
    }

    private func title(of item: ScheduledSession) -> String { publication.withheld.removed(from: item.session.title) }

    private func theme(of item: ScheduledSession) -> String? {
        item.session.theme.map { publication.event.theme($0)?.name ?? $0.rawValue }
    }

    private func description(of item: ScheduledSession) -> String {
        item.session.description.map(publication.withheld.removed(from:)) ?? ""
    }

    /// The description with everybody's role behind it, where there is no column for people.
    private func described(_ item: ScheduledSession) -> String {
        let lines = people[item.session.id].map { part in
            part.role.title(plural: part.names.count > 1) + ": " + part.names.joined(separator: ", ")
        }
        return ([description(of: item)] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A separator inside a name would make two people of one.
    private func names(_ item: ScheduledSession, _ kinds: [RoleKind], separator: String) -> String {
        let sign = separator.prefix(1)
        let parts = people[item.session.id].filter { kinds.contains($0.role) }.flatMap(\.names)
        var seen: Set<String> = []
        return parts.map { $0.replacing(sign, with: "") }.filter { seen.insert($0).inserted }.joined(
            separator: separator)
    }

    private func date(_ moment: Instant) -> String { moment.date(in: publication.event.timeZone).description }

    private func hour(_ moment: Instant) -> String { clock(moment.local(in: publication.event.timeZone).minute) }

    /// `06/23/2025`
    private func americanDate(_ moment: Instant) -> String {
        let parts = date(moment).split(separator: "-")
        return "\(parts[1])/\(parts[2])/\(parts[0])"
    }

    /// `09:05 AM`
    private func americanHour(_ moment: Instant) -> String {
        let minute = moment.local(in: publication.event.timeZone).minute
        let half = minute < 720 ? "AM" : "PM"
        let hour = (minute / 60 + 11) % 12 + 1
        return clock(hour * 60 + minute % 60) + " " + half
    }
}
