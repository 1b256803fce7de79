import ForumModel

/// A placed session in programme.json.
struct SessionEntry: Encodable {
    let id: String
    let title: String
    let type: String
    let theme: String?
    let tags: [String]
    let status: String
    /// ISO 8601 with the event's offset.
    let start: String
    let end: String
    let startUTC: String
    let endUTC: String
    /// Minutes.
    let duration: Int
    let room: String
    let roomName: String
    let onsite: Int?
    let online: Int?
    let language: String?
    let description: String?
    let url: String?
    let onlineURL: String?
    /// Names by role.
    let people: [String: [String]]

    init(_ item: ScheduledSession, _ parts: PeopleByRole, _ publication: Publication) {
        let session = item.session
        let place = item.placement
        let zone = publication.event.timeZone
        let withheld = publication.withheld
        id = session.id.rawValue
        title = withheld.removed(from: session.title)
        type = session.type.rawValue
        theme = session.theme?.rawValue
        tags = session.tags
        status = session.status.rawValue
        start = place.start.iso(in: zone)
        end = place.end.iso(in: zone)
        startUTC = place.start.isoUTC
        endUTC = place.end.isoUTC
        duration = place.duration.rawValue
        room = place.room.rawValue
        roomName = publication.name(of: place.room)
        onsite = session.expectedOnsite?.rawValue
        online = session.expectedOnline?.rawValue
        language = session.language
        description = session.description.map(withheld.removed(from:))
        url = session.url.flatMap(withheld.publicLink)
        onlineURL = session.onlineURL.flatMap(withheld.publicLink)
        people = Dictionary(parts[session.id].map { ($0.role.rawValue, $0.names) }) { a, _ in a }
    }

    enum CodingKeys: String, CodingKey {
        case id, title, type, theme, tags, status, start, end, duration, room, onsite, online, language, description
        case url, people
        case startUTC = "start_utc"
        case endUTC = "end_utc"
        case roomName = "room_name"
        case onlineURL = "online_url"
    }
}

/// The public names of the people in each session, by role.
struct PeopleByRole {
    /// In the order in which a programme names them: who stands on the stage, who helps, who asked for it. Who must be
    /// there without a part is nobody's business but the planner's.
    static let roles: [RoleKind] = [
        .speaker, .moderator, .onsiteModerator, .onlineModerator, .facilitator, .rapporteur, .organizer,
    ]

    private let names: [ID<Session>: [RoleKind: [String]]]

    init(of publication: Publication) {
        let event = publication.event
        var names: [ID<Session>: [RoleKind: [String]]] = [:]
        // roles.csv gives the order of the names: who comes first there comes first on the stage.
        var seen: Set<Role> = []
        for role in event.roles where seen.insert(role).inserted {
            guard let person = event.person(role.person), let name = publication.withheld.publicName(of: person)
            else { continue }
            names[role.session, default: [:]][role.kind, default: []].append(name)
        }
        self.names = names
    }

    /// The roles that somebody has in `session`, with the names.
    subscript(session: ID<Session>) -> [(role: RoleKind, names: [String])] {
        guard let byRole = names[session] else { return [] }
        return Self.roles.compactMap { role in byRole[role].map { (role, $0) } }
    }
}
