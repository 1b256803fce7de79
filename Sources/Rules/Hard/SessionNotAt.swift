public import ForumModel

/// The minutes of a session that the union of its impossible times covers.
public struct SessionNotAt: Rule {
    public init() {}
    public let id: RuleID = "session-not-at"
    public let sentence = "A session does not take place at a time that is impossible for it."
    public let unit = "minute of overlap"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where !session.notAt.isEmpty {
            let ranges = session.notAt.merged
            for (number, candidate) in context.grid.candidates[position].enumerated() {
                scribe.time(session: position, candidate: number, units: ranges.minutes(shared: candidate.time))
            }
        }
    }
}
