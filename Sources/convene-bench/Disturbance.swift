import ForumModel
import Verification

/// Something that happens after publication, drawn from a seed: the event as it is then.
///
/// What the secretariat has pinned is spared, since a pin is moved by hand.
struct Disturbance {
    enum Kind: String, CaseIterable {
        /// A room is lost for a day.
        case roomLost = "room-lost"
        /// Two speakers are away for a day on which they speak.
        case speakersAway = "speakers-away"
        /// Three sessions come late.
        case lateSessions = "late-sessions"
        /// Two sessions need half an hour more.
        case longerSessions = "longer-sessions"
        /// Two sessions are withdrawn, and a room is lost for a day.
        case withdrawn
    }

    private let published: Programme
    private var random: SeededGenerator

    /// - Returns: nil when nothing of the kind can happen to the programme.
    static func of(_ kind: Kind, _ event: Event, _ published: Programme, seed: UInt64) throws -> Event? {
        var disturbance = Disturbance(published: published, random: SeededGenerator(seed: seed))
        switch kind {
        case .roomLost: return try disturbance.losingRoom(event)
        case .speakersAway: return try disturbance.losingSpeakers(event)
        case .lateSessions: return try disturbance.gaining(3, event)
        case .longerSessions: return try disturbance.lengthening(event)
        case .withdrawn: return try disturbance.losingRoom(try disturbance.withdrawing(event))
        }
    }

    /// A part of the sessions that the disturbance leaves alone, drawn from a seed, to be frozen.
    static func bystanders(
        _ percent: Int, of event: Event, _ published: Programme, seed: UInt64
    ) -> [ID<Session>] {
        var random = SeededGenerator(seed: seed)
        let known = published.placements.filter { event.session($0.session)?.status.isPlanned ?? false }
        let hit = Set(Verifier(event).assess(Programme(known)).violations.flatMap(\.sessions))
        return known.map(\.session).filter { !hit.contains($0) && random.below(100) < percent }
    }

    private mutating func pick<T>(_ all: [T]) -> T? { all.isEmpty ? nil : all[random.below(all.count)] }

    private func day(_ date: LocalDate, _ event: Event) -> TimeRange? {
        Instant(date, minute: 0, in: event.timeZone).map { TimeRange(start: $0, duration: 1440) }
    }

    private func isPinned(_ id: ID<Session>, _ event: Event) -> Bool { event.session(id)?.pin != nil }

    private mutating func losingRoom(_ event: Event) throws -> Event? {
        var choices: [(room: ID<Room>, day: TimeRange)] = []
        for date in event.days {
            guard let day = day(date, event) else { continue }
            for room in event.rooms {
                let own = published.placements.filter { $0.room == room.id && day.contains($0.start) }
                let isHeld = own.contains { isPinned($0.session, event) }
                if own.count > 1, !isHeld { choices.append((room.id, day)) }
            }
        }
        guard let choice = pick(choices) else { return nil }
        return try event.replacing(
            rooms: event.rooms.map { $0.id == choice.room ? $0.closed(choice.day) : $0 })
    }

    private mutating func losingSpeakers(_ event: Event) throws -> Event? {
        var people = event.people
        for _ in 0..<2 {
            let roles = event.roles.filter { role in
                role.kind == .speaker && published[role.session] != nil && !isPinned(role.session, event)
            }
            guard let role = pick(roles), let place = published[role.session],
                let day = day(place.start.date(in: event.timeZone), event),
                let number = event.number(of: role.person)
            else { return nil }
            let own = event.roles.filter { $0.person == role.person && $0.kind.mustAttend }.map(\.session)
            let then = own.filter { id in published[id].map { day.contains($0.start) } ?? false }
            let isHeld = then.contains { isPinned($0, event) }
            if !isHeld { people[number] = people[number].away(day) }
        }
        return try event.replacing(people: people)
    }

    /// New sessions made of those that there are, with two of the speakers of each.
    private mutating func gaining(_ count: Int, _ event: Event) throws -> Event? {
        var sessions = event.sessions
        var roles = event.roles
        let models = event.sessions.filter { $0.status == .accepted && $0.pin == nil && $0.type == .workshop }
        for number in 0..<count {
            guard let model = pick(models) else { return nil }
            let id = ID<Session>("late-\(number + 1)")
            sessions.append(model.copy(id: id))
            let speakers = event.roles.filter { $0.session == model.id && $0.kind == .speaker }.prefix(2)
            roles += speakers.map { Role(session: id, person: $0.person, kind: .speaker) }
        }
        return try event.replacing(sessions: sessions, roles: roles)
    }

    private mutating func lengthening(_ event: Event) throws -> Event? {
        var sessions = event.sessions
        let longest = event.slots.map(\.time.duration).max() ?? 0
        for _ in 0..<2 {
            let short = sessions.indices.filter { number in
                guard let place = published[sessions[number].id], sessions[number].pin == nil else { return false }
                return place.duration + 30 <= longest && sessions[number].durations.contains(place.duration)
            }
            guard let number = pick(short), let place = published[sessions[number].id] else { return nil }
            sessions[number] = sessions[number].copy(durations: [place.duration + 30])
        }
        return try event.replacing(sessions: sessions)
    }

    private mutating func withdrawing(_ event: Event) throws -> Event {
        var sessions = event.sessions
        for _ in 0..<2 {
            guard let number = pick(sessions.indices.filter { published[sessions[$0].id] != nil }) else { continue }
            sessions[number] = sessions[number].copy(status: .withdrawn)
        }
        return try event.replacing(sessions: sessions)
    }
}

extension Event {
    /// The same event with other entities.
    fileprivate func replacing(
        rooms: [Room]? = nil, sessions: [Session]? = nil, people: [Person]? = nil, roles: [Role]? = nil
    ) throws -> Event {
        try Event(
            name: name, acronym: acronym, domain: domain, url: url, timeZone: timeZone, published: published,
            step: step, prime: prime, turnover: turnover, types: types, languages: languages, walking: walking,
            rules: rules, slots: slots, rooms: rooms ?? self.rooms, themes: themes, crews: crews,
            sessions: sessions ?? self.sessions, people: people ?? self.people, roles: roles ?? self.roles,
            relations: relations, interests: interests, requests: requests, decisions: decisions)
    }
}

extension Room {
    fileprivate func closed(_ time: TimeRange) -> Room {
        Room(
            id: id, name: name, capacity: capacity, layouts: layouts, features: features,
            breakoutTables: breakoutTables, building: building, floor: floor, unavailable: unavailable + [time])
    }
}

extension Person {
    fileprivate func away(_ time: TimeRange) -> Person {
        Person(
            id: id, name: name, email: email, organization: organization, stakeholderGroup: stakeholderGroup,
            regionalGroup: regionalGroup, gender: gender, timeZone: timeZone, attendance: attendance,
            languages: languages, unavailable: unavailable + [time], newcomer: newcomer)
    }
}

extension Session {
    fileprivate func copy(
        id: ID<Session>? = nil, durations: [Minutes]? = nil, status: SessionStatus? = nil
    ) -> Session {
        Session(
            id: id ?? self.id, title: title, type: type, theme: theme, tags: tags,
            durations: durations ?? self.durations, layout: layout, features: features, crews: crews,
            expectedOnsite: expectedOnsite, expectedOnline: expectedOnline, preferred: preferred, avoided: avoided,
            notAt: notAt, rooms: rooms, preferredRooms: preferredRooms, pin: pin, isExclusive: isExclusive,
            interest: interest, priority: priority, status: status ?? self.status, language: language,
            description: description, url: url, onlineURL: onlineURL)
    }
}
