import ForumModel

/// A rule of the catalogue, checked on a finished programme.
protocol VerifiedRule: Sendable {
    var id: RuleID { get }
    /// What the rule asks, for people.
    var sentence: String { get }
    var standing: Standing { get }
    /// Whether every finding names two sessions that overlap and had better not.
    var isAboutOverlaps: Bool { get }
    /// Everything in the programme that goes against the rule, in a fixed order.
    func findings(in occupancy: Occupancy) -> [RawFinding]
    /// Whether findings of this rule may carry a price of their own, whatever the settings say.
    func hasOwnPrices(in event: Event) -> Bool
}

extension VerifiedRule {
    var isAboutOverlaps: Bool { false }

    func hasOwnPrices(in event: Event) -> Bool { false }

    /// The whole number that the settings give an option of this rule, or nil when there is none of at least `least`.
    func wholeNumber(_ option: String, atLeast least: Int, in event: Event) -> Int? {
        guard let number = event.rules[id]?.options[option].flatMap({ Int($0) }), number >= least else { return nil }
        return number
    }
}

/// Whether a broken rule makes a programme unsound or costs points.
enum Standing: Sendable, Hashable {
    /// Hard, whatever the settings say.
    case alwaysHard
    /// Hard, unless the settings say `hard: false`.
    case hard
    /// Costs so many points a unit, unless the settings give another weight.
    case soft(weight: Double)

    /// What one unit against the rule means under the event's settings.
    func effect(under setting: RuleSetting?) -> Effect {
        switch self {
        case .alwaysHard: .violation
        case .hard: setting?.isHard == false ? .costing(setting?.weight ?? 1) : .violation
        case .soft(let weight): .costing(setting?.weight ?? weight)
        }
    }

    var isHard: Bool {
        if case .soft = self { return false }
        return true
    }
}

/// What one unit against a rule means.
enum Effect: Sendable, Hashable {
    case violation
    /// Points a unit, above 0.
    case cost(Double)
    /// The rule says nothing.
    case off

    static func costing(_ weight: Double) -> Effect { weight > 0 && weight.isFinite ? .cost(weight) : .off }
}

/// What a rule has noticed, before the settings say what it costs.
struct RawFinding: Sendable {
    /// How much goes against the rule, in the rule's unit; above 0.
    let units: Double
    /// Points that this finding costs instead of weight × units.
    let price: Points?
    let sessions: [ID<Session>]
    let people: [ID<Person>]
    let rooms: [ID<Room>]
    let sentence: String

    init(
        units: Double = 1, price: Points? = nil, sessions: [ID<Session>], people: [ID<Person>] = [],
        rooms: [ID<Room>] = [], sentence: String
    ) {
        self.units = units
        self.price = price
        self.sessions = sessions
        self.people = people
        self.rooms = rooms
        self.sentence = sentence
    }

    init(
        _ minutes: Minutes, sessions: [ID<Session>], people: [ID<Person>] = [], rooms: [ID<Room>] = [],
        sentence: String
    ) {
        self.init(
            units: Double(minutes.rawValue), sessions: sessions, people: people, rooms: rooms, sentence: sentence)
    }

    func finding(of rule: RuleID, cost: Points = .zero) -> Finding {
        Finding(rule: rule, cost: cost, sessions: sessions, people: people, rooms: rooms, sentence: sentence)
    }
}
