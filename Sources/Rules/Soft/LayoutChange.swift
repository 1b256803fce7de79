public import ForumModel

/// 1 for each two sessions that follow one another in a room on a day and want different layouts; sessions without a
/// wanted layout change nothing.
public struct LayoutChange: Rule {
    public init() {}
    public let id: RuleID = "layout-change"
    public let sentence = "A room keeps its layout from one session to the next."
    public let unit = "change"
    public let standing = Standing.soft(2)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let layouts = context.sessions.map(\.session.layout)
        let known = Set(layouts.compactMap { $0 }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($0.element, $0.offset) })
        scribe.succession(layouts.map { $0.flatMap { numbers[$0] } })
    }
}
