/// The public name of a rule: in settings, reports and verification.
public struct RuleID: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ text: String) { rawValue = text }
    public static let known: [Self] = []
}

/// What a finding of a rule keeps people from doing.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// No change by hand may bring it about.
    case blocksMove = "blocks-move"
    /// A programme with it is not published until somebody acknowledges it.
    case blocksPublication = "blocks-publication"
    case warns
}

/// What event.yaml says about one rule; nil is the rule's documented default.
public struct RuleSetting: Sendable, Hashable, Codable {
    /// Points a unit, in whole millionths; at least 0. 0 switches a soft rule off.
    public let weight: Double?
    /// `false` makes a hard rule soft, at `weight` a unit.
    public let isHard: Bool?
    /// Of a soft rule's findings; those of hard rules always block.
    public let severity: Severity?
    /// Further options of the rule, as written.
    public let options: [String: String]

    /// - Parameter weight: rounded to a millionth. So several findings of a unit each cost exactly what one finding of as many
    ///   units costs, and the parts of a finding what the whole does (up to 10⁹ points; doubles are not finer beyond).
    public init(
        weight: Double? = nil, isHard: Bool? = nil, severity: Severity? = nil, options: [String: String] = [:]
    ) {
        self.weight = weight.map { Points($0).value }
        self.isHard = isHard
        self.severity = severity
        self.options = options
    }
}

/// What a session type costs when one is left out, and its turnover.
public struct TypeSettings: Sendable, Hashable, Codable {
    public let weight: Double
    /// nil: the event's.
    public let turnover: Minutes?

    public init(weight: Double = 1, turnover: Minutes? = nil) {
        self.weight = weight
        self.turnover = turnover
    }
}

/// A service of which only so many sessions can have one at a time.
public struct Crew: Sendable, Hashable, Codable {
    public let id: ID<Crew>
    public let count: Int

    public init(id: ID<Crew>, count: Int) {
        self.id = id
        self.count = count
    }
}

/// Minutes to walk between rooms of different floors of one building, and between buildings.
public struct Walking: Sendable, Hashable, Codable {
    public let floor: Minutes
    public let building: Minutes

    public init(floor: Minutes = 0, building: Minutes = 0) {
        self.floor = floor
        self.building = building
    }

    public static let none = Walking()

    /// Minutes from one room to the other: the building's when both name a building and the names differ, else the
    /// floor's when both name a floor and the names differ, else none.
    public func minutes(from a: Room, to b: Room) -> Minutes {
        if let x = a.building, let y = b.building, x != y { return building }
        if let x = a.floor, let y = b.floor, x != y { return floor }
        return 0
    }
}
