public import ForumModel

/// max(0, L − 2) for each attendee and each longest run of L bands in a row, all with a session of interest, see
/// ``Bands``.
public struct AttendeeThreeInARow: Rule {
    public init() {}
    public let id: RuleID = "attendee-three-in-a-row"
    public let sentence = "Attendees have no sessions in three slots in a row."
    public let unit = "attendee and slot"
    public let standing = Standing.soft(0)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard Bands(context.event).most > 2 else { return }
        for (sessions, people) in Audience(context).crowds where sessions.count > 2 {
            scribe.itinerary(.threeInARow, sessions, people: people)
        }
    }
}
