public import ForumModel

/// minutes − max(0, gap) for each person and pair of its sessions, where positive; `minutes` is the rule's option,
/// 0 unless set.
public struct PersonPause: Rule {
    public init() {}
    public let id: RuleID = "person-pause"
    public let sentence = "Between two sessions a person has a pause."
    public let unit = "missing minute"
    public let standing = Standing.hard
    public let options: Set<String> = ["minutes"]

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard let minutes = context.event.rules[id]?.options["minutes"].flatMap(Int.init), minutes > 0 else { return }
        for sessions in context.attended { scribe.separation(sessions, .pause(Minutes(minutes))) }
    }
}
