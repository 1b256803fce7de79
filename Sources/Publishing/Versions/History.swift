public import ForumModel

/// What was published before, as far as calendars and comparisons need it: history.json of an output folder.
///
/// It grows from version to version. Whatever was in a calendar once stays in it, as cancelled when it is no longer
/// planned, or subscribers would keep it for ever.
public struct History: Sendable, Hashable {
    /// Counted from 1. Two programmes with the same content have the same number.
    public let version: Int
    /// The programme's date (`published` in event.yaml), at least a minute after the version before; never a clock's.
    public let date: Instant
    /// IANA name of the event's time zone.
    public let timeZone: String
    /// SHA-256 of programme.csv, in hexadecimal digits.
    public let content: String
    /// By session.
    public let entries: [CalendarEntry]

    package init(version: Int, date: Instant, timeZone: String, content: String, entries: [CalendarEntry]) {
        self.version = version
        self.date = date
        self.timeZone = timeZone
        self.content = content
        self.entries = entries.sorted { $0.session < $1.session }
    }

    /// The entry of `session`; nil for one that was never published.
    public subscript(session: ID<Session>) -> CalendarEntry? {
        var range = entries[...]
        while let middle = range.indices.isEmpty ? nil : Optional(range.startIndex + range.count / 2) {
            if range[middle].session == session { return range[middle] }
            range = range[middle].session < session ? range[(middle + 1)...] : range[..<middle]
        }
        return nil
    }

    /// What calendars are told is no longer planned, by session.
    public var cancelled: [CalendarEntry] { entries.filter(\.isCancelled) }
}

/// What calendars know of one session.
public struct CalendarEntry: Sendable, Hashable {
    /// Somebody's part, as the public may read it.
    public struct Part: Sendable, Hashable, Codable {
        /// The id in people.csv, or the name where the id is an e-mail address.
        public let person: String
        public let name: String
        public let role: String

        package init(person: String, name: String, role: String) {
            self.person = person
            self.name = name
            self.role = role
        }
    }

    /// What a calendar shows of it.
    public struct Facts: Sendable, Hashable {
        public let title: String
        public let time: TimeRange
        public let room: ID<Room>
        /// Room and building as people know them.
        public let location: String
        /// In the order of roles.csv.
        public let people: [Part]

        package init(title: String, time: TimeRange, room: ID<Room>, location: String, people: [Part]) {
            self.title = title
            self.time = time
            self.room = room
            self.location = location
            self.people = people
        }
    }

    public let session: ID<Session>
    /// Of a cancelled session those that were published last.
    public let facts: Facts
    public let isCancelled: Bool
    /// How often the entry has changed since it was first published; calendars take a change only when this has grown.
    public let sequence: Int
    /// The date of the version in which it changed last.
    public let modified: Instant
    /// SHA-256 of all that its calendar entry says, in hexadecimal digits.
    public let digest: String

    package init(
        session: ID<Session>, facts: Facts, isCancelled: Bool, sequence: Int, modified: Instant, digest: String
    ) {
        self.session = session
        self.facts = facts
        self.isCancelled = isCancelled
        self.sequence = sequence
        self.modified = modified
        self.digest = digest
    }

    /// The same session, no longer planned.
    func cancelled(on date: Instant) -> CalendarEntry {
        CalendarEntry(
            session: session, facts: facts, isCancelled: true, sequence: sequence + 1, modified: date, digest: digest)
    }
}
