public import ForumModel

/// How many people with each value sit in each group, against what is even.
public struct BalanceTable: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public let attribute: AttributeID
        public let value: String
        /// By group.
        public let counts: [Int]

        public var total: Int { counts.reduce(0, +) }
        /// The least and the most that a group has when the value is spread evenly.
        public var even: ClosedRange<Int> {
            let groups = max(counts.count, 1)
            return (total / groups)...((total + groups - 1) / groups)
        }
        /// Whether every group has an even share.
        public var isEven: Bool { counts.allSatisfy(even.contains) }
        /// Pairs of people in a group who share the value.
        public var pairs: Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    }

    /// By attribute in the order of the rules, then by value.
    public let rows: [Row]

    public init(_ plan: BreakoutPlan, _ participants: [Participant], _ rules: BreakoutRules) {
        let byID = Dictionary(participants.map { ($0.id, $0) }) { first, _ in first }
        let groups = plan.groups.map { $0.compactMap { byID[$0] } }
        rows = rules.attributes.flatMap { rule in
            Set(groups.joined().compactMap { $0.value(of: rule.attribute) }).sorted().map { value in
                Row(
                    attribute: rule.attribute, value: value,
                    counts: groups.map { $0.count { $0.value(of: rule.attribute) == value } })
            }
        }
    }

    /// Pairs of people in a group who share a value of the attribute; values that do not matter left out.
    public func pairs(of attribute: AttributeID) -> Int {
        rows.reduce(0) { $1.attribute == attribute ? $0 + $1.pairs : $0 }
    }
}
