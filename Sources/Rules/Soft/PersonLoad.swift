public import ForumModel

/// max(0, sessions − limit) for each person and day; `limit` is the rule's option, 3 unless set. Every role but
/// organizer counts.
public struct PersonLoad: Rule {
    public init() {}
    public let id: RuleID = "person-load"
    public let sentence = "Nobody has parts in too many sessions on one day."
    public let unit = "session too many"
    public let standing = Standing.soft(4)
    public let options: Set<String> = ["limit"]

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let set = context.event.rules[id]?.options["limit"].flatMap(Int.init)
        let limit = set.flatMap { $0 >= 1 ? $0 : nil } ?? 3
        for sessions in context.attended { scribe.dayLoad(sessions, limit: limit) }
    }
}
