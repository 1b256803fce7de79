import Foundation
import ForumModel

extension OutputFormat {
    /// programme.ics, for calendars.
    public static let calendar = OutputFormat(
        name: "ics", path: "programme.ics", summary: "A calendar of the placed sessions (iCalendar).",
        bytes: { ProgrammeCalendar.bytes(for: $0) })
}

/// programme.ics: RFC 5545 with the calendar name and the conference of RFC 7986.
///
/// Sessions without a place and breaks are not in it. Nobody's e-mail address is, and no property that would carry one:
/// speakers are named in the description.
public enum ProgrammeCalendar {
    /// What all calendars of a programme have in common, worked out once for a thousand of them.
    struct Shared {
        let zone: CalendarTimeZone
        let people: PeopleByRole

        init(_ publication: Publication) {
            zone = CalendarTimeZone(publication.event.timeZone, covering: covered(by: publication))
            people = PeopleByRole(of: publication)
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
            if let url = event.url.flatMap(uri) { lines.append("URL", url) }
            shared.zone.write(to: &lines)
            for item in publication.scheduled where only?.contains(item.session.id) ?? true {
                lines.component("VEVENT") { append(item, publication, shared.people[item.session.id], to: &$0) }
            }
        }
        return lines.bytes
    }

    private static func append(
        _ item: ScheduledSession, _ publication: Publication, _ people: [(role: RoleKind, names: [String])],
        to lines: inout ContentLines
    ) {
        let event = publication.event
        let session = item.session
        lines.append("UID", CalendarUID.text(of: session.id, in: event))
        // The date of the data instead of the clock: an unchanged programme is an unchanged file.
        lines.append("DTSTAMP", event.published.calendarUTC)
        lines.append("LAST-MODIFIED", event.published.calendarUTC)
        lines.append("SEQUENCE", String(publication.revisions[session.id] ?? 0))
        append("DTSTART", item.placement.start, event.timeZone, to: &lines)
        append("DTEND", item.placement.end, event.timeZone, to: &lines)
        lines.append("SUMMARY", text: publication.withheld.removed(from: session.title))
        let description = description(of: session, people, publication)
        if !description.isEmpty { lines.append("DESCRIPTION", text: description) }
        lines.append("LOCATION", text: location(of: item.placement.room, publication))
        let theme = session.theme.map { event.theme($0)?.name ?? $0.rawValue }
        lines.append("CATEGORIES", texts: [session.type.rawValue] + (theme.map { [$0] } ?? []))
        let withheld = publication.withheld
        if let url = session.url.flatMap(withheld.publicLink).flatMap(uri) { lines.append("URL", url) }
        if let url = session.onlineURL.flatMap(withheld.publicLink).flatMap(uri) {
            lines.append("CONFERENCE;VALUE=URI;FEATURE=VIDEO", url)
        }
        lines.append("STATUS", "CONFIRMED")
        // A programme says what takes place, not that its reader is busy through all of it.
        lines.append("TRANSP", "TRANSPARENT")
    }

    private static func append(_ property: String, _ moment: Instant, _ zone: TimeZone, to lines: inout ContentLines) {
        let (date, minute) = moment.local(in: zone)
        // When the clocks go back an hour is shown twice; only UTC can say that the second one is meant.
        guard Instant(date, minute: minute, in: zone) == moment else {
            return lines.append(property, moment.calendarUTC)
        }
        lines.append("\(property);TZID=\(zone.ianaName)", moment.shown(offset: moment.offset(in: zone)))
    }

    /// From the start of the first session to the end of the last, or the event's days when nothing is placed.
    private static func covered(by publication: Publication) -> TimeRange {
        let places = publication.scheduled.map(\.placement)
        let slots = publication.event.slots.map(\.time)
        let start = places.first?.start ?? slots.map(\.start).min() ?? publication.event.published
        let end = places.map(\.end).max() ?? slots.map(\.end).max() ?? start + 1
        return TimeRange(start, end) ?? TimeRange(start: start, duration: 1)
    }

    private static func location(of room: ID<Room>, _ publication: Publication) -> String {
        let name = publication.name(of: room)
        guard let building = publication.event.room(room)?.building, !building.isEmpty else { return name }
        return "\(name), \(building)"
    }

    private static func description(
        of session: Session, _ people: [(role: RoleKind, names: [String])], _ publication: Publication
    ) -> String {
        var paragraphs: [String] = []
        if let text = session.description, !text.isEmpty {
            paragraphs.append(publication.withheld.removed(from: text))
        }
        var lines = people.map { part in
            part.role.title(plural: part.names.count > 1) + ": " + part.names.joined(separator: ", ")
        }
        // Few calendars show the conference property, so the link is in the text as well.
        if let link = session.onlineURL.flatMap(publication.withheld.publicLink) { lines.append("Online: " + link) }
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        return paragraphs.joined(separator: "\n\n")
    }

    /// `text` as a URI, what may not stand in one being percent-encoded; nil for what has no scheme.
    ///
    /// RFC 3986 section 3.
    static func uri(_ text: String) -> String? {
        let scheme = text.prefix { $0 != ":" }
        guard scheme.count < text.count, let first = scheme.first, first.isASCII, first.isLetter,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return nil }
        return text.addingPercentEncoding(withAllowedCharacters: uriCharacters)
    }

    private static let uriCharacters = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%")
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
