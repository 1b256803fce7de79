public import ForumModel

/// The number of features that the session requires and the room lacks.
public struct RoomFeatures: Rule {
    public init() {}
    public let id: RuleID = "room-features"
    public let sentence = "A room has every feature that the session requires."
    public let unit = "missing feature"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where !session.features.isEmpty {
            let wanted = Set(session.features)
            for (number, room) in context.event.rooms.enumerated() {
                scribe.room(session: position, room: number, units: Double(wanted.subtracting(room.features).count))
            }
        }
    }
}
