/// The shares of a balance: written down once for all candidates at which a session adds the same.
///
/// A large event with short steps has millions of shares, and a session adds the same at hundreds of its candidates. The
/// shares come by session, candidate and group.
public struct BalanceShares: Sequence, Sendable, Hashable {
    /// What `session` adds at each of `candidates`.
    struct Part: Sendable, Hashable {
        struct Amount: Sendable, Hashable {
            let group: Int
            let amount: Int64
        }

        let session: Int
        /// Ascending.
        let candidates: [Int]
        /// By group; none of them is 0.
        let amounts: [Amount]
    }

    private var parts: [Part] = []

    public var isEmpty: Bool { parts.isEmpty }

    /// How many shares there are.
    public var underestimatedCount: Int { parts.reduce(0) { $0 + $1.candidates.count * $1.amounts.count } }

    /// Adds what `session` contributes at each of `candidates`, one amount a group; amounts of 0 are passed over.
    ///
    /// Sessions are added in ascending order, and the candidates of each.
    mutating func add(session: Int, candidates: [Int], amounts: [Int64]) {
        let own = amounts.enumerated().filter { $0.element != 0 }
            .map { Part.Amount(group: $0.offset, amount: $0.element) }
        guard !own.isEmpty, !candidates.isEmpty else { return }
        parts.append(Part(session: session, candidates: candidates, amounts: own))
    }

    public func makeIterator() -> Iterator { Iterator(parts: parts) }

    public struct Iterator: IteratorProtocol {
        let parts: [Part]
        private var part = 0
        private var candidate = 0
        private var amount = 0

        init(parts: [Part]) { self.parts = parts }

        public mutating func next() -> Terms.Balance.Share? {
            guard part < parts.count else { return nil }
            let own = parts[part]
            let share = own.amounts[amount]
            let result = Terms.Balance.Share(
                session: own.session, candidate: own.candidates[candidate], group: share.group, amount: share.amount)
            amount += 1
            if amount == own.amounts.count { (amount, candidate) = (0, candidate + 1) }
            if candidate == own.candidates.count { (candidate, part) = (0, part + 1) }
            return result
        }
    }
}
