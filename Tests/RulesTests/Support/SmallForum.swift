import ForumModel
import Rules

/// An event of a few entities: Halls `a` and `b`, and one slot on 24 June 2025 from nine to twelve with starts every
/// half hour. A session of an hour has five candidates, 09:00 to 11:00.
struct SmallForum {
    var sessions: [Session]
    var rooms = [Room(id: "a"), Room(id: "b")]
    var people: [Person] = []
    var roles: [Role] = []
    var relations: [Relation] = []
    var themes: [Theme] = []
    var crews: [Crew] = []
    var slots = [Slot(id: "morning", time: span(24, "09:00-12:00"))]
    var step: Minutes? = 30
    var turnover: Minutes = 0
    var types: [SessionType: TypeSettings] = [:]
    var walking = Walking.none
    var rules: [RuleID: RuleSetting] = [:]
    var interests: [Interest] = []
    var languages: [String] = []
    var prime: DailyHours?
    var decisions: [Decision] = []
    var published: Programme?

    func event() throws -> Event {
        try Event(
            name: "Small Forum", timeZone: oslo, step: step, prime: prime, turnover: turnover, types: types,
            languages: languages, walking: walking, rules: rules, slots: slots, rooms: rooms, themes: themes,
            crews: crews, sessions: sessions, people: people,
            roles: roles, relations: relations, interests: interests, decisions: decisions)
    }

    func grid() throws -> Grid { try Grid(event()) }

    /// What one rule writes for this event.
    func written(by rule: RuleID) throws -> Written {
        let context = try RuleContext(event(), published: published)
        return Written(by: rule, context, Terms(context))
    }

    /// The same event with one rule set otherwise.
    func with(_ rule: RuleID, _ setting: RuleSetting) -> SmallForum {
        var changed = self
        changed.rules[rule] = setting
        return changed
    }
}

extension RuleSetting {
    /// `hard: false`, with a weight or without.
    static func soft(_ weight: Double? = nil, options: [String: String] = [:]) -> RuleSetting {
        RuleSetting(weight: weight, isHard: false, options: options)
    }

    static let off = RuleSetting(weight: 0)
}
