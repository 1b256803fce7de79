import ForumModel
import Foundation

/// A made-up event of a few sessions, drawn from a seed so that small and odd cases of every rule come up.
///
/// `traits` say what it has, for the message of a test that fails.
struct TinyEvent: CustomStringConvertible {
    let seed: UInt64
    let traits: [String]
    let event: Event

    var description: String { "seed \(seed): \(traits.joined(separator: ", "))" }

    init(seed: UInt64) {
        var draft = TinyEventDraft(seed: seed)
        event = draft.draw()
        self.seed = seed
        traits = draft.traits
    }
}

/// What is drawn, step by step.
struct TinyEventDraft {
    private(set) var traits: [String] = []
    private var random: SeededGenerator
    private let zone = TimeZone(identifier: "Africa/Nairobi") ?? .gmt
    private var slots: [Slot] = []
    private var rooms: [Room] = []
    private var step: Minutes?
    private var rules: [RuleID: RuleSetting] = [:]
    private var crews: [Crew] = []
    private var people: [Person] = []
    private var roles: [Role] = []
    private var sessions: [Session] = []

    private static let layouts: [Layout] = ["theatre", "roundtable"]
    private static let features: [Feature] = ["hybrid", "recording"]
    private static let themes: [ID<Theme>] = ["ai", "access"]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func draw() -> Event {
        drawSlots()
        drawRooms()
        if has("crews", 30) { crews = [Crew(id: "captions", count: 1 + below(2))] }
        drawPeople()
        drawSessions()
        drawRoles()
        let relations = drawRelations()
        if has("soft rules", 35) { softenRules() }
        let turnover: Minutes = has("turnover", 35) ? pick([10, 15, 30]) : 0
        let types: [SessionType: TypeSettings] = [
            "main": TypeSettings(weight: 5, turnover: chance(50) ? 30 : nil),
            "lightning": TypeSettings(weight: 0.5, turnover: chance(30) ? 5 : nil),
        ]
        do {
            return try Event(
                name: "Tiny", timeZone: zone, step: step, turnover: turnover, types: types,
                walking: has("walking", 30) ? Walking(floor: pick([5, 10]), building: pick([20, 30])) : .none,
                rules: rules, slots: slots, rooms: rooms, themes: Self.themes.map { Theme(id: $0) }, crews: crews,
                sessions: sessions, people: people, roles: roles, relations: relations)
        } catch {
            preconditionFailure("a tiny event does not fit together: \(error)")
        }
    }

    // MARK: - Time and rooms

    private func moment(day: Int, minute: Int) -> Instant { Instant(rawValue: (20_880 + day) * 1440 + minute - 180) }

    private mutating func drawSlots() {
        let isStepped = has("step", 35)
        step = isStepped ? pick([15, 30, 30]) : nil
        let count = isStepped ? 2 + below(2) : 2 + below(4)
        let days = 1 + below(min(count, 3))
        var minute = 540
        for number in 0..<count {
            let day = number * days / count
            if number > 0, day != (number - 1) * days / count { minute = 540 }
            let length: Minutes = isStepped ? pick([60, 90]) : pick([60, 60, 90, 90, 120])
            slots.append(
                Slot(id: ID("t\(number)"), time: TimeRange(start: moment(day: day, minute: minute), duration: length)))
            // Some slots overlap their predecessor, most leave a pause.
            minute += length.rawValue + pick([0, 0, 10, 30, 30, 60, -30])
        }
        if has("break", 10) {
            slots.append(
                Slot(id: "lunch", time: TimeRange(start: moment(day: 0, minute: 720), duration: 60), kind: .break))
        }
    }

    private mutating func drawRooms() {
        let count = 1 + below(3)
        let isOdd = has("odd seats", 20)
        let isClosed = has("closed rooms", 25)
        let areListed = has("layouts", 15)
        for number in 0..<count {
            let capacity = chance(10) ? nil : Seats(isOdd ? 7 + below(50) : pick([10, 20, 25, 40, 50, 80]))
            var layouts: [Layout: Seats?] = [:]
            if areListed {
                if chance(70) { layouts["theatre"] = Seats(40) }
                if chance(50) { layouts["roundtable"] = .some(nil) }
            }
            rooms.append(
                Room(
                    id: ID("r\(number)"), capacity: capacity, layouts: layouts,
                    features: Set(Self.features.filter { _ in chance(70) }),
                    building: chance(60) ? pick(["north", "south"]) : nil, floor: chance(60) ? pick(["0", "1"]) : nil,
                    unavailable: isClosed && chance(60) ? [range()] : []))
        }
        if count > 1, has("rooms by slot", 20) {
            slots = slots.map { slot in
                let open = rooms.map(\.id).filter { _ in chance(60) }
                return Slot(id: slot.id, time: slot.time, kind: slot.kind, rooms: open)
            }
        }
    }

    /// A slot's time, a part of it, or something across its end.
    private mutating func range() -> TimeRange {
        let slot = pick(slots).time
        return switch below(3) {
        case 0: slot
        case 1: TimeRange(start: slot.start + Minutes(15 * below(4)), duration: 30)
        default: TimeRange(start: slot.start + 30, duration: 180)
        }
    }

    // MARK: - People and sessions

