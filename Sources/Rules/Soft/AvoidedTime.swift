public import ForumModel

/// 1 for a session that overlaps a time which it would rather avoid.
public struct AvoidedTime: Rule {
    public init() {}
    public let id: RuleID = "avoided-time"
    public let sentence = "A session does not take place at a time that it dislikes."
    public let unit = "session"
    public let standing = Standing.soft(5)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where !session.avoided.isEmpty {
            for (number, candidate) in context.grid.candidates[position].enumerated()
            where session.avoided.contains(where: { $0.overlaps(candidate.time) }) {
                scribe.time(session: position, candidate: number, units: 1)
            }
        }
    }
}
