import ForumModel

/// `relation-days-apart`: the dates of a and b differ by at least N days.
struct RelationDaysApart: RelationRule {
    let id: RuleID = "relation-days-apart"
    let sentence = "The two sessions are so many days apart."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard case .daysApart(let least) = kind, abs(a.date.dayNumber - b.date.dayNumber) < least else { return nil }
        return "\(a.id) and \(b.id) are to be at least \(counted(least, "day", "days")) apart: they are on "
            + "\(occupancy.wording.day(a.date)) and on \(occupancy.wording.day(b.date))."
    }
}
