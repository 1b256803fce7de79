import ForumModel

/// `relation-same-room`: a and b are in one room.
struct RelationSameRoom: RelationRule {
    let id: RuleID = "relation-same-room"
    let sentence = "The two sessions are in one room."

    func complaint(_ kind: Relation.Kind, _ a: Stay, _ b: Stay, _ occupancy: Occupancy) -> String? {
        guard a.room.id != b.room.id else { return nil }
        return "\(a.id) and \(b.id) are to be in one room: they are in \(a.room.name) and in \(b.room.name)."
    }
}
