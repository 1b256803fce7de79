public import ForumModel

/// 1 for each person and pair of its sessions in different buildings with 0 ≤ gap < minutes between them; `minutes` is
/// the rule's option, 30 unless set. Every role but organizer counts; a room without a building is in none.
public struct PersonHurry: Rule {
    public init() {}
    public let id: RuleID = "person-hurry"
    public let sentence = "Nobody has to change buildings in a hurry."
    public let unit = "person and pair"
    public let standing = Standing.soft(2)
    public let options: Set<String> = ["minutes"]

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let minutes = context.event.rules[id]?.options["minutes"].flatMap(Int.init) ?? 30
        guard minutes > 0, Set(context.event.rooms.compactMap(\.building)).count > 1 else { return }
        for sessions in context.attended {
            for (number, a) in sessions.enumerated() {
                for b in sessions[(number + 1)...] {
                    scribe.bond(.hurry(Minutes(minutes)), a, b, scribe.price.amount(1))
                }
            }
        }
    }
}
