public import ForumModel

/// One rule of the catalogue: what it is called, what it says, and how it turns an event into terms.
public protocol Rule: Sendable {
    var id: RuleID { get }
    /// What the rule says, for people, in one sentence.
    var sentence: String { get }
    /// What its weight counts, for people: `missing seat`, `pair`.
    var unit: String { get }
    var standing: Standing { get }
    /// The options, beside weight and hard, that event.yaml may set.
    var options: Set<String> { get }
    /// The rule's price under the settings of `event`; nil when it is switched off.
    func price(in event: Event) -> Price?
    func write(_ context: RuleContext, _ scribe: inout Scribe)
}

/// Whether a rule binds or costs, by default.
public enum Standing: Sendable, Hashable {
    /// Hard, whatever the settings say.
    case always
    /// Hard, unless the settings give it a price.
    case hard
    /// Soft, at this weight a unit.
    case soft(Double)
}

/// What a unit of a rule costs in one event.
public enum Price: Sendable, Hashable {
    case forbidden
    case perUnit(Double)

    /// Points a unit, or nil when breaking the rule is forbidden.
    public var weight: Double? {
        switch self {
        case .forbidden: nil
        case .perUnit(let weight): weight
        }
    }

    public func amount(_ units: Double) -> Terms.Amount {
        switch self {
        case .forbidden: .forbidden
        case .perUnit(let weight): .points(Points(weight * units))
        }
    }
}

extension Rule {
    public var options: Set<String> { [] }

    public func price(in event: Event) -> Price? { usualPrice(in: event) }

    /// The default weight or hardness, unless the settings say otherwise.
    func usualPrice(in event: Event) -> Price? {
        let setting = event.rules[id]
        switch standing {
        case .always: return .forbidden
        case .hard:
            guard setting?.isHard == false else { return .forbidden }
            let weight = setting?.weight ?? 1
            return weight > 0 ? .perUnit(weight) : nil
        case .soft(let usual):
            let weight = setting?.weight ?? usual
            return weight > 0 ? .perUnit(weight) : nil
        }
    }
}

/// What every rule may look at: the event, its grid, and who has to be where.
public struct RuleContext: Sendable {
    public let event: Event
    public let grid: Grid
    /// For each person of the event the planned sessions (in the grid's order) that need it: every role but organizer.
    public let attended: [[Int]]
    /// For each planned session the people that it needs, ascending.
    public let attendees: [[Int]]
    /// For each position in `event.sessions` the one in the grid, or nil when it is not planned.
    public let planned: [Int?]
    /// The programme that people know already, if there is one.
    public let published: Programme?

    public init(_ event: Event, published: Programme? = nil) {
        self.event = event
        self.published = published
        grid = Grid(event)
        var planned = [Int?](repeating: nil, count: event.sessions.count)
        for (position, number) in grid.sessions.enumerated() { planned[number] = position }
        var attended = [Set<Int>](repeating: [], count: event.people.count)
        for role in event.roles where role.kind.mustAttend {
            guard let person = event.number(of: role.person),
                let session = event.number(of: role.session).flatMap({ planned[$0] })
            else { continue }
            attended[person].insert(session)
        }
        var attendees = [[Int]](repeating: [], count: grid.sessions.count)
        for (person, sessions) in attended.enumerated() {
            for session in sessions { attendees[session].append(person) }
        }
        self.planned = planned
        self.attended = attended.map { $0.sorted() }
        self.attendees = attendees.map { $0.sorted() }
    }

    /// The planned session at a position of the grid.
    public func session(_ position: Int) -> Session { event.sessions[grid.sessions[position]] }

    /// The grid's position of a session, or nil when it is not planned.
    public func position(of id: ID<Session>) -> Int? { event.number(of: id).flatMap { planned[$0] } }

    /// The planned sessions with their positions.
    public var sessions: [(position: Int, session: Session)] {
        grid.sessions.indices.map { ($0, session($0)) }
    }

    /// For each theme of the event its planned sessions, ascending.
    public var sessionsByTheme: [[Int]] {
        let numbers = Dictionary(uniqueKeysWithValues: event.themes.enumerated().map { ($0.element.id, $0.offset) })
        var sessions = [[Int]](repeating: [], count: event.themes.count)
        for position in grid.sessions.indices {
            if let theme = session(position).theme.flatMap({ numbers[$0] }) { sessions[theme].append(position) }
        }
        return sessions
    }

    /// Seats of `room` for `session`: those of the layout that it wants where the room gives a number for it, otherwise
    /// those of the usual layout; nil is unlimited.
    public func seats(_ room: Room, for session: Session) -> Seats? {
        if let layout = session.layout, let listed = room.layouts[layout], let seats = listed { return seats }
        return room.capacity
    }
}

extension [TimeRange] {
    /// The same moments as ranges that neither touch nor overlap, ascending.
    public var merged: [TimeRange] {
        var result: [TimeRange] = []
        for range in sorted() {
            if let last = result.last, range.start <= last.end,
                let joined = TimeRange(last.start, Swift.max(last.end, range.end))
            {
                result[result.count - 1] = joined
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// The minutes that `time` shares with these ranges, which must not overlap one another.
    func minutes(shared time: TimeRange) -> Double {
        reduce(0) { $0 + Double($1.overlap(with: time).rawValue) }
    }
}
