import ForumModel
import Foundation

/// A tiny event with something for every rule of the catalogue to look at: groups of speakers from near and far,
/// attendees with interests, tags, languages, layouts, a best part of the day, and a programme that was published.
struct CrowdedEvent: CustomStringConvertible {
    let event: Event
    let published: Programme
    let description: String

    private static let regions: [RegionalGroup] = ["african", "grulac"]
    private static let stakeholders: [StakeholderGroup] = ["government", "youth", "media"]
    /// With more, to try everything takes too long.
    private static let mostSessions = 4

    init(seed: UInt64) {
        let tiny = TinyEvent(seed: seed)
        var random = SeededGenerator(seed: seed &+ 0xC0DE)
        func chance(_ percent: Int) -> Bool { random.below(100) < percent }
        func pick<T>(_ all: [T]) -> T { all[random.below(all.count)] }
        let base = tiny.event
        let themes = base.themes.map(\.id)
        let sessions = base.sessions.prefix(Self.mostSessions).map { session in
            Session(
                id: session.id, type: session.type, theme: session.theme ?? (chance(70) ? pick(themes) : nil),
                tags: ["a", "b", "c"].filter { _ in chance(60) }, durations: session.durations,
                layout: session.layout ?? (chance(60) ? pick(["theatre", "roundtable"]) : nil),
                features: session.features, crews: session.crews, expectedOnsite: session.expectedOnsite,
                preferred: session.preferred, avoided: session.avoided, notAt: session.notAt, rooms: session.rooms,
                preferredRooms: chance(30) ? [pick(base.rooms).id] : [], pin: session.pin,
                isExclusive: session.isExclusive, interest: Double(pick([0, 1, 4])), priority: session.priority,
                status: session.status, language: pick(["en", "fr", "fr"]))
        }
        let kept = Set(sessions.map(\.id))
        var people = base.people
        var roles = base.roles.filter { kept.contains($0.session) }
        let zones = ["Africa/Nairobi", "America/New_York", "Asia/Tokyo"].compactMap(TimeZone.init(identifier:))
        for session in sessions {
            for region in Self.regions where chance(85) {
                let id = ID<Person>("\(region.rawValue)-\(session.id.rawValue)")
                people.append(
                    Person(
                        id: id, stakeholderGroup: chance(80) ? pick(Self.stakeholders) : nil, regionalGroup: region,
                        timeZone: pick(zones), attendance: chance(85) ? .online : .onsite))
                roles.append(Role(session: session.id, person: id, kind: chance(80) ? .speaker : .moderator))
            }
        }
        let attendees = 1 + random.below(3)
        let interests = (0..<attendees).flatMap { number in
            sessions.filter { _ in chance(70) }.map { Interest(person: "fan\(number)", session: $0.id) }
        }
        var rules = base.rules
        func weigh(_ id: RuleID, _ weights: [Double], _ options: [String: String] = [:]) {
            rules[id] = RuleSetting(weight: pick(weights), options: options)
        }
        weigh("attendee-last-slot", [0, 0.25])
        weigh("attendee-three-in-a-row", [0, 1, 1.5])
        weigh("attendee-lone-session", [0, 0.75])
        weigh("person-load", [4, 1], ["limit": pick(["1", "2"])])
        weigh("person-hurry", [2, 0.5], ["minutes": pick(["30", "90"])])
        weigh("theme-rooms", [1, 0.3])
        weigh("layout-change", [2, 0.7])
        weigh("region-fairness", [0, 10, 1])
        weigh("prime-time-share", [2, 7])
        weigh("disruption", [0, 1])
        let relations = base.relations.filter { kept.contains($0.a) && kept.contains($0.b) }
        description = "\(tiny), crowded: \(rules.keys.sorted().map { "\($0) \(rules[$0]?.weight ?? -1)" })"
        do {
            event = try Event(
                name: "Crowded", timeZone: base.timeZone, step: base.step,
                prime: DailyHours(start: 540, end: pick([600, 630, 720])), turnover: base.turnover,
                types: base.types, languages: ["en", "fr"], walking: base.walking, rules: rules, slots: base.slots,
                rooms: base.rooms, themes: base.themes, crews: base.crews, sessions: sessions, people: people,
                roles: roles, relations: relations, interests: interests)
        } catch {
            preconditionFailure("a crowded event does not fit together: \(error)")
        }
        let slots = base.slots.filter { $0.kind == .session }
        published = Programme(
            sessions.filter { _ in chance(50) }.map {
                Placement(
                    session: $0.id, start: pick(slots).time.start, duration: $0.durations[0], room: pick(base.rooms).id)
            })
    }
}
