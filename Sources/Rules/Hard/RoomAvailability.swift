public import ForumModel

/// Unit: a minute of a session at which its room is not available.
public struct RoomAvailability: Rule {
    public init() {}
    public let id: RuleID = "room-availability"
    public let sentence = "A room is used only when it is available."
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (number, room) in context.event.rooms.enumerated() {
            for time in room.unavailable.merged { scribe.closure(room: number, time: time) }
        }
    }
}
