import ForumModel

/// A programme read against its event: what stands where, sorted, and the entries that mean nothing.
struct Occupancy: Sendable {
    let event: Event
    let cast: Cast
    let wording: Wording
    /// The entries that can be judged, by start, then by session id.
    let stays: [Stay]
    /// The entries that cannot, in the programme's order.
    let rejected: [Rejection]
    /// Where the sessions stand in the programme that was published before, if there is one.
    let published: [ID<Session>: Placement]?
    private let stayOf: [ID<Session>: Stay]

    init(_ programme: Programme, of event: Event, cast: Cast, published: [ID<Session>: Placement]?) {
        self.event = event
        self.published = published
        self.cast = cast
        wording = Wording(zone: event.timeZone)
        var stayOf: [ID<Session>: Stay] = [:]
        var rejected: [Rejection] = []
        // Not the programme's own look-up by id: a programme that was decoded may be unsorted or hold a session twice.
        for placement in programme.placements {
            do throws(Rejection) {
                let stay = try Self.read(placement, of: event)
                guard stayOf[stay.id] == nil else { throw Rejection(placement, .placedTwice) }
                stayOf[stay.id] = stay
            } catch {
                rejected.append(error)
            }
        }
        stays = stayOf.values.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        self.stayOf = stayOf
        self.rejected = rejected
    }

    /// Where `session` stands, or nil when it has no place that can be judged.
    func stay(of session: ID<Session>) -> Stay? { stayOf[session] }

    /// The stays by key, keys ascending, each group by start; a stay is in the group of each of its keys.
    func groups<Key: Hashable & Comparable>(by keys: (Stay) -> [Key]) -> [(key: Key, stays: [Stay])] {
        var groups: [Key: [Stay]] = [:]
        for stay in stays {
            for key in keys(stay) { groups[key, default: []].append(stay) }
        }
        return groups.map { (key: $0.key, stays: $0.value) }.sorted { $0.key < $1.key }
    }

    /// The stays of each person who has to be there, by person id.
    func staysOfPeople() -> [(person: Person, stays: [Stay])] {
        groups { stay in cast.people(of: stay.id).map(\.id) }.compactMap { key, stays in
            event.person(key).map { (person: $0, stays: stays) }
        }
    }

    /// The stays in each room, by room id.
    func staysOfRooms() -> [(room: Room, stays: [Stay])] {
        groups { [$0.room.id] }.map { (room: $0.stays[0].room, stays: $0.stays) }
    }

    private static func read(_ placement: Placement, of event: Event) throws(Rejection) -> Stay {
        guard let session = event.session(placement.session) else { throw Rejection(placement, .unknownSession) }
        guard session.status.isPlanned else { throw Rejection(placement, .notPlanned(session.status)) }
        guard let room = event.room(placement.room) else { throw Rejection(placement, .unknownRoom) }
        guard placement.isPossible else { throw Rejection(placement, .impossibleTime) }
        return Stay(
            session: session, room: room, time: placement.time, date: placement.start.date(in: event.timeZone))
    }
}

extension Placement {
    /// Whether start and length are such that one can reckon with them.
    var isPossible: Bool { Self.calendar.contains(start) && (1...Self.longest).contains(duration) }

    /// The years 1 to 9999: beyond them dates have no name, and far beyond them sums of minutes overflow.
    private static let calendar = Instant(rawValue: -719_162 * 1440)..<Instant(rawValue: 2_932_896 * 1440)
    /// A year.
    private static let longest: Minutes = 527_040
}

/// An entry of a programme that cannot be judged, and why.
struct Rejection: Error, Sendable {
    enum Reason: Sendable {
        case unknownSession, unknownRoom, placedTwice, impossibleTime
        case notPlanned(SessionStatus)
    }

    let placement: Placement
    let reason: Reason

    init(_ placement: Placement, _ reason: Reason) {
        self.placement = placement
        self.reason = reason
    }
}
