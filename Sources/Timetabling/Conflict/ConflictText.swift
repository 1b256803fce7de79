import ForumModel
import Rules

/// A conflict in plain words, with the arithmetic where counting is enough.
struct ConflictText {
    private let context: RuleContext
    private let conflict: Conflict
    private let excerpt: Excerpt

    init(_ problem: Problem, _ conflict: Conflict) {
        context = problem.context
        self.conflict = conflict
        excerpt = Excerpt(problem.context, problem.scope)
    }

    private var event: Event { context.event }

    /// For the session `asking`, which has no place.
    func sentence(for asking: ID<Session>) -> String {
        let others = conflict.sessions.filter { $0 != asking }
        var text: String
        let explained: Set<Requirement>
        if let count = RoomCount(excerpt, conflict), count.places < conflict.sessions.count {
            let demand = RoomDemand(event, conflict)
            text =
                "\(counted(conflict.sessions.count, "session")) (\(list(conflict.sessions))) need \(demand.words)"
                + "\(count.hours(in: event)); \(count.words)."
            explained = demand.covers
        } else {
            text = "It cannot have a place together with \(list(others))."
            explained = []
        }
        let reasons = conflict.demands.filter { !explained.contains($0) }.map(sentence)
        if let first = reasons.first {
            let all = [first.prefix(1).uppercased() + first.dropFirst()] + reasons.dropFirst()
            text += " \(all.joined(separator: "; "))."
        }
        if conflict.isMinimal, conflict.sessions.count + conflict.demands.count > 2 {
            text += " If any one of these gave way there would be a place."
        }
        return text
    }

    private func sentence(_ demand: Requirement) -> String {
        switch demand {
        case .placed(let id): "\(id) is to have a place"
        case .pinned(let id): "\(id) is pinned\(pin(of: id))"
        case .frozen(let id): "\(id) is frozen"
        case .kept(let id): "\(id) is to stay as in the earlier programme"
        case .seats(let id): "\(id) expects \(event.session(id)?.expectedOnsite?.rawValue ?? 0) people on site"
        case .layout(let id): "\(id) wants the layout \(event.session(id)?.layout?.rawValue ?? "")"
        case .features(let id):
            "\(id) needs \(event.session(id)?.features.map(\.rawValue).joined(separator: ", ") ?? "")"
        case .allowedRooms(let id): "\(id) allows only \(list(event.session(id)?.rooms ?? [], of: 6))"
        case .notAt(let id): "\(id) has impossible times"
        case .exclusive(let id): "nothing may run beside \(id)"
        case .attends(let id): "\(name(id)) has parts in \(list(sessions(of: id)))"
        case .available(let id): "\(name(id)) is not available all the time"
        case .crew(let id):
            "\(id) can serve \(counted(event.crews.first { $0.id == id }?.count ?? 0, "session")) at a time, and "
                + "\(list(conflict.sessions.filter { event.session($0)?.crews.contains(id) ?? false })) need it"
        case .relation(let number):
            "the relation \(event.relations[number].kind.name) binds \(event.relations[number].a) and "
                + "\(event.relations[number].b)"
        case .closed(let id): "\(id) is closed for a time"
        case .turnover: "rooms stay empty for their turnover"
        }
    }

    private func pin(of id: ID<Session>) -> String {
        let pin = event.session(id)?.pin
        let start = pin?.start.map { " to \($0.iso(in: event.timeZone).prefix(16))" } ?? ""
        return start + (pin?.room.map { start.isEmpty ? " to \($0)" : " in \($0)" } ?? "")
    }

    private func name(_ id: ID<Person>) -> String { event.person(id).map { "\($0.name) (\(id))" } ?? id.rawValue }

    private func sessions(of person: ID<Person>) -> [ID<Session>] {
        Set(event.roles.filter { $0.person == person && $0.kind.mustAttend }.map(\.session))
            .intersection(conflict.sessions).sorted()
    }

    private func list<T>(_ ids: [ID<T>], of most: Int = 12) -> String {
        let listed = ids.prefix(most).map(\.rawValue).joined(separator: ", ")
        return ids.count > most ? "\(listed) and \(ids.count - most) more" : listed
    }
}

