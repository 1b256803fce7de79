public import ForumModel

/// 1 where the room lists layouts, and the one that the session wants is not among them.
public struct RoomLayout: Rule {
    public init() {}
    public let id: RuleID = "room-layout"
    public let sentence = "A room can be arranged in the layout that the session wants."
    public let unit = "session"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions {
            guard let layout = session.layout else { continue }
            for (number, room) in context.event.rooms.enumerated()
            where !room.layouts.isEmpty && room.layouts[layout] == nil {
                scribe.room(session: position, room: number, units: 1)
            }
        }
    }
}
