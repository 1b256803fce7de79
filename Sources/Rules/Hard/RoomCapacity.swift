public import ForumModel

/// max(0, expected on site − seats), the seats being those of ``RuleContext/seats(_:for:)``; nothing in an
/// unlimited room.
public struct RoomCapacity: Rule {
    public init() {}
    public let id: RuleID = "room-capacity"
    public let sentence = "A room has seats for everyone expected on site, in the layout that is wanted."
    public let unit = "missing seat"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions {
            guard let expected = session.expectedOnsite else { continue }
            for (number, room) in context.event.rooms.enumerated() {
                guard let seats = context.seats(room, for: session) else { continue }
                scribe.room(session: position, room: number, units: Double(expected.rawValue - seats.rawValue))
            }
        }
    }
}
