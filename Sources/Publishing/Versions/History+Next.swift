import ForumModel

extension History {
    /// The history with `publication` as its newest version; `earlier` itself where nothing has changed.
    ///
    /// The number of an entry grows exactly when something that its calendar shows is new, when it is cancelled, and when
    /// it comes back.
    init(following earlier: History?, _ publication: Publication) {
        let event = publication.event
        let date = earlier.map { max(event.published, $0.date + 1) } ?? event.published
        let parts = PublicParts(of: publication)
        let writer = CalendarEntryWriter(publication)
        var entries: [CalendarEntry] = []
        for item in publication.scheduled {
            let digest = ContentHash.of(writer.content(of: item).bytes)
            let known = earlier?[item.session.id]
            if let known, known.digest == digest, !known.isCancelled {
                entries.append(known)
            } else {
                entries.append(
                    CalendarEntry(
                        session: item.session.id, facts: Self.facts(of: item, parts, publication), isCancelled: false,
                        sequence: known.map { $0.sequence + 1 } ?? 0, modified: date, digest: digest))
            }
        }
        let here = Set(publication.scheduled.map(\.session.id))
        for known in earlier?.entries ?? [] where !here.contains(known.session) {
            entries.append(known.isCancelled ? known : known.cancelled(on: date))
        }
        let content = ContentHash.of(ProgrammeTable.bytes(for: publication))
        let next = History(
            version: (earlier?.version ?? 0) + 1, date: date, timeZone: event.timeZone.ianaName, content: content,
            entries: entries)
        if let earlier, earlier.entries == next.entries, earlier.content == content {
            self = earlier
        } else {
            self = next
        }
    }

    private static func facts(
        of item: ScheduledSession, _ parts: PublicParts, _ publication: Publication
    ) -> CalendarEntry.Facts {
        CalendarEntry.Facts(
            title: publication.withheld.removed(from: item.session.title), time: item.placement.time,
            room: item.placement.room, location: publication.location(of: item.placement.room),
            people: parts[item.session.id])
    }
}

/// Who has which part in each session, without what the public may not read.
private struct PublicParts {
    private var parts: [ID<Session>: [CalendarEntry.Part]] = [:]

    init(of publication: Publication) {
        let shown = Set(PeopleByRole.roles)
        var seen: Set<Role> = []
        for role in publication.event.roles where shown.contains(role.kind) && seen.insert(role).inserted {
            guard let person = publication.event.person(role.person),
                let name = publication.withheld.publicName(of: person)
            else { continue }
            let id = person.id.rawValue
            parts[role.session, default: []].append(
                CalendarEntry.Part(person: id.contains("@") ? name : id, name: name, role: role.kind.rawValue))
        }
    }

    subscript(session: ID<Session>) -> [CalendarEntry.Part] { parts[session] ?? [] }
}
