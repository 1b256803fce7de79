import ForumModel

/// `relation-different-day`: a and b start on different dates.
struct RelationDifferentDay: RelationRule {
    let id: RuleID = "relation-different-day"
    let sentence = "The two sessions are on different days."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard a.date == b.date else { return nil }
        return "\(a.id) and \(b.id) are to be on different days: both are on \(occupancy.wording.day(a.date))."
    }
}
