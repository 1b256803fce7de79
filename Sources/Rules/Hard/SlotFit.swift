public import ForumModel

/// Built into ``Grid``.
public struct SlotFit: Rule {
    public init() {}
    public let id: RuleID = "slot-fit"
    public let sentence = "A session lies inside one slot, starts on its grid and has an accepted length."
    public let unit = "session"
    public let standing = Standing.always

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        // The grid holds no other candidates.
    }
}
