import ForumModel

/// A rule about two sessions that the event relates; it binds only when both are placed.
///
/// A broken relation of hard strength is a violation (or costs the rule's weight where the settings make it soft);
/// one of soft strength costs its own points, once a relation.
protocol RelationRule: VerifiedRule {
    /// What is wrong between the two, or nil when the relation holds.
    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String?
}

extension RelationRule {
    var standing: Standing { .hard }

    func hasOwnPrices(in event: Event) -> Bool {
        event.relations.contains { $0.kind.rule == id && $0.strength != .hard }
    }

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.event.relations.compactMap { relation -> RawFinding? in
            guard relation.kind.rule == id, let a = occupancy.stay(of: relation.a),
                let b = occupancy.stay(of: relation.b),
                let complaint = complaint(relation.kind, a, b, occupancy)
            else { return nil }
            let price: Points? = if case .soft(let points) = relation.strength { points } else { nil }
            return RawFinding(price: price, sessions: [a.id, b.id], sentence: complaint)
        }
    }
}
