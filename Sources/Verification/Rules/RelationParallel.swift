import ForumModel

/// `relation-parallel`: a and b have the same start.
struct RelationParallel: RelationRule {
    let id: RuleID = "relation-parallel"
    let sentence = "The two sessions start together."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard a.start != b.start else { return nil }
        return "\(a.id) and \(b.id) are to start together: they start on \(occupancy.wording.moment(a.start)) and on "
            + "\(occupancy.wording.moment(b.start))."
    }
}
