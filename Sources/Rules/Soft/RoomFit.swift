public import ForumModel

/// max(0, seats − expected on site) / seats, the seats being those of ``RuleContext/seats(_:for:)``; nothing in an
/// unlimited room or without an expectation.
public struct RoomFit: Rule {
    public init() {}
    public let id: RuleID = "room-fit"
    public let sentence = "A room is not much larger than the session needs."
    public let unit = "share of empty seats"
    public let standing = Standing.soft(1)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions {
            guard let expected = session.expectedOnsite else { continue }
            for (number, room) in context.event.rooms.enumerated() {
                guard let seats = context.seats(room, for: session), seats > 0 else { continue }
                let empty = Double(seats.rawValue - expected.rawValue) / Double(seats.rawValue)
                scribe.room(session: position, room: number, units: empty)
            }
        }
    }
}
