public import Foundation

/// A meeting to be planned: valid by construction.
///
/// Every reference between entities is known to lead somewhere; identifiers are unique in their kind. Whether the
/// requests can all be met is another question, which the diagnosis answers.
public struct Event: Sendable {
    public let name: String
    /// For file names and calendar identifiers.
    public let acronym: String
    /// The right half of calendar identifiers.
    public let domain: String
    public let url: String?
    public let timeZone: TimeZone
    /// The programme's date.
    public let published: Instant
    /// Minutes between possible starts inside a slot, or nil when a session starts with its slot.
    public let step: Minutes?
    /// The best hours of a day.
    public let prime: DailyHours?
    public let turnover: Minutes
    public let types: [SessionType: TypeSettings]
    /// The first is the meeting's own.
    public let languages: [String]
    public let walking: Walking
    public private(set) var rules: [RuleID: RuleSetting]
    /// What is asked of requests before they are planned.
    public let requests: RequestRules

    public let slots: [Slot]
    public let rooms: [Room]
    public let themes: [Theme]
    public let crews: [Crew]
    public let sessions: [Session]
    public let people: [Person]
    public let roles: [Role]
    public let relations: [Relation]
    public let interests: [Interest]
    /// What was decided about the published programme, as in decisions.csv.
    public private(set) var decisions: [Decision]

    /// The dates, in the event's zone, on which slots of kind `session` begin; ascending.
    public let days: [LocalDate]

    private let sessionNumbers: [ID<Session>: Int]
    private let roomNumbers: [ID<Room>: Int]
    private let personNumbers: [ID<Person>: Int]
    private let themeNumbers: [ID<Theme>: Int]

    /// - Throws: ``EventFlaw`` for the first thing that does not fit together.
    public init(
        name: String, acronym: String? = nil, domain: String = "convene.invalid", url: String? = nil,
        timeZone: TimeZone, published: Instant? = nil, step: Minutes? = nil, prime: DailyHours? = nil,
        turnover: Minutes = 0, types: [SessionType: TypeSettings] = [:], languages: [String] = [],
        walking: Walking = .none, rules: [RuleID: RuleSetting] = [:], slots: [Slot], rooms: [Room],
        themes: [Theme] = [], crews: [Crew] = [], sessions: [Session], people: [Person] = [], roles: [Role] = [],
        relations: [Relation] = [], interests: [Interest] = [], requests: RequestRules = RequestRules(),
        decisions: [Decision] = []
    ) throws(EventFlaw) {
        self.name = name
        self.acronym = acronym ?? "event"
        self.domain = domain
        self.url = url
        self.timeZone = timeZone
        self.step = step
        self.prime = prime
        self.turnover = turnover
        self.types = types
        self.languages = languages
        self.walking = walking
        self.rules = rules
        self.requests = requests
        self.slots = slots
        self.rooms = rooms
        self.themes = themes
        self.crews = crews
        self.sessions = sessions
        self.people = people
        self.roles = roles
        self.relations = relations
        self.interests = interests
        self.decisions = decisions
        let openings = slots.filter { $0.kind == .session }
        days = Set(openings.map { $0.time.start.date(in: timeZone) }).sorted()
        let firstMidnight = days.first.map { Instant(rawValue: $0.dayNumber * 1440) }
        self.published = published ?? firstMidnight ?? Instant(rawValue: 0)

        sessionNumbers = try Self.numbers(sessions.map(\.id), "session")
        roomNumbers = try Self.numbers(rooms.map(\.id), "room")
        personNumbers = try Self.numbers(people.map(\.id), "person")
        themeNumbers = try Self.numbers(themes.map(\.id), "theme")
        _ = try Self.numbers(slots.map(\.id), "slot")
        _ = try Self.numbers(crews.map(\.id), "crew")
        try checkReferences()
    }

    public func session(_ id: ID<Session>) -> Session? { sessionNumbers[id].map { sessions[$0] } }
    public func room(_ id: ID<Room>) -> Room? { roomNumbers[id].map { rooms[$0] } }
    public func person(_ id: ID<Person>) -> Person? { personNumbers[id].map { people[$0] } }
    public func theme(_ id: ID<Theme>) -> Theme? { themeNumbers[id].map { themes[$0] } }

    /// The position of a session in `sessions`.
    public func number(of id: ID<Session>) -> Int? { sessionNumbers[id] }
    /// The position of a room in `rooms`.
    public func number(of id: ID<Room>) -> Int? { roomNumbers[id] }
    /// The position of a person in `people`.
    public func number(of id: ID<Person>) -> Int? { personNumbers[id] }

    /// Minutes that a room stays empty after `session`: its type's, else the event's.
    public func turnover(after session: Session) -> Minutes { types[session.type]?.turnover ?? turnover }

    /// What leaving `session` out costs: its type's weight × its priority.
    public func weight(of session: Session) -> Points {
        Points((types[session.type]?.weight ?? 1) * session.priority)
    }

    /// What does not move any more, in the order of the decisions.
    public var freezes: [Freeze] {
        decisions.compactMap { if case .freeze(let freeze) = $0.matter { freeze } else { nil } }
    }

    /// The same event with further decisions.
    public func adding(_ further: [Decision]) -> Event {
        var event = self
        event.decisions += further
        return event
    }

    /// The same event with another setting of one rule.
    public func setting(_ rule: RuleID, _ setting: RuleSetting) -> Event {
        var event = self
        event.rules[rule] = setting
        return event
    }

    private static func numbers<T>(_ ids: [ID<T>], _ kind: String) throws(EventFlaw) -> [ID<T>: Int] {
        var numbers: [ID<T>: Int] = [:]
        for (number, id) in ids.enumerated() {
            guard numbers.updateValue(number, forKey: id) == nil else {
                throw EventFlaw(message: "\(kind) '\(id)' occurs twice")
            }
        }
        return numbers
    }

    private func checkReferences() throws(EventFlaw) {
        let crewIDs = Set(crews.map(\.id))
        for slot in slots {
            for id in slot.rooms where room(id) == nil { throw EventFlaw("slot '\(slot.id)'", "room", id) }
        }
        for session in sessions {
            let place = "session '\(session.id)'"
            for id in session.rooms + session.preferredRooms where room(id) == nil {
                throw EventFlaw(place, "room", id)
            }
            if let id = session.pin?.room, room(id) == nil { throw EventFlaw(place, "room", id) }
            if let id = session.theme, theme(id) == nil { throw EventFlaw(place, "theme", id) }
            for id in session.crews where !crewIDs.contains(id) { throw EventFlaw(place, "crew", id) }
        }
        for role in roles {
            if session(role.session) == nil { throw EventFlaw("a role", "session", role.session) }
            if person(role.person) == nil { throw EventFlaw("a role", "person", role.person) }
        }
        for relation in relations {
            for id in [relation.a, relation.b] where session(id) == nil {
                throw EventFlaw("a relation", "session", id)
            }
            if relation.a == relation.b {
                throw EventFlaw(message: "a relation binds session '\(relation.a)' to itself")
            }
        }
        for interest in interests where session(interest.session) == nil {
            throw EventFlaw("an interest", "session", interest.session)
        }
    }
}

/// Why a set of entities does not make an event.
public struct EventFlaw: Error, Sendable, Hashable, CustomStringConvertible {
    public let message: String

    public init(message: String) { self.message = message }

    init<T>(_ place: String, _ kind: String, _ id: ID<T>) {
        message = "\(place) names \(kind) '\(id)', which does not exist"
    }

    public var description: String { message }
}
