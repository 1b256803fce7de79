import ForumModel
import Verification

/// A forum of a few entities: Hall A and Hall B, open 23 to 27 June 2025 around the clock with starts every 5 minutes.
struct SmallForum {
    var sessions: [Session]
    var rooms = [Room(id: "a", name: "Hall A"), Room(id: "b", name: "Hall B")]
    var people: [Person] = []
    var roles: [Role] = []
    var relations: [Relation] = []
    var themes: [Theme] = []
    var crews: [Crew] = []
    var slots = [Slot(id: "week", time: TimeRange(at(23, "00:00"), at(28, "00:00"))!)]
    var step: Minutes? = 5
    var turnover: Minutes = 0
    var types: [SessionType: TypeSettings] = [:]
    var walking = Walking.none
    var rules: [RuleID: RuleSetting] = [:]
    var timeZone = oslo
    var interests: [Interest] = []
    var languages: [String] = []
    var prime: DailyHours?
    var decisions: [Decision] = []

    func event() throws -> Event {
        try Event(
            name: "Small Forum", timeZone: timeZone, step: step, prime: prime, turnover: turnover, types: types,
            languages: languages, walking: walking, rules: rules, slots: slots, rooms: rooms, themes: themes,
            crews: crews, sessions: sessions, people: people, roles: roles, relations: relations, interests: interests,
            decisions: decisions)
    }

    func assess(_ placements: Placement...) throws -> Assessment {
        try Verifier(event()).assess(Programme(placements))
    }

    func assess(_ placements: [Placement], published: Programme? = nil) throws -> Assessment {
        try Verifier(event(), published: published).assess(Programme(placements))
    }

    /// An hour in each of `starts` on the days, as slots of their own: `24-09:00`.
    static func hours(_ days: ClosedRange<Int>, at starts: [String]) -> [Slot] {
        days.flatMap { day in
            starts.map { start in
                Slot(id: ID("\(day)-\(start)"), time: TimeRange(start: at(day, start), duration: 60))
            }
        }
    }
}

extension Assessment {
    /// What a rule says as violations.
    func broken(_ rule: RuleID) -> [Finding] { violations.filter { $0.rule == rule } }

    /// What a rule says as costs; empty when it is hard or off.
    func costs(_ rule: RuleID) -> [Finding] { rules.first { $0.rule == rule }?.findings ?? [] }

    func total(_ rule: RuleID) -> Points? { rules.first { $0.rule == rule }?.total }
}

/// A setting that makes a hard rule soft.
func softened(_ weight: Double? = nil, options: [String: String] = [:]) -> RuleSetting {
    RuleSetting(weight: weight, isHard: false, options: options)
}
