import ForumModel
import Foundation

extension OutputFormat {
    /// history.json, by which the next version knows this one.
    public static let history = OutputFormat(
        name: "history", path: "history.json",
        summary: "The version's number and what calendars know of each session, for the version after it.",
        bytes: { try JSONText.bytes(of: HistoryDocument($0.history)) })
}

extension History {
    /// - Returns: nil for what is no history.json of ours.
    public init?(json bytes: [UInt8]) {
        guard let document = JSONText.decode(HistoryDocument.self, from: bytes),
            document.formatVersion == HistoryDocument.currentFormat, let history = document.history
        else { return nil }
        self = history
    }
}

/// history.json, key by key.
private struct HistoryDocument: Codable {
    static let currentFormat = 1

    struct Entry: Codable {
        let session: String
        let title: String
        let start: String
        let end: String
        let room: String
        let location: String
        let people: [CalendarEntry.Part]
        let status: String
        let sequence: Int
        let modified: String
        let digest: String
    }

    let formatVersion: Int
    let version: Int
    let date: String
    let timezone: String
    let content: String
    let entries: [Entry]

    enum CodingKeys: String, CodingKey {
        case version, date, timezone, content, entries
        case formatVersion = "format_version"
    }

    init(_ history: History) {
        formatVersion = Self.currentFormat
        version = history.version
        date = history.date.isoUTC
        timezone = history.timeZone
        content = history.content
        entries = history.entries.map {
            Entry(
                session: $0.session.rawValue, title: $0.facts.title, start: $0.facts.time.start.isoUTC,
                end: $0.facts.time.end.isoUTC, room: $0.facts.room.rawValue, location: $0.facts.location,
                people: $0.facts.people, status: $0.isCancelled ? "cancelled" : "confirmed", sequence: $0.sequence,
                modified: $0.modified.isoUTC, digest: $0.digest)
        }
    }

    /// nil where a date is none, or a session stands there twice.
    var history: History? {
        guard let date = Instant(isoUTC: date), version > 0 else { return nil }
        let read = entries.compactMap { entry -> CalendarEntry? in
            guard let start = Instant(isoUTC: entry.start), let end = Instant(isoUTC: entry.end),
                let time = TimeRange(start, end), let modified = Instant(isoUTC: entry.modified), entry.sequence >= 0
            else { return nil }
            return CalendarEntry(
                session: ID(entry.session),
                facts: CalendarEntry.Facts(
                    title: entry.title, time: time, room: ID(entry.room), location: entry.location,
                    people: entry.people),
                isCancelled: entry.status == "cancelled", sequence: entry.sequence, modified: modified,
                digest: entry.digest)
        }
        guard read.count == entries.count, Set(read.map(\.session)).count == read.count else { return nil }
        return History(version: version, date: date, timeZone: timezone, content: content, entries: read)
    }
}
