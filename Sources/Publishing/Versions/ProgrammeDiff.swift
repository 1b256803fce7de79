public import ForumModel

/// What changed from one published version to another, session by session and person by person.
public struct ProgrammeDiff: Sendable {
    /// One session that is not as it was.
    public struct Change: Sendable, Hashable {
        /// What is different, in the order in which it is told.
        public enum Aspect: String, Sendable, CaseIterable {
            case added, cancelled, restored, time, length, room, title, people, details
        }

        public let session: ID<Session>
        public let aspects: [Aspect]
        /// As it stood; nil for a new one. Of a cancelled one as it stood last.
        public let before: CalendarEntry.Facts?
        /// As it stands; nil for one that is cancelled.
        public let after: CalendarEntry.Facts?

        /// The title by which readers know it: the new one.
        public var title: String { (after ?? before)?.title ?? session.rawValue }

        /// Everybody who has a part before or after, by id; a name each.
        public var people: [(person: String, name: String)] {
            let all = (before?.people ?? []) + (after?.people ?? [])
            return Dictionary(all.map { ($0.person, $0.name) }) { _, newer in newer }
                .map { (person: $0.key, name: $0.value) }.sorted { ($0.name, $0.person) < ($1.name, $1.person) }
        }
    }

    public let old: History
    public let new: History
    /// By session.
    public let changes: [Change]

    public init(from old: History, to new: History) {
        self.old = old
        self.new = new
        let sessions = Set(old.entries.map(\.session)).union(new.entries.map(\.session)).sorted()
        changes = sessions.compactMap { Self.change(of: $0, old[$0], new[$0]) }
    }

    /// Everybody whom a change touches, by name, with what changes for them.
    public var byPerson: [(person: String, name: String, changes: [Change])] {
        var touched: [String: (name: String, changes: [Change])] = [:]
        for change in changes {
            for (person, name) in change.people {
                touched[person, default: (name, [])].changes.append(change)
            }
        }
        return touched.map { (person: $0.key, name: $0.value.name, changes: $0.value.changes) }
            .sorted { ($0.name, $0.person) < ($1.name, $1.person) }
    }

    private static func change(
        of session: ID<Session>, _ before: CalendarEntry?, _ after: CalendarEntry?
    ) -> Change? {
        let (was, is_) = (before.flatMap { $0.isCancelled ? nil : $0 }, after.flatMap { $0.isCancelled ? nil : $0 })
        switch (was, is_) {
        case (nil, nil): return nil
        case (nil, let new?):
            return Change(
                session: session, aspects: [before == nil ? .added : .restored], before: before?.facts,
                after: new.facts)
        case (let old?, nil):
            return Change(session: session, aspects: [.cancelled], before: old.facts, after: nil)
        case (let old?, let new?):
            guard old.digest != new.digest else { return nil }
            var aspects: [Change.Aspect] = []
            let (a, b) = (old.facts, new.facts)
            if a.time.start != b.time.start { aspects.append(.time) }
            if a.time.duration != b.time.duration { aspects.append(.length) }
            if a.room != b.room || a.location != b.location { aspects.append(.room) }
            if a.title != b.title { aspects.append(.title) }
            if a.people != b.people { aspects.append(.people) }
            if aspects.isEmpty { aspects = [.details] }
            return Change(session: session, aspects: aspects, before: a, after: b)
        }
    }
}
