public import ForumModel

/// interest / mean interest of the planned sessions, for a session that starts at or after the day's latest start of a
/// slot; nothing when nobody is interested in anything.
public struct LateDay: Rule {
    public init() {}
    public let id: RuleID = "late-day"
    public let sentence = "Sessions of much interest do not take place in the last slot of a day."
    public let unit = "interest relative to the mean"
    public let standing = Standing.soft(1)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let interests = context.sessions.map(\.session.interest)
        let mean = interests.reduce(0, +) / Double(max(1, interests.count))
        guard mean > 0 else { return }
        let late = context.lateStarts
        for (position, interest) in interests.enumerated() where interest > 0 {
            for (number, candidate) in context.grid.candidates[position].enumerated()
            where late.contains(candidate.start) {
                scribe.time(session: position, candidate: number, units: interest / mean)
            }
        }
    }
}
