public import ForumModel

/// The minutes of a session that the union of its room's unavailable times covers.
public struct RoomAvailability: Rule {
    public init() {}
    public let id: RuleID = "room-availability"
    public let sentence = "A room is used only when it is available."
    public let unit = "minute of overlap"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (number, room) in context.event.rooms.enumerated() {
            for time in room.unavailable.merged { scribe.closure(room: number, time: time) }
        }
    }
}