    private mutating func drawPeople() {
        guard has("people", 55) else { return }
        let zones = ["Africa/Nairobi", "America/New_York", "Asia/Tokyo"].compactMap(TimeZone.init(identifier:))
        for number in 0..<(1 + below(3)) {
            people.append(
                Person(
                    id: ID("p\(number)"), timeZone: chance(80) ? pick(zones) : nil,
                    attendance: chance(30) ? .online : .onsite, unavailable: chance(25) ? [range()] : []))
        }
        if has("pause", 25) {
            rules["person-pause"] = RuleSetting(options: ["minutes": pick(["15", "30", "60"])])
        }
    }

    private mutating func drawSessions() {
        let count = 2 + below(step == nil ? 5 : 3)
        let hasLengths = has("lengths", 30)
        let hasCandidates = has("candidates", 35)
        let hasWishes = has("wishes", 40)
        let hasThemes = has("themes", 50)
        let hasSizes = has("sizes", 50)
        let hasDemands = has("demands", 30)
        let hasPins = has("pins", 15)
        let hasExclusive = has("exclusive", 20)
        let hasFree = has("free to leave out", 10)
        let hasSlight = has("weights far apart", 10)
        for number in 0..<count {
            let slot = pick(slots).time
            var pin: Session.Pin?
            if hasPins, chance(40) {
                pin = .init(start: chance(60) ? slot.start : nil, room: chance(50) ? pick(rooms).id : nil)
            }
            sessions.append(
                Session(
                    id: ID("s\(number)"), type: pick([.workshop, .workshop, "main", "lightning"]),
                    theme: hasThemes && chance(70) ? pick(Self.themes) : nil,
                    durations: hasLengths && chance(70)
                        ? pick([[90, 60], [60, 30], [60, 90], [120, 60]]) : [pick([30, 60, 60])],
                    layout: hasDemands && chance(30) ? pick(Self.layouts) : nil,
                    features: hasDemands && chance(40) ? [pick(Self.features)] : [],
                    crews: crews.filter { _ in chance(60) }.map(\.id),
                    expectedOnsite: hasSizes && chance(70) ? Seats(pick([5, 10, 20, 40])) : nil,
                    preferred: hasWishes && chance(50) ? [range()] : [],
                    avoided: hasWishes && chance(50) ? [range()] : [],
                    notAt: hasWishes && chance(20) ? [range()] : [],
                    rooms: hasDemands && chance(20) ? [pick(rooms).id] : [], pin: pin,
                    isExclusive: hasExclusive && chance(30),
                    priority: hasFree && chance(40)
                        ? 0 : hasSlight ? pick([0.01, 0.1, 1, 100]) : pick([1, 1, 1, 2, 0.5]),
                    status: hasCandidates && chance(50) ? .candidate : chance(4) ? .withdrawn : .accepted))
        }
    }

    private mutating func drawRoles() {
        let kinds: [RoleKind] = [.speaker, .speaker, .moderator, .organizer, .required]
        for person in people {
            for session in sessions where chance(45) {
                roles.append(Role(session: session.id, person: person.id, kind: pick(kinds)))
            }
        }
    }

    private mutating func drawRelations() -> [Relation] {
        guard has("relations", 50) else { return [] }
        let kinds: [Relation.Kind] = [
            .before, .notParallel, .parallel, .backToBack, .sameRoom, .sameDay, .differentDay, .daysApart(1),
            .daysApart(2),
        ]
        return (0..<(1 + below(3))).map { _ in
            let a = below(sessions.count)
            let b = (a + 1 + below(sessions.count - 1)) % sessions.count
            let kind = pick(kinds)
            traits.append("\(kind.name)")
            let strength: Relation.Strength = chance(50) ? .hard : .soft(Points(pick([0.5, 1, 3, 7.5])))
            return Relation(kind, sessions[a].id, sessions[b].id, strength)
        }
    }

    /// Rules that bind by default, at a price a unit: by the minute, the seat or the piece.
    private mutating func softenRules() {
        let cheap = ["room-turnover", "room-availability", "person-availability", "crew-capacity", "session-not-at"]
        let dear = ["room-capacity", "room-layout", "room-features", "room-allowed", "exclusive"]
        let bonds = ["before", "not-parallel", "parallel", "back-to-back", "same-room", "same-day", "different-day"]
        for id in cheap where chance(50) { soften(id, pick([0.05, 0.2, 0.5])) }
        for id in dear where chance(40) { soften(id, pick([0, 0.5, 2, 6])) }
        for id in bonds where chance(30) { soften("relation-" + id, pick([0, 1, 4])) }
        if chance(40) {
            let id: RuleID = "person-pause"
            rules[id] = RuleSetting(weight: pick([0.1, 0.3]), isHard: false, options: rules[id]?.options ?? [:])
        }
        for id in ["theme-overlap", "preferred-time", "shortened", "room-fit"] where chance(15) {
            rules[RuleID(id)] = RuleSetting(weight: pick([0, 0.5, 2]))
        }
    }

    private mutating func soften(_ id: String, _ weight: Double) {
        traits.append("\(id) at \(weight)")
        rules[RuleID(id)] = RuleSetting(weight: weight, isHard: false)
    }

    // MARK: - Drawing

    /// Whether the event has a trait that `percent` of all have; it is noted.
    private mutating func has(_ trait: String, _ percent: Int) -> Bool {
        let isSo = chance(percent)
        if isSo { traits.append(trait) }
        return isSo
    }

    private mutating func below(_ bound: Int) -> Int { random.below(bound) }
    private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    private mutating func pick<T>(_ all: [T]) -> T { all[random.below(all.count)] }
}
