public import ForumModel

/// 1 for a session with wishes that lies wholly inside none of them.
public struct PreferredTime: Rule {
    public init() {}
    public let id: RuleID = "preferred-time"
    public let sentence = "A session takes place at one of the times that it wishes for."
    public let unit = "session"
    public let standing = Standing.soft(5)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where !session.preferred.isEmpty {
            for (number, candidate) in context.grid.candidates[position].enumerated()
            where !session.preferred.contains(where: { $0.contains(candidate.time) }) {
                scribe.time(session: position, candidate: number, units: 1)
            }
        }
    }
}
