public import ForumModel

/// A plan and what is known of how good it is.
public struct BreakoutAnswer: Sendable, Hashable {
    /// How far a criterion is from what no plan can beat.
    public struct Balance: Sendable, Hashable {
        public let criterion: Criterion
        /// Pairs of people who share a value in a group.
        public let pairs: Int
        /// No plan that keeps what the criteria before it have reached has fewer.
        public let bound: Int

        public init(criterion: Criterion, pairs: Int, bound: Int) {
            self.criterion = criterion
            self.pairs = pairs
            self.bound = bound
        }
    }

    public enum Proof: Sendable, Hashable {
        case best
        /// The pairs above the bound, over all criteria but the organizations.
        case within(pairs: Int)
    }

    public let plan: BreakoutPlan
    /// In the order of priority.
    public let balances: [Balance]
    /// What is known of the balance of the attributes and sizes. Organizations come last and are kept apart by search
    /// alone: their balance says how far that got.
    public let proof: Proof
    public let warnings: [String]

    public init(plan: BreakoutPlan, balances: [Balance], warnings: [String] = []) {
        self.plan = plan
        self.balances = balances
        let excess = balances.reduce(0) { $1.criterion == .organization ? $0 : $0 + $1.pairs - $1.bound }
        proof = excess == 0 ? .best : .within(pairs: excess)
        self.warnings = warnings
    }

    /// The proof as a sentence.
    public var statement: String {
        switch proof {
        case .best: "Proven best: no other groups are more even."
        case .within(1): "Within 1 pair of the best that could be."
        case .within(let pairs): "Within \(pairs) pairs of the best that could be."
        }
    }
}

/// What came of a request for break-out groups.
public enum BreakoutOutcome: Sendable, Hashable {
    case planned(BreakoutAnswer)
    /// The rules cannot hold together; each conflict says which and what would help.
    case impossible([BreakoutConflict])
    /// No plan that holds was found in the effort allowed; it is not known whether there is one.
    case notFound
}
