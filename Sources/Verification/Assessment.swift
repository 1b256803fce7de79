public import ForumModel

/// One thing that a rule has to say about a programme: a broken hard rule, or a soft rule's cost.
public struct Finding: Sendable, Hashable, Codable {
    public let rule: RuleID
    /// Zero for a broken hard rule, which has no price.
    public let cost: Points
    /// The sessions concerned, sorted.
    public let sessions: [ID<Session>]
    /// The people concerned, sorted.
    public let people: [ID<Person>]
    /// The rooms concerned, sorted.
    public let rooms: [ID<Room>]
    /// What is the matter, in a plain sentence with the names that the event uses.
    public let sentence: String

    public init(
        rule: RuleID, cost: Points = .zero, sessions: [ID<Session>], people: [ID<Person>] = [],
        rooms: [ID<Room>] = [], sentence: String
    ) {
        self.rule = rule
        self.cost = cost
        self.sessions = sessions.sorted()
        self.people = people.sorted()
        self.rooms = rooms.sorted()
        self.sentence = sentence
    }
}

/// What one soft rule costs in all, and where.
public struct RuleScore: Sendable, Hashable, Codable {
    public let rule: RuleID
    public let total: Points
    /// The dearest first, then by sessions.
    public let findings: [Finding]

    public init(rule: RuleID, findings: [Finding]) {
        self.rule = rule
        total = findings.reduce(.zero) { $0 + $1.cost }
        // Numbers are sorted and not findings, which are large: a dense programme has a hundred thousand of them.
        let order = findings.indices.sorted {
            let (a, b) = (findings[$0], findings[$1])
            return a.cost != b.cost ? a.cost > b.cost : a.sessions.lexicographicallyPrecedes(b.sessions)
        }
        self.findings = order.map { findings[$0] }
    }
}

/// The second opinion on a programme: every rule recomputed from the event and the programme alone.
public struct Assessment: Sendable, Hashable, Codable {
    /// Broken hard rules, in the catalogue's order.
    public let violations: [Finding]
    /// The soft rules that are on (also those that cost nothing here), in the catalogue's order.
    public let rules: [RuleScore]
    /// Planned sessions (accepted or candidate) without a place, sorted.
    public let leftOut: [ID<Session>]
    public let score: Score

    public init(violations: [Finding], rules: [RuleScore], leftOut: [ID<Session>], score: Score) {
        self.violations = violations
        self.rules = rules
        self.leftOut = leftOut
        self.score = score
    }

    /// Whether every hard rule holds.
    public var isSound: Bool { violations.isEmpty }
}
