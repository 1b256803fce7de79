public import ForumModel

/// Two sessions of one room share a minute. Never soft: rooms are unary for both engines.
public struct RoomDoubleBooking: Rule {
    public init() {}
    public let id: RuleID = "room-double-booking"
    public let sentence = "Two sessions in one room do not overlap."
    public let unit = "pair"
    public let standing = Standing.always

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        // Rooms are unary resources for both engines; nothing needs to be written down.
    }
}
