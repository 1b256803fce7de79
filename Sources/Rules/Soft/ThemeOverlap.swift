public import ForumModel

/// 1 for each overlapping pair of sessions of one theme.
public struct ThemeOverlap: Rule {
    public init() {}
    public let id: RuleID = "theme-overlap"
    public let sentence = "Sessions of one theme do not overlap."
    public let unit = "pair"
    public let standing = Standing.soft(4)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for sessions in context.sessionsByTheme { scribe.separation(sessions, .overlap) }
    }
}
