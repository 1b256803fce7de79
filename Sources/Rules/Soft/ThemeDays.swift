public import ForumModel

/// max(0, c − ⌈n/d⌉) for each theme and day: c of the theme's n planned sessions on one of the event's d days.
public struct ThemeDays: Rule {
    public init() {}
    public let id: RuleID = "theme-days"
    public let sentence = "The sessions of a theme are spread evenly over the days."
    public let unit = "session too many"
    public let standing = Standing.soft(2)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let days = context.event.days.count
        guard days > 0 else { return }
        for sessions in context.sessionsByTheme {
            scribe.dayLoad(sessions, limit: (sessions.count + days - 1) / days)
        }
    }
}