/// What all sessions of a conflict ask of their rooms, in words.
private struct RoomDemand {
    let words: String
    /// The demands that the words tell.
    let covers: Set<Requirement>

    init(_ event: Event, _ conflict: Conflict) {
        let sessions = conflict.sessions.compactMap(event.session)
        let demands = Set(conflict.demands)
        let seats = sessions.filter { demands.contains(.seats($0.id)) }
        let features = sessions.filter { demands.contains(.features($0.id)) }
        var covers: Set<Requirement> = []
        var parts: [String] = []
        if seats.count == sessions.count, let least = seats.compactMap(\.expectedOnsite).min() {
            parts.append("with at least \(least.rawValue) seats")
            covers.formUnion(seats.map { .seats($0.id) })
        }
        let shared = features.dropFirst().reduce(Set(features.first?.features ?? [])) { $0.intersection($1.features) }
        if features.count == sessions.count, !shared.isEmpty {
            parts.append("with \(shared.map(\.rawValue).sorted().joined(separator: " and "))")
            covers.formUnion(features.map { .features($0.id) })
        }
        words = "a room" + (parts.isEmpty ? "" : " " + parts.joined(separator: " and "))
        self.covers = covers
    }
}

/// How many sessions the rooms of a conflict can take one after another.
private struct RoomCount {
    let places: Int
    private let counts: [Int]
    private let first: Instant
    private let last: Instant
    private let isWhole: Bool

    /// nil where there is nothing to count.
    init?(_ excerpt: Excerpt, _ conflict: Conflict) {
        let everything = Set(excerpt.requirements(of: conflict.sessions))
        let given = everything.subtracting(conflict.demands)
        guard let problem = excerpt.problem(conflict.sessions, without: given), problem.optionStart.count > 0 else {
            return nil
        }
        var stays: [Int: [(start: Int32, blocked: Int32)]] = [:]
        for option in 0..<problem.optionStart.count {
            let stay = (problem.optionStart[option], problem.segmentStart[Int(problem.optionBlocked[option])])
            for room in problem.rooms(ofOption: option) { stays[room, default: []].append(stay) }
        }
        // The most that fit one after another: always the one that ends first.
        let counts = stays.keys.sorted().map { room in
            var count = 0
            var free = Int32.min
            for stay in (stays[room] ?? []).sorted(by: { $0.blocked < $1.blocked }) where stay.start >= free {
                count += 1
                free = stay.blocked
            }
            return count
        }
        self.counts = counts
        places = counts.reduce(0, +)
        let starts = (0..<problem.optionStart.count).map { problem.optionStart[$0] }
        let ends = (0..<problem.optionStart.count).map { problem.optionEnd[$0] }
        let first = problem.origin + Minutes(Int(starts.min() ?? 0))
        let last = problem.origin + Minutes(Int(ends.max() ?? 0))
        let openings = excerpt.event.slots.filter { $0.kind == .session }.map(\.time)
        isWhole = openings.map(\.start).min() == first && openings.map(\.end).max() == last
        (self.first, self.last) = (first, last)
    }

    /// `2 rooms × 3 times = 6 places`
    var words: String {
        let rooms = counted(counts.count, "room")
        if let each = counts.first, counts.allSatisfy({ $0 == each }) {
            return "\(rooms) × \(counted(each, "time")) = \(counted(places, "place"))"
        }
        return "\(rooms) with \(counts.map(String.init).joined(separator: " + ")) times = \(counted(places, "place"))"
    }

    /// When that is, where it is not the whole event.
    func hours(in event: Event) -> String {
        guard !isWhole else { return "" }
        let (from, to) = (first.local(in: event.timeZone), last.local(in: event.timeZone))
        return from.date == to.date
            ? " on \(from.date) from \(clock(from.minute)) to \(clock(to.minute))"
            : " between \(from.date) \(clock(from.minute)) and \(to.date) \(clock(to.minute))"
    }
}

/// `1 room`, `2 rooms`
private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
