import ForumModel

/// The names and numbers by which schedule files know the sessions, rooms and people of an event.
struct ScheduleNames {
    private let scope: String
    private let rooms: [ID<Room>: String]
    private let numbers: [String: Int]
    private let codes: [String: String]
    private let slugs: [String: String]

    init(_ publication: Publication, acronym: String) {
        let event = publication.event
        scope = "\(event.acronym)@\(event.domain)"
        // All sessions, placed or not, so that one that loses its place leaves the others' numbers alone.
        let ids = event.sessions.map(\.id.rawValue)
        numbers = StableNumbers.numbers(ids)
        codes = StableNumbers.codes(ids)
        let namesakes = Dictionary(grouping: event.rooms, by: \.name).filter { $0.value.count > 1 }
        rooms = Dictionary(
            event.rooms.map { ($0.id, Markup.printable(namesakes[$0.name] == nil ? $0.name : "\($0.name) (\($0.id))")) }
        ) { a, _ in a }
        slugs = Dictionary(
            ids.map { id in
                let name = FileName.safe(id).replacing("~", with: "-")
                // After the hyphen the format wants four signs at least, and a letter or digit at the end.
                let isFull = name.utf8.count >= 4 && name.last != "-" && name.last != "_"
                return (id, "\(acronym)-\(isFull ? name : name + "-" + StableNumbers.digest(id))")
            }
        ) { a, _ in a }
    }

    /// - Parameter kind: keeps a room and a session of the same id apart.
    func guid(_ kind: String, _ id: String) -> String { StableNumbers.guid("convene:\(scope)/\(kind)/\(id)") }
    func room(_ id: ID<Room>) -> String { rooms[id] ?? id.rawValue }
    func number(_ id: ID<Session>) -> Int { numbers[id.rawValue] ?? 1 }
    func code(_ id: ID<Session>) -> String { codes[id.rawValue] ?? "000000" }
    func slug(_ id: ID<Session>) -> String { slugs[id.rawValue] ?? id.rawValue }
}

struct SchedulePerson {
    let id: Int
    let guid: String
    let name: String
}

/// Who is named with a session.
struct SchedulePeople {
    private let roles: PeopleByRole
    private let stage: [ID<Session>: [SchedulePerson]]
    private let withheld: WithheldAddresses

    init(_ publication: Publication, _ names: ScheduleNames) {
        let event = publication.event
        roles = PeopleByRole(of: publication)
        withheld = publication.withheld
        let keys = PublicKeys(of: publication)
        let numbers = StableNumbers.numbers(event.people.compactMap { keys[$0.id] }.map { "person " + $0 })
        let byKind = Dictionary(grouping: event.roles, by: \.kind)
        var stage: [ID<Session>: [SchedulePerson]] = [:]
        var seen: Set<Role> = []
        // Speakers first; who only asked for the session is not on its stage.
        for kind in PeopleByRole.roles where kind != .organizer {
            for role in byKind[kind] ?? [] {
                let once = Role(session: role.session, person: role.person, kind: .speaker)
                guard let key = keys[role.person], let person = event.person(role.person),
                    let name = publication.withheld.publicName(of: person).map(Markup.printable),
                    seen.insert(once).inserted
                else { continue }
                stage[role.session, default: []].append(
                    SchedulePerson(id: numbers["person " + key] ?? 1, guid: names.guid("person", key), name: name))
            }
        }
        self.stage = stage
    }

    func onStage(in session: ID<Session>) -> [SchedulePerson] { stage[session] ?? [] }

    /// `Moderator: Ada Example`, a line a role, and the link to take part online.
    func lines(of session: Session) -> [String] {
        let lines = roles[session.id].map { part in
            part.role.title(plural: part.names.count > 1) + ": " + part.names.joined(separator: ", ")
        }
        return lines + (session.onlineURL.flatMap(withheld.publicLink).map { ["Online: " + $0] } ?? [])
    }
}
