public import ForumModel

/// (different rooms of a theme on a day) − 1, where positive; a session's day is the date of its start.
public struct ThemeRooms: Rule {
    public init() {}
    public let id: RuleID = "theme-rooms"
    public let sentence = "The sessions of a theme keep to one room a day."
    public let unit = "further room"
    public let standing = Standing.soft(1)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard let weight = scribe.price.weight else { return }
        let themes = context.sessionsByTheme.filter { $0.count > 1 }
        scribe.clusters { Terms.Clusters(rule: $0, block: .day, categories: themes, parallel: Points(weight)) }
    }
}
