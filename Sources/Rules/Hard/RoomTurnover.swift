public import ForumModel

/// turnover − (b.start − a.end) for every two sessions a, b of one room with 0 ≤ b.start − a.end < turnover, where the
/// turnover is that of a's type, else the event's. Every later session counts, not only the next.
public struct RoomTurnover: Rule {
    public init() {}
    public let id: RuleID = "room-turnover"
    public let sentence = "A room stays empty for the turnover after a session."
    public let unit = "missing minute"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        scribe.turnover(context.sessions.map { context.event.turnover(after: $0.session) })
    }
}
