public import ForumModel

/// 1 for each attendee and day with sessions of interest in one band only, see ``Bands``.
public struct AttendeeLoneSession: Rule {
    public init() {}
    public let id: RuleID = "attendee-lone-session"
    public let sentence = "Attendees have sessions in no slot of a day or in several."
    public let unit = "attendee and day"
    public let standing = Standing.soft(0)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (sessions, people) in Audience(context).crowds {
            scribe.itinerary(.loneSession, sessions, people: people)
        }
    }
}
