public import ForumModel

/// 1 for each overlapping pair with an exclusive session in it.
public struct Exclusive: Rule {
    public init() {}
    public let id: RuleID = "exclusive"
    public let sentence = "Nothing else runs at the same time as an exclusive session."
    public let unit = "pair"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let exclusive = context.sessions.filter(\.session.isExclusive).map(\.position)
        for (rank, one) in exclusive.enumerated() {
            for other in context.grid.sessions.indices where other != one {
                // Two exclusive sessions are one pair.
                if exclusive[..<rank].contains(other) { continue }
                scribe.bond(.apart, one, other, scribe.price.amount(1))
            }
        }
    }
}
