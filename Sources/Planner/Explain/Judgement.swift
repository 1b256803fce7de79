public import ForumModel
public import Verification

/// What moving a few sessions of a programme does, by every rule and to the millionth: the programme before and after, both
/// recounted by the verification.
public struct Judgement: Sendable {
    /// What one soft rule says to it.
    public struct RuleChange: Sendable {
        public let rule: RuleID
        /// Below zero: better.
        public let change: Points
        /// What the rule holds against the programme only after the move, the dearest first.
        public let gained: [Finding]
        /// What it no longer holds against it.
        public let lost: [Finding]
    }

    /// Where the sessions go, the one that was asked about first.
    public let placements: [Placement]
    /// Hard rules that only the changed programme breaks.
    public let broken: [Finding]
    /// Hard rules that it no longer breaks.
    public let mended: [Finding]
    /// The soft rules to which it makes a difference, in the catalogue's order.
    public let rules: [RuleChange]
    /// The change of the soft total.
    public let change: Points

    /// Whether no hard rule is broken by it.
    public var isPossible: Bool { broken.isEmpty }

    init(_ placements: [Placement], in programme: Programme, _ before: Assessment, by verifier: Verifier) {
        let moving = Set(placements.map(\.session))
        let kept = programme.placements.filter { !moving.contains($0.session) }
        let after = verifier.assess(Programme(kept + placements))
        self.placements = placements
        broken = Self.difference(after.violations, before.violations)
        mended = Self.difference(before.violations, after.violations)
        change = after.score.total - before.score.total
        rules = zip(before.rules, after.rules).compactMap { old, new in
            let relevant = Self.relevance(of: max(old.findings.count, new.findings.count), moving)
            let (known, found) = (old.findings.filter(relevant), new.findings.filter(relevant))
            let gained = Self.difference(found, known)
            let lost = Self.difference(known, found)
            guard old.total != new.total || !gained.isEmpty || !lost.isEmpty else { return nil }
            return RuleChange(rule: old.rule, change: new.total - old.total, gained: gained, lost: lost)
        }
    }

    /// A rule with very many findings looks at pairs, and only those with a session that moves can differ.
    private static func relevance(of count: Int, _ moving: Set<ID<Session>>) -> (Finding) -> Bool {
        guard count > 500 else { return { _ in true } }
        return { $0.sessions.contains(where: moving.contains) }
    }

    /// What of `all` is not in `known`, each as often as it is missing there.
    private static func difference(_ all: [Finding], _ known: [Finding]) -> [Finding] {
        var left: [Finding: Int] = [:]
        for finding in known { left[finding, default: 0] += 1 }
        return all.filter { finding in
            guard let count = left[finding], count > 0 else { return true }
            left[finding] = count - 1
            return false
        }
    }
}
