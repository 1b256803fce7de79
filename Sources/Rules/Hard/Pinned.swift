public import ForumModel

/// Built into ``Grid``.
public struct Pinned: Rule {
    public init() {}
    public let id: RuleID = "pinned"
    public let sentence = "A pinned session keeps the start and the room that the secretariat has fixed."
    public let unit = "session"
    public let standing = Standing.always

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        // The grid holds no other candidates.
    }
}
