public import ForumModel

/// Two sessions of one person overlap, or the gap between them is below the walk from room to room. Organizers need
/// not be there; every other role counts.
public struct PersonDoubleBooking: Rule {
    public init() {}
    public let id: RuleID = "person-double-booking"
    public let sentence = "Nobody has parts in two sessions at once, and everyone can walk from one to the next."
    public let unit = "person and pair"
    public let standing = Standing.always

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let walks = context.event.walking != .none
        for sessions in context.attended { scribe.separation(sessions, walks ? .walk : .overlap) }
    }
}
