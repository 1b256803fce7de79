import Foundation
import ForumModel

/// Writes one session as an entry of a calendar.
struct CalendarEntryWriter {
    private let publication: Publication
    private let parts: PeopleByRole

    init(_ publication: Publication) {
        self.publication = publication
        parts = PeopleByRole(of: publication)
    }

    /// A session with its place, as its history says that calendars know it.
    ///
    /// - Parameter extra: further properties, with their values as they stand.
    func write(_ item: ScheduledSession, with extra: [(String, String)] = [], to lines: inout ContentLines) {
        lines.component("VEVENT") { lines in
            stamp(item.session.id, to: &lines)
            for (property, value) in extra { lines.append(property, value) }
            lines.append(content(of: item))
        }
    }

    /// A session that calendars may hold and that is no longer planned.
    func write(
        cancelled entry: CalendarEntry, with extra: [(String, String)] = [], to lines: inout ContentLines
    ) {
        lines.component("VEVENT") { lines in
            stamp(entry.session, to: &lines)
            for (property, value) in extra { lines.append(property, value) }
            append("DTSTART", entry.facts.time.start, to: &lines)
            append("DTEND", entry.facts.time.end, to: &lines)
            lines.append("SUMMARY", text: entry.facts.title)
            lines.append("LOCATION", text: entry.facts.location)
            lines.append("STATUS", "CANCELLED")
            lines.append("TRANSP", "TRANSPARENT")
        }
    }

    private func stamp(_ session: ID<Session>, to lines: inout ContentLines) {
        lines.append("UID", CalendarUID.text(of: session, in: publication.event))
        // The date of the data instead of the clock: an unchanged programme is an unchanged file.
        let entry = publication.history[session]
        let modified = (entry?.modified ?? publication.event.published).calendarUTC
        lines.append("DTSTAMP", modified)
        lines.append("LAST-MODIFIED", modified)
        lines.append("SEQUENCE", String(entry?.sequence ?? 0))
    }

    /// All that an entry says but which version of it this is.
    func content(of item: ScheduledSession) -> ContentLines {
        let event = publication.event
        let session = item.session
        let withheld = publication.withheld
        var lines = ContentLines()
        append("DTSTART", item.placement.start, to: &lines)
        append("DTEND", item.placement.end, to: &lines)
        lines.append("SUMMARY", text: withheld.removed(from: session.title))
        let description = description(of: session)
        if !description.isEmpty { lines.append("DESCRIPTION", text: description) }
        lines.append("LOCATION", text: publication.location(of: item.placement.room))
        let theme = session.theme.map { event.theme($0)?.name ?? $0.rawValue }
        lines.append("CATEGORIES", texts: [session.type.rawValue] + (theme.map { [$0] } ?? []))
        if let url = session.url.flatMap(withheld.publicLink).flatMap(CalendarURI.text) { lines.append("URL", url) }
        if let url = session.onlineURL.flatMap(withheld.publicLink).flatMap(CalendarURI.text) {
            lines.append("CONFERENCE;VALUE=URI;FEATURE=VIDEO", url)
        }
        lines.append("STATUS", "CONFIRMED")
        // A programme says what takes place, not that its reader is busy through all of it.
        lines.append("TRANSP", "TRANSPARENT")
        return lines
    }

    private func append(_ property: String, _ moment: Instant, to lines: inout ContentLines) {
        let zone = publication.event.timeZone
        let (date, minute) = moment.local(in: zone)
        // When the clocks go back an hour is shown twice; only UTC can say that the second one is meant.
        guard Instant(date, minute: minute, in: zone) == moment else {
            return lines.append(property, moment.calendarUTC)
        }
        lines.append("\(property);TZID=\(zone.ianaName)", moment.shown(offset: moment.offset(in: zone)))
    }

    private func description(of session: Session) -> String {
        var paragraphs: [String] = []
        if let text = session.description, !text.isEmpty {
            paragraphs.append(publication.withheld.removed(from: text))
        }
        var lines = parts[session.id].map { part in
            part.role.title(plural: part.names.count > 1) + ": " + part.names.joined(separator: ", ")
        }
        // Few calendars show the conference property, so the link is in the text as well.
        if let link = session.onlineURL.flatMap(publication.withheld.publicLink) { lines.append("Online: " + link) }
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        return paragraphs.joined(separator: "\n\n")
    }
}

/// Links as calendars take them.
enum CalendarURI {
    /// `text` as a URI, what may not stand in one being percent-encoded; nil for what has no scheme.
    ///
    /// RFC 3986 section 3.
    static func text(_ text: String) -> String? {
        let scheme = text.prefix { $0 != ":" }
        guard scheme.count < text.count, let first = scheme.first, first.isASCII, first.isLetter,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return nil }
        return text.addingPercentEncoding(withAllowedCharacters: characters)
    }

    private static let characters = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%")
}
