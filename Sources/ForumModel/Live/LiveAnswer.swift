/// Who goes where.
public struct SeatChange: Sendable, Hashable, Codable, Comparable {
    public let person: ID<Participant>
    /// The group, from 1, where the person sat; nil for who waited or has just come.
    public let from: Int?
    /// nil for who waits from now on, or has left.
    public let to: Int?

    public init(_ person: ID<Participant>, from: Int?, to: Int?) {
        self.person = person
        self.from = from
        self.to = to
    }

    /// Whether somebody who sat has to get up and sit elsewhere.
    public var isMove: Bool { from != nil && to != nil }

    public static func < (a: Self, b: Self) -> Bool { a.person < b.person }
}

/// How the room stands after an event.
public struct RoomState: Sendable, Hashable {
    /// Group numbers, ascending. A group keeps its number as long as it lives; numbers are never used again.
    public let groups: [Int]
    /// By group the people who sit there, sorted.
    public let seated: [[ID<Participant>]]
    /// In the order of their arrival.
    public let waiting: [ID<Participant>]
    /// Pairs of seated people who share a value in a group, weighed as the rules weigh them.
    public let pairs: Int
    /// No seating of these people in these groups that keeps the rules has fewer pairs.
    public let bound: Int
    /// How far the room is from its hard rules, in people; zero when all of them hold.
    public let violation: Int
    /// Groups in which nobody facilitates.
    public let withoutFacilitator: [Int]

    /// The pairs above the bound: zero is proven best. Where a rule is broken for now, the pairs may be below it.
    public var imbalance: Int { max(pairs - bound, 0) }

    public init(
        groups: [Int], seated: [[ID<Participant>]], waiting: [ID<Participant>], pairs: Int, bound: Int,
        violation: Int, withoutFacilitator: [Int]
    ) {
        self.groups = groups
        self.seated = seated
        self.waiting = waiting
        self.pairs = pairs
        self.bound = bound
        self.violation = violation
        self.withoutFacilitator = withoutFacilitator
    }
}

/// One point of the frontier between people moved and imbalance left.
public struct RepairOption: Sendable, Hashable {
    /// Seated people who change their group.
    public let movers: Int
    public let imbalance: Int
    /// Whether no plan with so few movers has less imbalance, and none with this imbalance has fewer movers.
    public let isProven: Bool
    /// Sorted by person; those who waited are among them.
    public let changes: [SeatChange]

    public init(movers: Int, imbalance: Int, isProven: Bool, changes: [SeatChange]) {
        self.movers = movers
        self.imbalance = imbalance
        self.isProven = isProven
        self.changes = changes.sorted()
    }
}

/// What comes of an event: who goes where, and how the room stands then.
public struct LiveAnswer: Sendable, Hashable {
    /// Sorted by person. Nobody who is not named here has moved.
    public let changes: [SeatChange]
    /// Why somebody has to wait, or what else is to be said, in sentences.
    public let notes: [String]
    /// For repairs and the placement of those who wait: whether the answer is proven best; nil where it was not asked.
    public let isProven: Bool?
    /// What a repair could be, the fewest movers first.
    public let options: [RepairOption]
    public let state: RoomState

    public init(
        changes: [SeatChange], notes: [String] = [], isProven: Bool? = nil, options: [RepairOption] = [],
        state: RoomState
    ) {
        self.changes = changes.sorted()
        self.notes = notes
        self.isProven = isProven
        self.options = options
        self.state = state
    }
}
