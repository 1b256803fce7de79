import ForumModel

extension OutputFormat {
    /// programme.ics, for calendars.
    public static let calendar = OutputFormat(
        name: "ics", path: "programme.ics", summary: "A calendar of the placed sessions (iCalendar).",
        bytes: { ProgrammeCalendar.bytes(for: $0) })
}

/// programme.ics: RFC 5545 with the calendar name and the conference of RFC 7986.
///
/// Sessions without a place and breaks are not in it, but for sessions that an earlier version had: those are cancelled, so
/// that subscribers lose them. Nobody's e-mail address is, and no property that would carry one:
/// speakers are named in the description.
public enum ProgrammeCalendar {
    /// What all calendars of a programme have in common, worked out once for a thousand of them.
    struct Shared {
        let zone: CalendarTimeZone
        let entries: CalendarEntryWriter

        init(_ publication: Publication) {
            zone = CalendarTimeZone(publication.event.timeZone, covering: covered(by: publication))
            entries = CalendarEntryWriter(publication)
        }
    }

    public static func bytes(for publication: Publication) -> [UInt8] {
        bytes(for: publication, Shared(publication), only: nil, name: publication.event.name)
    }

    /// - Parameter only: the sessions that are wanted; nil: all of them.
    static func bytes(
        for publication: Publication, _ shared: Shared, only: Set<ID<Session>>?, name: String
    ) -> [UInt8] {
        let event = publication.event
        var lines = ContentLines()
        lines.component("VCALENDAR") { lines in
            lines.append("VERSION", "2.0")
            lines.append("PRODID", "-//Convene//Convene//EN")
            lines.append("CALSCALE", "GREGORIAN")
            lines.append("METHOD", "PUBLISH")
            lines.append("NAME", text: name)
            lines.append("X-WR-CALNAME", text: name)
            lines.append("X-WR-TIMEZONE", text: event.timeZone.ianaName)
            if let url = event.url.flatMap(CalendarURI.text) { lines.append("URL", url) }
            shared.zone.write(to: &lines)
            for item in publication.scheduled where only?.contains(item.session.id) ?? true {
                shared.entries.write(item, to: &lines)
            }
            for entry in publication.history.cancelled where only?.contains(entry.session) ?? true {
                shared.entries.write(cancelled: entry, to: &lines)
            }
        }
        return lines.bytes
    }

    /// From the start of the first session to the end of the last, or the event's days when nothing is placed.
    private static func covered(by publication: Publication) -> TimeRange {
        let places = publication.scheduled.map(\.placement.time) + publication.history.cancelled.map(\.facts.time)
        let slots = publication.event.slots.map(\.time)
        let start = places.map(\.start).min() ?? slots.map(\.start).min() ?? publication.event.published
        let end = places.map(\.end).max() ?? slots.map(\.end).max() ?? start + 1
        return TimeRange(start, end) ?? TimeRange(start: start, duration: 1)
    }
}

extension RoleKind {
    /// As it stands before the names of those who have it.
    func title(plural: Bool) -> String {
        let s = plural ? "s" : ""
        return switch self {
        case .organizer: "Organizer" + s
        case .speaker: "Speaker" + s
        case .moderator: "Moderator" + s
        case .onsiteModerator: "Moderator\(s) on site"
        case .onlineModerator: "Moderator\(s) online"
        case .rapporteur: "Rapporteur" + s
        case .facilitator: "Facilitator" + s
        case .required: "Present"
        }
    }
}
