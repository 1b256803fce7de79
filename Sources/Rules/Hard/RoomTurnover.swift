public import ForumModel

/// Unit: a missing minute, for each later session of the room within the turnover of an earlier one.
public struct RoomTurnover: Rule {
    public init() {}
    public let id: RuleID = "room-turnover"
    public let sentence = "A room stays empty for the turnover after a session."
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        scribe.turnover(context.sessions.map { context.event.turnover(after: $0.session) })
    }
}
