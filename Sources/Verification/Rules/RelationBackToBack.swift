import ForumModel

/// `relation-back-to-back`: a and b are on the same day and 0 ≤ b.start − a.end ≤ max(turnover after a, 30 minutes).
struct RelationBackToBack: RelationRule {
    let id: RuleID = "relation-back-to-back"
    let sentence = "The one session follows the other directly on the same day."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        let longest = max(occupancy.event.turnover(after: a.session), 30)
        let gap = b.start - a.end
        guard a.date != b.date || gap < 0 || gap > longest else { return nil }
        return "\(b.id) is to follow \(a.id) within \(spoken(longest)) on the same day: \(a.id) ends on "
            + "\(occupancy.wording.moment(a.end)), and \(b.id) starts on \(occupancy.wording.moment(b.start))."
    }
}
