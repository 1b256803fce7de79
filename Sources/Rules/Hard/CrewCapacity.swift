public import ForumModel

/// ∫ max(0, used(t) − count) dt for each crew.
public struct CrewCapacity: Rule {
    public init() {}
    public let id: RuleID = "crew-capacity"
    public let sentence = "No more sessions run at once with a crew than there are such crews."
    public let unit = "missing crew and minute"
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for crew in context.event.crews {
            let users = context.sessions.filter { $0.session.crews.contains(crew.id) }.map(\.position)
            scribe.cumulative(crew.id.rawValue, users, limit: crew.count)
        }
    }
}
