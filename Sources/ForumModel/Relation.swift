/// A bond between two sessions, which holds only when both are placed.
public struct Relation: Sendable, Hashable, Codable {
    public enum Kind: Sendable, Hashable, Codable {
        /// a ends before or when b starts.
        case before
        case notParallel
        /// The same start.
        case parallel
        /// The same day, b starts at a's end or up to max(a's turnover, 30) minutes later.
        case backToBack
        case sameRoom
        case sameDay
        case differentDay
        /// The dates differ by at least so many days.
        case daysApart(Int)

        /// As in relations.csv: `before`, `days-apart:2`.
        public var name: String {
            switch self {
            case .before: "before"
            case .notParallel: "not-parallel"
            case .parallel: "parallel"
            case .backToBack: "back-to-back"
            case .sameRoom: "same-room"
            case .sameDay: "same-day"
            case .differentDay: "different-day"
            case .daysApart(let days): "days-apart:\(days)"
            }
        }

        /// The rule that it stands under: `relation-before`, `relation-days-apart`.
        public var rule: RuleID {
            if case .daysApart = self { return "relation-days-apart" }
            return RuleID("relation-" + name)
        }
    }

    public enum Strength: Sendable, Hashable, Codable {
        case hard
        /// Points when the bond is broken; above 0.
        case soft(Points)
    }

    public let kind: Kind
    public let a: ID<Session>
    public let b: ID<Session>
    public let strength: Strength

    public init(_ kind: Kind, _ a: ID<Session>, _ b: ID<Session>, _ strength: Strength = .hard) {
        self.kind = kind
        self.a = a
        self.b = b
        self.strength = strength
    }
}
