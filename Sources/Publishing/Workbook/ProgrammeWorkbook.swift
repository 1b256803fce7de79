import ForumModel

extension Workbook {
    /// The programme as a workbook: a row for each placed session, a grid of rooms and times for each day, and what has
    /// no place.
    public init(of publication: Publication) {
        let event = publication.event
        let days = ProgrammeDay.days(of: publication).filter { !$0.items.isEmpty }
        let rooms = event.rooms.sorted { $0.id < $1.id }
        title = Markup.printable(publication.withheld.removed(from: event.name))
        created = event.published
        sheets =
            [Self.programme(publication)]
            + days.flatMap { day in
                DayGrid.grids(of: day, rooms: rooms, width: Swift.max(1, rooms.count)).map {
                    DaySheet(publication, day, $0).sheet
                }
            } + [Self.unscheduled(publication)]
    }

    private static let headings: [(heading: String, width: Double)] = [
        ("Session", 10), ("Title", 50), ("Type", 14), ("Theme", 26), ("Day", 12), ("Start", 17), ("End", 17),
        ("Minutes", 8), ("Room", 20), ("Building", 14), ("People", 40), ("Onsite", 8), ("Online", 8), ("Language", 9),
        ("Link", 30),
    ]

    private static func programme(_ publication: Publication) -> Sheet {
        let event = publication.event
        let parts = PeopleByRole(of: publication)
        let rows = publication.scheduled.map { item -> Row in
            let session = item.session
            let start = item.placement.start.local(in: event.timeZone)
            let end = item.placement.end.local(in: event.timeZone)
            let people = parts[session.id].map {
                "\($0.role.title(plural: $0.names.count > 1)): \($0.names.joined(separator: ", "))"
            }
            return Row(cells: [
                .text(session.id.rawValue), .text(publication.withheld.removed(from: session.title)),
                .text(session.type.words), .text(publication.themeName(of: session)),
                Cell(value: .date(start.date), look: .plain),
                Cell(value: .moment(start.date, minute: start.minute), look: .plain),
                Cell(value: .moment(end.date, minute: end.minute), look: .plain),
                .number(item.placement.duration.rawValue), .text(publication.name(of: item.placement.room)),
                .text(event.room(item.placement.room)?.building), .text(people.joined(separator: "; ")),
                .number(session.expectedOnsite?.rawValue), .number(session.expectedOnline?.rawValue),
                .text(session.language), .text(session.url.flatMap(publication.withheld.publicLink)),
            ])
        }
        return Sheet(
            name: "Programme", widths: headings.map(\.width),
            rows: [Row(cells: headings.map { .text($0.heading, .heading) })] + rows, hasFilter: true, frozenColumns: 2)
    }

    private static func unscheduled(_ publication: Publication) -> Sheet {
        let columns: [(heading: String, width: Double)] = [
            ("Session", 10), ("Title", 50), ("Type", 14), ("Theme", 26), ("Status", 10), ("Minutes", 8), ("Why", 80),
        ]
        let rows = publication.unscheduled.map { item -> Row in
            let session = item.session
            return Row(cells: [
                .text(session.id.rawValue), .text(publication.withheld.removed(from: session.title)),
                .text(session.type.words), .text(publication.themeName(of: session)), .text(session.status.rawValue),
                .number(session.durations[0].rawValue),
                .text(publication.withheld.removed(from: item.advice), .wrapped),
            ])
        }
        return Sheet(
            name: "Unscheduled", widths: columns.map(\.width),
            rows: [Row(cells: columns.map { .text($0.heading, .heading) })] + rows, hasFilter: true, frozenColumns: 2)
    }
}

extension Publication {
    /// As the public reads it; nil for a session without a theme.
    func themeName(of session: Session) -> String? {
        session.theme.map { withheld.removed(from: event.theme($0)?.name ?? $0.rawValue) }
    }
}
