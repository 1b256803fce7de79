import ForumModel

/// `relation-same-day`: a and b start on the same date.
struct RelationSameDay: RelationRule {
    let id: RuleID = "relation-same-day"
    let sentence = "The two sessions are on the same day."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard a.date != b.date else { return nil }
        return "\(a.id) and \(b.id) are to be on the same day: they are on \(occupancy.wording.day(a.date)) and on "
            + "\(occupancy.wording.day(b.date))."
    }
}
