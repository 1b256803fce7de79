public import ForumModel

/// 1 for each overlapping pair of the ⌈n/10⌉ sessions of highest interest out of n planned ones; ties by id, and never
/// a session without interest.
public struct PopularClash: Rule {
    public init() {}
    public let id: RuleID = "popular-clash"
    public let sentence = "The most popular sessions do not overlap."
    public let unit = "pair"
    public let standing = Standing.soft(2)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let sessions = context.sessions
        let popular = sessions.filter { $0.session.interest > 0 }
            .sorted { a, b in
                a.session.interest == b.session.interest
                    ? a.session.id < b.session.id : a.session.interest > b.session.interest
            }
            .prefix((sessions.count + 9) / 10)
        scribe.separation(popular.map(\.position), .overlap)
    }
}
