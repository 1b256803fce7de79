public import ForumModel

/// 1 for each attendee and session of interest in the last band of its day, see ``Bands``; all of a session are one
/// finding.
public struct AttendeeLastSlot: Rule {
    public init() {}
    public let id: RuleID = "attendee-last-slot"
    public let sentence = "Attendees have no sessions in the last slot of a day."
    public let unit = "attendee and session"
    public let standing = Standing.soft(0)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        var attendees = [Int](repeating: 0, count: context.grid.sessions.count)
        for wish in Audience(context).wishes.joined() { attendees[wish.session] += 1 }
        let late = context.lateStarts
        for (position, count) in attendees.enumerated() where count > 0 {
            for (number, candidate) in context.grid.candidates[position].enumerated()
            where late.contains(candidate.start) {
                scribe.time(session: position, candidate: number, units: Double(count))
            }
        }
    }
}
