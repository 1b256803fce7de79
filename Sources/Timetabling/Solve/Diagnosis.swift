public import ForumModel
import Rules

/// Something that cannot work, or hardly, with the arithmetic that shows it.
public struct Difficulty: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A session without any possible place.
        case noPlace = "no-place"
        /// More room-minutes asked for than there are, for some kind of rooms.
        case tooFewRooms = "too-few-rooms"
        /// A person promised to more minutes than the slots have.
        case tooManyHours = "too-many-hours"
        /// More minutes asked of a crew than there are.
        case tooFewCrews = "too-few-crews"
    }

    public let kind: Kind
    /// The sessions concerned, sorted.
    public let sessions: [ID<Session>]
    public let sentence: String
}

/// Finds what cannot work before anything is solved, by counting.
public struct Diagnosis {
    private let context: RuleContext
    private let problem: Problem

    public init(_ event: Event) {
        context = RuleContext(event)
        problem = Problem(context)
    }

    /// In the order of ``Difficulty/Kind``, then by session.
    public func difficulties() -> [Difficulty] { withoutPlace() + roomShortages() + crowdedPeople() + crowdedCrews() }

    private func withoutPlace() -> [Difficulty] {
        let obstacles = Obstacles(problem)
        return (0..<problem.sessionCount).filter { problem.options(of: $0).isEmpty }
            .map { session in
                Difficulty(
                    kind: .noPlace, sessions: [problem.id(session)],
                    sentence: "\(problem.id(session)) has no possible place. \(obstacles.sentence(session))")
            }.sorted { $0.sessions[0] < $1.sessions[0] }
    }

    /// For each set of rooms that some sessions are confined to: the room-minutes they need against those offered.
    private func roomShortages() -> [Difficulty] {
        var confined: [RoomSet: [Int]] = [:]
        for session in 0..<problem.sessionCount where !problem.isCandidate[session] {
            var rooms = RoomSet(count: problem.roomCount)
            for option in problem.options(of: session) {
                for room in problem.rooms(ofOption: option) { rooms.insert(room) }
            }
            if !rooms.isEmpty { confined[rooms, default: []].append(session) }
        }
        let sets = confined.keys.sorted {
            $0.count != $1.count ? $0.count < $1.count : $0.rooms.lexicographicallyPrecedes($1.rooms)
        }
        return sets.compactMap { set in
            let sessions = confined.filter { $0.key.isSubset(of: set) }.flatMap(\.value)
            let needed = sessions.reduce(0) { $0 + shortest($1) }
            let offered = set.rooms.reduce(0) { $0 + minutes(ofRoom: $1) }
            guard needed > offered else { return nil }
            let names = set.rooms.map { context.event.rooms[$0].id.rawValue }
            let list = names.count <= 6 ? names.joined(separator: ", ") : "\(names.count) rooms"
            return Difficulty(
                kind: .tooFewRooms, sessions: sessions.map(problem.id).sorted(),
                sentence: """
                    \(sessions.count) accepted sessions fit only into \(list): they need \(needed) room-minutes with \
                    turnover, \(offered) are offered.
                    """)
        }
    }

    private func crowdedPeople() -> [Difficulty] {
        let openings = context.event.slots.filter { $0.kind == .session }.map(\.time)
        let mayBeMissed = Catalogue.rule("person-availability")?.price(in: context.event) != .forbidden
        return context.attended.enumerated().compactMap { number, sessions in
            let accepted = sessions.filter { !problem.isCandidate[$0] && !problem.options(of: $0).isEmpty }
            guard accepted.count > 1 else { return nil }
            let person = context.event.people[number]
            let needed = accepted.reduce(0) { $0 + shortest($1, turnover: false) }
            let away = mayBeMissed ? [] : person.unavailable
            let free = openings.merged.flatMap { $0.parts(outside: away) }.reduce(0) { $0 + $1.duration.rawValue }
            guard needed > free else { return nil }
            return Difficulty(
                kind: .tooManyHours, sessions: accepted.map(problem.id).sorted(),
                sentence: """
                    \(person.name) (\(person.id)) has parts in \(accepted.count) accepted sessions of \(needed) minutes \
                    in all, but the slots leave \(free) minutes.
                    """)
        }
    }

    private func crowdedCrews() -> [Difficulty] {
        let offered = context.event.slots.filter { $0.kind == .session }.map(\.time).merged
            .reduce(0) { $0 + $1.duration.rawValue }
        // Where one session too many has a price, too few crews keep nobody out.
        return problem.terms.cumulatives.filter { $0.weight == nil }.compactMap { crew in
            let accepted = crew.sessions.filter { !problem.isCandidate[$0] }
            let needed = accepted.reduce(0) { $0 + shortest($1, turnover: false) }
            guard needed > offered * crew.limit else { return nil }
            return Difficulty(
                kind: .tooFewCrews, sessions: accepted.map(problem.id).sorted(),
                sentence: """
                    \(accepted.count) accepted sessions need \(crew.name) for \(needed) minutes; \(crew.limit) of them \
                    can serve \(offered * crew.limit) minutes.
                    """)
        }
    }

    private func shortest(_ session: Int, turnover: Bool = true) -> Int {
        let wanted = context.session(session).durations.map(\.rawValue).min() ?? 0
        return wanted + (turnover && problem.terms.turnoverWeight == nil ? Int(problem.turnover[session]) : 0)
    }

    /// Minutes that a room offers; the turnover after the last session of each stretch in which it is open may lie behind
    /// that stretch's end.
    private func minutes(ofRoom number: Int) -> Int {
        let room = context.event.rooms[number]
        let closed = problem.terms.closures.filter { $0.room == number && $0.weight == nil }.map(\.time)
        let behind = problem.terms.turnoverWeight == nil ? Int(problem.longestTurnover) : 0
        return context.event.slots.filter { $0.kind == .session && ($0.rooms.isEmpty || $0.rooms.contains(room.id)) }
            .flatMap { $0.time.parts(outside: closed) }
            .reduce(0) { $0 + $1.duration.rawValue + behind }
    }
}

extension TimeRange {
    /// What is left of it without `others`, ascending.
    fileprivate func parts(outside others: [TimeRange]) -> [TimeRange] {
        var left: [TimeRange] = []
        var from = start
        for other in others.merged where overlaps(other) {
            if let part = TimeRange(from, other.start) { left.append(part) }
            from = other.end
        }
        if let part = TimeRange(from, end) { left.append(part) }
        return left
    }
}
