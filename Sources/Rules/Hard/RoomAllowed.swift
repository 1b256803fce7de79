public import ForumModel

/// 1 where the session names its rooms, and this is none of them.
public struct RoomAllowed: Rule {
    public init() {}
    public let id: RuleID = "room-allowed"
    public let sentence = "A session that names its allowed rooms takes place in one of them."
    public let unit = "session"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where !session.rooms.isEmpty {
            let allowed = Set(session.rooms)
            for (number, room) in context.event.rooms.enumerated() where !allowed.contains(room.id) {
                scribe.room(session: position, room: number, units: 1)
            }
        }
    }
}
