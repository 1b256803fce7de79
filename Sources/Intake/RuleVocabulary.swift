public import ForumModel

/// What intake has to know about the rules to judge the settings of event.yaml.
public struct RuleVocabulary: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        /// The rule's own options, beside `weight` and `hard`.
        public let options: Set<String>
        public let isHardByDefault: Bool
        /// Whether `hard: false` is allowed.
        public let mayBeSoft: Bool

        public init(options: Set<String> = [], isHardByDefault: Bool, mayBeSoft: Bool) {
            self.options = options
            self.isHardByDefault = isHardByDefault
            self.mayBeSoft = mayBeSoft
        }
    }

    public let rules: [RuleID: Entry]

    public init(rules: [RuleID: Entry]) { self.rules = rules }
}
