/// Break-out groups that meet several times in other companies, as in a world café.
public struct BreakoutRounds: Sendable, Hashable, Codable {
    /// In their order; at least one.
    public let plans: [BreakoutPlan]

    public init(_ plans: [BreakoutPlan]) { self.plans = plans }

    /// How often two people of a room sit together, over all rounds.
    public struct Meetings: Sendable, Hashable, Codable {
        /// Pairs of people who meet at least once.
        public var pairs = 0
        /// Pairs of people who meet more than once.
        public var repeated = 0
        /// Σ m² over all pairs, where m counts their meetings. The more evenly meetings are spread, the smaller it is.
        public var squares = 0

        public init() {}
    }
}
