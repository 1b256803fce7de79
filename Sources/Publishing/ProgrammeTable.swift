import ForumModel

extension OutputFormat {
    /// programme.csv, the authoritative form of a programme.
    public static let csv = OutputFormat(
        name: "csv", path: "programme.csv", summary: "A table with a row for each session.",
        bytes: { ProgrammeTable.bytes(for: $0) })

    /// The same with a byte-order mark, without which Excel takes UTF-8 for something else.
    public static let csvForExcel = OutputFormat(
        name: "csv-excel", path: "programme.csv", summary: "The table as Excel opens it with every letter intact.",
        bytes: { ProgrammeTable.bytes(for: $0, byteOrderMark: true) })
}

/// programme.csv: a row for each accepted or candidate session.
public enum ProgrammeTable {
    public static let header = [
        "session", "title", "type", "theme", "status", "start", "end", "start_utc", "end_utc", "duration", "room",
        "room_name", "onsite", "online",
    ]

    /// - Parameter byteOrderMark: whether to begin with the mark by which Excel recognises UTF-8.
    public static func bytes(for publication: Publication, byteOrderMark: Bool = false) -> [UInt8] {
        var writer = CSVWriter(header: header, byteOrderMark: byteOrderMark)
        let zone = publication.event.timeZone
        for item in publication.scheduled {
            let place = item.placement
            let times = [place.start.iso(in: zone), place.end.iso(in: zone), place.start.isoUTC, place.end.isoUTC]
            writer.append(
                row(
                    of: item.session, status: "scheduled", times: times.map { .value($0) }, duration: place.duration,
                    room: [.text(place.room.rawValue), .text(publication.name(of: place.room))], publication))
        }
        for item in publication.unscheduled {
            // The length that it asks for: whoever looks for a place by hand needs it.
            writer.append(
                row(
                    of: item.session, status: "unscheduled", times: [.empty, .empty, .empty, .empty],
                    duration: item.session.durations[0], room: [.empty, .empty], publication))
        }
        return writer.bytes
    }

    private static func row(
        of session: Session, status: String, times: [CSVWriter.Cell], duration: Minutes, room: [CSVWriter.Cell],
        _ publication: Publication
    ) -> [CSVWriter.Cell] {
        let what: [CSVWriter.Cell] = [
            .text(session.id.rawValue), .text(publication.withheld.removed(from: session.title)),
            .text(session.type.rawValue), session.theme.map { .text($0.rawValue) } ?? .empty, .value(status),
        ]
        let people = [
            CSVWriter.Cell(session.expectedOnsite?.rawValue), CSVWriter.Cell(session.expectedOnline?.rawValue),
        ]
        return what + times + [CSVWriter.Cell(duration.rawValue)] + room + people
    }
}
