public import ForumModel

/// The bonds between two sessions that relations.csv asks for: one rule a kind, under `relation-` and the kind's name.
///
/// A relation of strength hard binds, unless the rule is given a price; any other costs its strength. A bond holds only
/// when both sessions are placed.
public struct RelationRule: Rule {
    public let id: RuleID
    public let sentence: String
    public let unit = "relation"
    public let standing = Standing.hard

    /// Never off: a relation with a strength of its own costs that, whatever a hard one costs.
    public func price(in event: Event) -> Price? { usualPrice(in: event) ?? .perUnit(0) }

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for relation in context.event.relations where relation.kind.rule == id {
            guard let a = context.position(of: relation.a), let b = context.position(of: relation.b) else { continue }
            let amount: Terms.Amount =
                switch relation.strength {
                case .hard: scribe.price.amount(1)
                case .soft(let points): .points(points)
                }
            guard amount != .points(.zero) else { continue }
            scribe.bond(kind(of: relation, context), a, b, amount)
        }
    }

    private func kind(of relation: Relation, _ context: RuleContext) -> Terms.Bond.Kind {
        switch relation.kind {
        case .before: .before
        case .notParallel: .apart
        case .parallel: .parallel
        case .backToBack:
            .backToBack(max(context.event.session(relation.a).map(context.event.turnover(after:)) ?? 0, 30))
        case .sameRoom: .sameRoom
        case .sameDay: .sameDay
        case .differentDay: .differentDay
        case .daysApart(let days): .daysApart(days)
        }
    }

    /// All kinds, in the format's order.
    public static let all: [RelationRule] = [
        .init(id: "relation-before", sentence: "The first session ends before or when the second starts."),
        .init(id: "relation-not-parallel", sentence: "The two sessions do not overlap."),
        .init(id: "relation-parallel", sentence: "The two sessions start together."),
        .init(
            id: "relation-back-to-back",
            sentence:
                "The second session starts at most half an hour (the turnover if longer) after the first ends, on one day."
        ),
        .init(id: "relation-same-room", sentence: "The two sessions are in one room."),
        .init(id: "relation-same-day", sentence: "The two sessions are on one day."),
        .init(id: "relation-different-day", sentence: "The two sessions are on different days."),
        .init(id: "relation-days-apart", sentence: "The two sessions are at least so many days apart."),
    ]
}
