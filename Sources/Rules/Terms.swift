public import ForumModel

/// What the rules say, in the few kinds that search and linear programs understand.
///
/// Sessions count as in ``Grid/sessions``, rooms as in `Event.rooms`, rules as in the list that was compiled. Every term names
/// its rule, so that each point can be traced to a sentence.
public struct Terms: Sendable {
    /// What breaking a term costs.
    public enum Amount: Sendable, Hashable {
        case forbidden
        case points(Points)
    }

    /// Session × candidate.
    public struct TimeCost: Sendable, Hashable {
        public let rule: Int
        public let session: Int
        /// A position in the session's candidates.
        public let candidate: Int
        public let amount: Amount
    }

    /// Session × room.
    public struct RoomCost: Sendable, Hashable {
        public let rule: Int
        public let session: Int
        public let room: Int
        public let amount: Amount
    }

    /// Whatever session overlaps `time` in `room`, a minute of overlap.
    public struct Closure: Sendable, Hashable {
        public let rule: Int
        public let room: Int
        public let time: TimeRange
        /// nil: forbidden.
        public let weight: Double?
    }

    /// Each pair of a set that overlaps, or keeps too small a distance.
    public struct Separation: Sendable, Hashable {
        public enum Measure: Sendable, Hashable {
            /// A pair that overlaps.
            case overlap
            /// A pair that overlaps or is nearer than the way between its rooms.
            case walk
            /// The minutes by which a pair is nearer than this.
            case pause(Minutes)
        }

        public let rule: Int
        /// Ascending.
        public let sessions: [Int]
        public let measure: Measure
        /// Per pair or per missing minute; nil: forbidden.
        public let weight: Double?
    }

    /// A bond between two sessions.
    public struct Bond: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case apart
            case before, parallel
            /// b starts at a's end or up to so many minutes later, on the same day.
            case backToBack(Minutes)
            case sameRoom, sameDay, differentDay
            case daysApart(Int)
            /// In different buildings, with less than so many minutes between them.
            case hurry(Minutes)
            /// In one slot, or slots of the same time, but in different rooms.
            case elsewhere
            /// At the same time: a unit a shared minute.
            case minutes
        }

        public let rule: Int
        public let kind: Kind
        public let a: Int
        public let b: Int
        public let amount: Amount
    }

    /// At most `limit` of a set run at any moment; beyond that a missing unit and minute.
    public struct Cumulative: Sendable, Hashable {
        public let rule: Int
        public let name: String
        public let sessions: [Int]
        public let limit: Int
        /// nil: forbidden.
        public let weight: Double?
    }

    public internal(set) var timeCosts: [TimeCost] = []
    public internal(set) var roomCosts: [RoomCost] = []
    public internal(set) var closures: [Closure] = []
    public internal(set) var separations: [Separation] = []
    public internal(set) var bonds: [Bond] = []
    public internal(set) var cumulatives: [Cumulative] = []
    public internal(set) var dayLoads: [DayLoad] = []
    public internal(set) var successions: [Succession] = []
    public internal(set) var itineraries: [Itinerary] = []
    public internal(set) var balances: [Balance] = []
    public internal(set) var clusters: [Clusters] = []
    public internal(set) var rankings: [Ranking] = []
    /// Minutes that a room stays empty after each session.
    public internal(set) var turnovers: [Minutes]
    /// Per missing minute of turnover; nil: forbidden.
    public internal(set) var turnoverWeight: Double?
    /// The rule that turnovers stand under.
    public internal(set) var turnoverRule = 0

    init(sessions: Int) { turnovers = Array(repeating: 0, count: sessions) }

    /// Compiles every active rule of a list, by default the catalogue.
    public init(_ context: RuleContext, rules: [any Rule] = Catalogue.rules) {
        var scribe = Scribe(terms: Terms(sessions: context.grid.sessions.count))
        for (number, rule) in rules.enumerated() {
            guard let price = rule.price(in: context.event) else { continue }
            scribe.rule = number
            scribe.price = price
            rule.write(context, &scribe)
        }
        self = scribe.terms
    }
}
