import ForumModel
import Rules

/// A few sessions of an event by themselves, with all that is asked of them, or less.
///
/// Only hard rules are compiled: the question is whether all of the sessions can have a place, and not which.
struct Excerpt {
    let event: Event
    let published: Programme?
    let scope: Scope

    init(_ context: RuleContext, _ scope: Scope) {
        event = context.event
        published = context.published
        self.scope = scope
    }

    /// Everything that can be given up about `sessions`, beside that they have a place.
    func requirements(of sessions: [ID<Session>]) -> [Requirement] {
        let own = Set(sessions)
        var found: [Requirement] = []
        func isHard(_ rule: RuleID) -> Bool { Catalogue.rule(rule)?.price(in: event) == .forbidden }
        if event.turnover > 0 || event.types.values.contains(where: { ($0.turnover ?? 0) > 0 }), isHard("room-turnover")
        {
            found.append(.turnover)
        }
        if isHard("room-availability") {
            found += event.rooms.filter { !$0.unavailable.isEmpty }.map { .closed($0.id) }
        }
        let kept = sessions.sorted().compactMap(event.session)
        for session in kept {
            if session.expectedOnsite != nil, isHard("room-capacity") { found.append(.seats(session.id)) }
            if session.layout != nil, isHard("room-layout") { found.append(.layout(session.id)) }
            if !session.features.isEmpty, isHard("room-features") { found.append(.features(session.id)) }
            if !session.rooms.isEmpty, isHard("room-allowed") { found.append(.allowedRooms(session.id)) }
            if !session.notAt.isEmpty, isHard("session-not-at") { found.append(.notAt(session.id)) }
            if session.isExclusive, isHard("exclusive") { found.append(.exclusive(session.id)) }
        }
        for (number, relation) in event.relations.enumerated()
        where own.contains(relation.a) && own.contains(relation.b) && relation.strength == .hard
            && isHard(relation.kind.rule)
        {
            found.append(.relation(number))
        }
        if isHard("crew-capacity") {
            found += event.crews.filter { crew in kept.contains { $0.crews.contains(crew.id) } }.map { .crew($0.id) }
        }
        let people = Set(event.roles.filter { own.contains($0.session) && $0.kind.mustAttend }.map(\.person)).sorted()
        for person in people {
            if event.person(person)?.unavailable.isEmpty == false, isHard("person-availability") {
                found.append(.available(person))
            }
        }
        found += people.map { .attends($0) }
        if !scope.isEverything { found += kept.map { .kept($0.id) } }
        found += frozen(among: kept).map { .frozen($0.id) }
        found += kept.filter { $0.pin != nil }.map { .pinned($0.id) }
        return found
    }

    private func frozen(among sessions: [Session]) -> [Session] {
        sessions.filter { Frozen.place(of: $0, event, published) != nil }
    }

    /// The problem of giving each of `sessions` a place, without some requirements.
    func problem(_ sessions: [ID<Session>], without given: Set<Requirement>) -> Problem? {
        var relief = Relief("")
        relief.given = given
        return problem(sessions, relief)
    }

