import ForumModel

/// `relation-not-parallel`: a and b do not overlap.
struct RelationNotParallel: RelationRule {
    let id: RuleID = "relation-not-parallel"
    let sentence = "The two sessions do not overlap."
    let isAboutOverlaps = true

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard let shared = a.time.shared(with: b.time) else { return nil }
        return "\(a.id) and \(b.id) are not to run at the same time, and overlap on \(occupancy.wording.range(shared))."
    }
}
