public import ForumModel

/// (preferred − actual) / 15 minutes, where positive.
public struct Shortened: Rule {
    public init() {}
    public let id: RuleID = "shortened"
    public let sentence = "A session gets the length that it prefers."
    public let unit = "quarter hour"
    public let standing = Standing.soft(6)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions where session.durations.count > 1 {
            for (number, candidate) in context.grid.candidates[position].enumerated() {
                let missing = session.durations[0] - candidate.duration
                scribe.time(session: position, candidate: number, units: Double(missing.rawValue) / 15)
            }
        }
    }
}