    /// The problem of giving each of `sessions` a place.
    ///
    /// - Parameter relief: what is asked of them less than the event asks.
    /// - Returns: nil where what is left is no event.
    func problem(_ sessions: [ID<Session>], _ relief: Relief = Relief("")) -> Problem? {
        let own = Set(sessions)
        let given = relief.given
        let kept = event.sessions.filter { own.contains($0.id) }
        let roles = event.roles.filter {
            own.contains($0.session) && $0.kind.mustAttend && !given.contains(.attends($0.person))
                && !($0.person == relief.substitute?.person && $0.session == relief.substitute?.session)
        }
        let needed = Set(roles.map(\.person))
        let relations = event.relations.enumerated().filter {
            own.contains($0.element.a) && own.contains($0.element.b) && $0.element.strength == .hard
                && !given.contains(.relation($0.offset))
        }.map(\.element)
        let further = relief.room.map { [$0] } ?? []
        let excerpt = try? Event(
            name: event.name, acronym: event.acronym, timeZone: event.timeZone, step: event.step,
            turnover: event.turnover,
            types: event.types.mapValues { TypeSettings(weight: 1, turnover: $0.turnover) }, walking: event.walking,
            rules: rules(relief), slots: event.slots + further.flatMap { slots(of: $0) },
            rooms: event.rooms.map { given.contains(.closed($0.id)) ? $0.alwaysOpen : $0 } + further,
            themes: event.themes, crews: crews(kept.count, relief),
            sessions: kept.map { SessionDraft($0, relief).session },
            people: event.people.filter { needed.contains($0.id) }.map {
                given.contains(.available($0.id)) ? $0.alwaysAvailable : $0
            },
            roles: roles, relations: relations,
            decisions: frozen(among: kept).filter { !given.contains(.frozen($0.id)) }.map {
                Decision(.freeze(.session($0.id)))
            })
        guard let excerpt else { return nil }
        var scope = scope
        scope.freed = Set(given.compactMap { if case .kept(let session) = $0 { session } else { nil } })
        let rules = Catalogue.rules.filter { $0.price(in: excerpt) == .forbidden }
        return Problem(RuleContext(excerpt, published: published), rules: rules, scope: scope)
    }

    /// The turnover itself stays where its rule is given up, since it also says how long back-to-back is.
    private func rules(_ relief: Relief) -> [RuleID: RuleSetting] {
        var rules = event.rules
        if relief.given.contains(.turnover) { rules["room-turnover"] = RuleSetting(weight: 0, isHard: false) }
        return rules
    }

    private func crews(_ most: Int, _ relief: Relief) -> [Crew] {
        event.crews.map { crew in
            let count = relief.given.contains(.crew(crew.id)) ? max(crew.count, most) : crew.count
            return Crew(id: crew.id, count: relief.crew == crew.id ? count + 1 : count)
        }
    }

    /// A further room is open whenever any is.
    private func slots(of room: Room) -> [Slot] {
        event.slots.filter { $0.kind == .session && !$0.rooms.isEmpty }.map {
            Slot(id: ID("\($0.id)+\(room.id)"), time: $0.time, rooms: [room.id])
        }
    }
}

/// A session of an excerpt; it counts as accepted, and all weigh the same.
private struct SessionDraft {
    private let base: Session
    private let relief: Relief

    init(_ session: Session, _ relief: Relief) {
        base = session
        self.relief = relief
    }

    private func isGiven(_ demand: (ID<Session>) -> Requirement) -> Bool { relief.given.contains(demand(base.id)) }

    var session: Session {
        let shorter = relief.shorter.flatMap { $0.session == base.id ? [$0.length] : nil } ?? []
        return Session(
            id: base.id, title: base.title, type: base.type, theme: base.theme, durations: base.durations + shorter,
            layout: isGiven(Requirement.layout) ? nil : base.layout,
            features: isGiven(Requirement.features) ? [] : base.features, crews: base.crews,
            expectedOnsite: isGiven(Requirement.seats) ? nil : base.expectedOnsite,
            notAt: isGiven(Requirement.notAt) ? [] : base.notAt,
            rooms: isGiven(Requirement.allowedRooms) ? [] : base.rooms,
            pin: isGiven(Requirement.pinned) ? nil : base.pin,
            isExclusive: base.isExclusive && !isGiven(Requirement.exclusive))
    }
}

extension Room {
    fileprivate var alwaysOpen: Room {
        Room(
            id: id, name: name, capacity: capacity, layouts: layouts, features: features, building: building,
            floor: floor)
    }

    /// A further room like this one.
    func copy(_ id: ID<Room>) -> Room {
        Room(
            id: id, name: name, capacity: capacity, layouts: layouts, features: features, building: building,
            floor: floor, unavailable: unavailable)
    }
}

extension Person {
    fileprivate var alwaysAvailable: Person { Person(id: id, name: name) }
}
