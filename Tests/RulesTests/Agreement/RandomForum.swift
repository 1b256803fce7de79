import Foundation
import ForumModel
import Rules

/// Makes small forums up from a seed, crowded enough that every rule is broken now and then: two days in March 2025
/// around the night in which Oslo's clocks go forward, two to four rooms, four to seven sessions, or
/// nine more.
struct RandomForum {
    private var generator: SeededGenerator
    private let zone: TimeZone
    private let midnight: Instant

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        let zones = ["Europe/Oslo", "America/New_York", "Asia/Kolkata"]
        zone = TimeZone(identifier: zones[generator.below(zones.count)])!
        midnight = Instant(LocalDate(year: 2025, month: 3, day: 29)!, minute: 0, in: zone)!
    }

    mutating func event() throws -> Event {
        let rooms = (0..<(2 + below(3))).map { room(ID("room-\($0)")) }
        let slots = [(0, 9), (0, 11), (0, 15), (0, 22), (1, 8), (1, 13)].enumerated().map { number, opening in
            Slot(
                id: ID("slot-\(number)"),
                time: TimeRange(
                    start: midnight + Minutes(opening.0 * 1440 + opening.1 * 60 + 10 * below(4)),
                    duration: Minutes(90 + 30 * below(4))),
                kind: chance(10) ? .break : .session, rooms: chance(25) ? subset(of: rooms.map(\.id)) : [])
        }
        let sessions = (0..<(4 + below(4) + pick([0, 0, 0, 9]))).map {
            session(ID("ws-\($0)"), slots, rooms.map(\.id))
        }
        let people = (0..<4).map { person(ID("person-\($0)"), slots) }
        let roles = (0..<(chance(30) ? 60 : 6 + below(9))).map { _ in
            Role(session: pick(sessions).id, person: pick(people).id, kind: pick(RoleKind.allCases))
        }
        let relations = (0..<(3 + below(8))).map { _ in relation(sessions.map(\.id)) }
        let interests = (0..<below(50)).map { _ in
            Interest(person: "fan-\(below(5))", session: pick(sessions).id, weight: pick([1, 1, 2, 0.25, 1.0 / 3]))
        }
        return try Event(
            name: "Random Forum", timeZone: zone, step: pick([nil, 10, 15, 30, 30]),
            prime: pick([nil, "10:00-14:00", "08:00-10:30", "21:00-09:30"]).flatMap(DailyHours.init),
            turnover: pick([0, 10, 15]),
            types: ["main": TypeSettings(turnover: 40), "lightning": TypeSettings(turnover: 0)],
            languages: pick([[], ["en"], ["en", "fr"]]),
            walking: Walking(floor: pick([0, 5, 20]), building: pick([0, 10, 45])), rules: settings(), slots: slots,
            rooms: rooms, themes: [Theme(id: "access"), Theme(id: "trust")],
            crews: [Crew(id: "captioning", count: below(3)), Crew(id: "signing", count: 1)], sessions: sessions,
            people: people, roles: roles, relations: relations, interests: interests,
            decisions: decisions(sessions.map(\.id)))
    }

    /// A place for nearly every session that can have one.
    mutating func places(in grid: Grid) -> [Evaluation.Place?] {
        grid.candidates.map { candidates in
            guard !candidates.isEmpty, !chance(5) else { return nil }
            let candidate = below(candidates.count)
            return Evaluation.Place(
                candidate: candidate, room: pick(grid.roomSets[candidates[candidate].roomSet].rooms))
        }
    }

    /// A programme that people may know already: anything at all, for about half of the sessions; often none.
    mutating func published(_ event: Event) -> Programme? {
        guard chance(60) else { return nil }
        return Programme(event.sessions.filter { _ in chance(50) }.map { wildPlacement(of: $0, event) })
    }

    /// A place that may be anything: hardly ever one of the grid's.
    mutating func wildPlacement(of session: Session, _ event: Event) -> Placement {
        Placement(
            session: session.id, start: pick(event.slots).time.start + Minutes(10 * below(12) - 30),
            duration: chance(70) ? pick(session.durations) : Minutes(15 + 15 * below(6)), room: pick(event.rooms).id)
    }

    private mutating func room(_ id: ID<Room>) -> Room {
        Room(
            id: id, capacity: pick([nil, 0, 30, 50, 100]),
            layouts: pick([[:], [:], ["theatre": nil, "roundtable": Seats(25)], ["theatre": Seats(80)]]),
            features: Set(subset(of: ["hybrid", "livestream", "recording"])), building: pick([nil, "east", "west"]),
            floor: pick([nil, "1", "2"]), unavailable: ranges(30))
    }

    private mutating func session(_ id: ID<Session>, _ slots: [Slot], _ rooms: [ID<Room>]) -> Session {
        Session(
            id: id, type: pick([.workshop, .workshop, "main", "lightning"]), theme: pick([nil, "access", "trust"]),
            tags: pick([[], ["ai"], ["ai", "sdg-9", "ai"], ["sdg-9", "youth", "ai"], ["youth"]]),
            durations: pick([[60], [60, 30], [90, 60], [30, 45, 60], [45]]),
            layout: pick([nil, "theatre", "roundtable", "u-shape"]),
            features: chance(40) ? pick([["hybrid"], ["hybrid", "livestream"], ["livestream", "livestream"]]) : [],
            crews: chance(50) ? pick([["captioning"], ["signing"], ["signing", "captioning", "signing"]]) : [],
            expectedOnsite: pick([nil, 0, 20, 30, 50, 70]), preferred: ranges(30), avoided: ranges(30),
            notAt: ranges(30), rooms: chance(25) ? subset(of: rooms) : [],
            preferredRooms: chance(30) ? subset(of: rooms) : [], pin: pin(slots, rooms), isExclusive: chance(10),
            interest: pick([0, 1, 1, 2.5, 7]),
            status: pick([.accepted, .accepted, .accepted, .candidate, .withdrawn]),
            language: pick([nil, "en", "fr", "fr", "es"]))
    }

    private mutating func pin(_ slots: [Slot], _ rooms: [ID<Room>]) -> Session.Pin? {
        guard chance(15) else { return nil }
        return Session.Pin(start: chance(60) ? pick(slots).time.start : nil, room: chance(60) ? pick(rooms) : nil)
    }

    private mutating func person(_ id: ID<Person>, _ slots: [Slot]) -> Person {
        let zones = [nil, "Europe/Oslo", "Asia/Tokyo", "America/Los_Angeles", "Asia/Kathmandu"]
        return Person(
            id: id, stakeholderGroup: pick([nil, "government", "media", "intergovernmental"]),
            regionalGroup: pick([nil, "african", "african", "weog", "weog", .intergovernmental]),
            timeZone: pick(zones).flatMap(TimeZone.init(identifier:)), attendance: pick([.online, .onsite]),
            unavailable: ranges(40))
    }

    private mutating func relation(_ sessions: [ID<Session>]) -> Relation {
        let kinds: [Relation.Kind] = [
            .before, .notParallel, .parallel, .backToBack, .sameRoom, .sameDay, .differentDay, .daysApart(1),
            .daysApart(2),
        ]
        let a = below(sessions.count)
        let b = (a + 1 + below(sessions.count - 1)) % sessions.count
        return Relation(
            pick(kinds), sessions[a], sessions[b], pick([.hard, .hard, .soft(Points(0.5)), .soft(Points(3))]))
    }

    /// Up to three times on the grid's tens of minutes, so that they often touch or overlap one another and sessions.
    private mutating func ranges(_ percent: Int) -> [TimeRange] {
        guard chance(percent) else { return [] }
        return (0..<(1 + below(3))).map { _ in
            TimeRange(
                start: midnight + Minutes(pick([0, 1440]) + 10 * (48 + below(60))),
                duration: Minutes(10 + 10 * below(30)))
        }
    }

    private mutating func decisions(_ sessions: [ID<Session>]) -> [Decision] {
        guard chance(40) else { return [] }
        return (0..<(1 + below(2))).map { _ in
            Decision(
                .freeze(
                    pick([
                        .published, .theme("access"), .theme("trust"), .times(ranges(100)), .session(pick(sessions)),
                    ])))
        }
    }

    private mutating func settings() -> [RuleID: RuleSetting] {
        var settings: [RuleID: RuleSetting] = [:]
        for rule in Catalogue.rules {
            var options: [String: String] = [:]
            if rule.id == "person-pause" { options["minutes"] = pick([nil, "10", "20", "45"]) }
            if rule.id == "person-load" { options["limit"] = pick([nil, "1", "1", "2", "0"]) }
            if rule.id == "person-hurry" { options["minutes"] = pick([nil, "0", "45", "120", "soon"]) }
            if rule.id == "remote-hours", chance(50) {
                options = pick([
                    ["comfortable": "09:00-17:00"], ["comfortable": "22:00-07:00", "possible": "20:00-9:00"],
                    ["comfortable": "12:00-12:30", "possible": "00:00-24:00"],
                ])
            }
            let isHard: Bool? = chance(50) ? false : nil
            let weight: Double? = pick([nil, nil, 0, 0.25, 1.0 / 3, 2.5])
            settings[rule.id] = RuleSetting(weight: weight, isHard: isHard, options: options)
        }
        return settings
    }

    private mutating func below(_ bound: Int) -> Int { generator.below(bound) }
    private mutating func chance(_ percent: Int) -> Bool { generator.below(100) < percent }
    private mutating func pick<T>(_ values: [T]) -> T { values[generator.below(values.count)] }

    /// Never empty.
    private mutating func subset<T>(of values: [T]) -> [T] {
        let chosen = values.filter { _ in chance(50) }
        return chosen.isEmpty ? [pick(values)] : chosen
    }
}
