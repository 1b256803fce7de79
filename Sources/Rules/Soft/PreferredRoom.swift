public import ForumModel

/// 1 for a session with preferred rooms that is in none of them.
public struct PreferredRoom: Rule {
    public init() {}
    public let id: RuleID = "preferred-room"
    public let sentence = "A session takes place in one of the rooms that it wishes for."
    public let unit = "session"
    public let standing = Standing.soft(3)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where !session.preferredRooms.isEmpty {
            let preferred = Set(session.preferredRooms)
            for (number, room) in context.event.rooms.enumerated() where !preferred.contains(room.id) {
                scribe.room(session: position, room: number, units: 1)
            }
        }
    }
}
