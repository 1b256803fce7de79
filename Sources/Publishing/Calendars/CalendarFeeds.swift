import ForumModel

extension FolderFormat {
    /// A calendar to subscribe to for each room, theme, day, person and organizer.
    public static let calendars = FolderFormat(
        name: "calendars", summary: "A calendar for each room, theme, day, person and organizer (iCalendar).",
        parts: { CalendarFeeds(of: $0).parts },
        personal: { publication, person in CalendarFeeds(of: publication).personal(person)?.file })
}

/// The programme's calendar, cut into feeds.
///
/// A session is the same entry with the same UID in each of its feeds, so that a calendar which subscribes to two of
/// them shows it once, and everything that is shown on a page of a room or theme is in its feed. A room or a theme
/// without sessions has an empty feed: people may subscribe before there is anything to see. What was cancelled stays in
/// the feeds that had it last, as cancelled.
struct CalendarFeeds {
    private let publication: Publication
    private let shared: ProgrammeCalendar.Shared
    private let keys: PublicKeys

    init(of publication: Publication) {
        self.publication = publication
        shared = ProgrammeCalendar.Shared(publication)
        keys = PublicKeys(of: publication)
    }

    var parts: [FolderFormat.Part] { rooms + themes + days + people + organizers }

    /// The sessions in which `person` has any role; nil for somebody who is not one of the event's people.
    func personal(_ person: ID<Person>) -> FolderFormat.Part? {
        let sessions = (publication.event.roles + former).filter { $0.person == person }.map(\.session)
        return feed(of: person, Set(sessions), kind: "person", folder: "people")
    }

    private var rooms: [FolderFormat.Part] {
        let sessions = Dictionary(grouping: publication.scheduled, by: \.placement.room)
        let cancelled = Dictionary(grouping: publication.history.cancelled, by: \.facts.room)
        return publication.event.rooms.sorted { $0.id < $1.id }.map { room in
            let known = (sessions[room.id] ?? []).map(\.session.id) + (cancelled[room.id] ?? []).map(\.session)
            return feed("room", "rooms", room.id.rawValue, title: room.name, Set(known))
        }
    }

    private var themes: [FolderFormat.Part] {
        let sessions = Dictionary(grouping: publication.event.sessions.filter { $0.theme != nil }, by: \.theme)
        return publication.event.themes.sorted { $0.id < $1.id }.map { theme in
            feed("theme", "themes", theme.id.rawValue, title: theme.name, Set((sessions[theme.id] ?? []).map(\.id)))
        }
    }

    private var days: [FolderFormat.Part] {
        let zone = publication.event.timeZone
        let cancelled = Dictionary(grouping: publication.history.cancelled) { $0.facts.time.start.date(in: zone) }
        return ProgrammeDay.days(of: publication).map { day in
            let known = day.items.map(\.session.id) + (cancelled[day.date] ?? []).map(\.session)
            return feed("day", "days", day.date.description, title: day.date.longName, Set(known))
        }
    }

    private var people: [FolderFormat.Part] {
        feeds(of: publication.event.roles + former, kind: "person", folder: "people")
    }

    private var organizers: [FolderFormat.Part] {
        let roles = (publication.event.roles + former).filter { $0.kind == .organizer }
        return feeds(of: roles, kind: "organizer", folder: "organizers")
    }

    /// The parts that people had in what was cancelled; roles.csv may have lost them.
    private var former: [Role] {
        publication.history.cancelled.flatMap { entry in
            entry.facts.people.compactMap { part in
                RoleKind(rawValue: part.role).map { Role(session: entry.session, person: ID(part.person), kind: $0) }
            }
        }
    }

    private func feeds(of roles: [Role], kind: String, folder: String) -> [FolderFormat.Part] {
        let byPerson = Dictionary(grouping: roles, by: \.person)
        return byPerson.keys.sorted().compactMap { person in
            feed(of: person, Set((byPerson[person] ?? []).map(\.session)), kind: kind, folder: folder)
        }
    }

    private func feed(
        of person: ID<Person>, _ sessions: Set<ID<Session>>, kind: String, folder: String
    ) -> FolderFormat.Part? {
        guard let known = publication.event.person(person), let key = keys[person] else { return nil }
        let title = publication.withheld.publicName(of: known) ?? "Personal calendar"
        return feed(
            kind, folder, key, id: key == person.rawValue ? key : nil, title: title, sessions)
    }

    private func feed(
        _ kind: String, _ folder: String, _ id: String, title: String, _ sessions: Set<ID<Session>>
    ) -> FolderFormat.Part { feed(kind, folder, id, id: id, title: title, sessions) }

    private func feed(
        _ kind: String, _ folder: String, _ key: String, id: String?, title: String, _ sessions: Set<ID<Session>>
    ) -> FolderFormat.Part {
        let bytes = ProgrammeCalendar.bytes(
            for: publication, shared, only: sessions, name: "\(publication.event.name): \(title)")
        let file = OutputFile(path: "calendars/\(folder)/\(FileName.safe(key)).ics", bytes: bytes)
        return FolderFormat.Part(kind: kind, id: id, title: title, file: file)
    }
}
