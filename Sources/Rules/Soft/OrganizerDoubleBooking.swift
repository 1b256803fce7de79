public import ForumModel

/// 1 for each person and each overlapping pair of sessions that it organizes.
public struct OrganizerDoubleBooking: Rule {
    public init() {}
    public let id: RuleID = "organizer-double-booking"
    public let sentence = "The sessions that one person organizes do not overlap."
    public let unit = "person and pair"
    public let standing = Standing.soft(20)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        var organized = [[Int]](repeating: [], count: context.event.people.count)
        for role in context.event.roles where role.kind == .organizer {
            guard let person = context.event.number(of: role.person), let session = context.position(of: role.session)
            else { continue }
            organized[person].append(session)
        }
        for sessions in organized { scribe.separation(sessions, .overlap) }
    }
}
