import ForumModel

/// `relation-before`: a ends before or when b starts.
struct RelationBefore: RelationRule {
    let id: RuleID = "relation-before"
    let sentence = "The one session ends before or when the other starts."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard a.end > b.start else { return nil }
        return "\(a.id) is to be over when \(b.id) starts: it ends on \(occupancy.wording.moment(a.end)), and \(b.id) "
            + "starts on \(occupancy.wording.moment(b.start))."
    }
}
