import ForumModel

extension SmallForum {
    /// Two sessions of an hour, `ws-1` and `ws-2`, and one relation between them.
    static func related(_ kind: Relation.Kind, _ strength: Relation.Strength = .hard) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1"), Session(id: "ws-2")],
            relations: [Relation(kind, "ws-1", "ws-2", strength)])
    }
}
