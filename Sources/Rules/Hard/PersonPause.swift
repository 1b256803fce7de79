public import ForumModel

/// Unit: a missing minute of option `minutes` (default 0), a person and pair.
public struct PersonPause: Rule {
    public init() {}
    public let id: RuleID = "person-pause"
    public let sentence = "Between two sessions a person has a pause."
    public let standing = Standing.hard
    public let options: Set<String> = ["minutes"]

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard let minutes = context.event.rules[id]?.options["minutes"].flatMap(Int.init), minutes > 0 else { return }
        for sessions in context.attended { scribe.separation(sessions, .pause(Minutes(minutes))) }
    }
}
