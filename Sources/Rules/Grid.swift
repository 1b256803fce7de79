public import ForumModel

/// Every place in time that the slots leave open for each planned session: the variables of the problem.
///
/// Two rules are built in here, because without them there is nothing to choose from: `slot-fit` (a session lies wholly
/// inside one slot and starts on its grid, with an accepted length) and `pinned`.
public struct Grid: Sendable {
    /// One possible start and length of a session.
    public struct Candidate: Sendable, Hashable {
        public let start: Instant
        public let duration: Minutes
        /// A position in ``Grid/roomSets``: the rooms in which a slot is open then.
        public let roomSet: Int

        public var time: TimeRange { TimeRange(start: start, duration: duration) }
    }

    /// The positions in `event.sessions` of the sessions to be planned; everything else here counts in this order.
    public let sessions: [Int]
    /// For each planned session its candidates: by start, then preferred lengths first.
    public let candidates: [[Candidate]]
    public let roomSets: [RoomSet]

    public init(_ event: Event) {
        let planned = event.sessions.indices.filter { event.sessions[$0].status.isPlanned }
        var interned: [RoomSet: Int] = [:]
        var roomSets: [RoomSet] = []
        func intern(_ set: RoomSet) -> Int {
            if let known = interned[set] { return known }
            interned[set] = roomSets.count
            roomSets.append(set)
            return roomSets.count - 1
        }
        // Sessions of equal lengths share their openings.
        var openings: [Minutes: [Candidate]] = [:]
        func candidates(lasting duration: Minutes) -> [Candidate] {
            if let known = openings[duration] { return known }
            var rooms: [Instant: RoomSet] = [:]
            for slot in event.slots where slot.kind == .session {
                let open = Self.rooms(of: slot, event)
                var start = slot.time.start
                while start + duration <= slot.time.end {
                    rooms[start, default: RoomSet(count: event.rooms.count)].formUnion(open)
                    guard let step = event.step, step > 0 else { break }
                    start = start + step
                }
            }
            let made = rooms.keys.sorted().map {
                Candidate(start: $0, duration: duration, roomSet: intern(rooms[$0] ?? RoomSet(count: 0)))
            }
            openings[duration] = made
            return made
        }
        var all: [[Candidate]] = []
        for number in planned {
            let session = event.sessions[number]
            var own: [Candidate] = []
            for duration in session.durations where !own.contains(where: { $0.duration == duration }) {
                own += candidates(lasting: duration)
            }
            if let start = session.pin?.start { own.removeAll { $0.start != start } }
            if let room = session.pin?.room.flatMap({ event.number(of: $0) }) {
                own = own.compactMap {
                    guard roomSets[$0.roomSet].contains(room) else { return nil }
                    var only = RoomSet(count: event.rooms.count)
                    only.insert(room)
                    return Candidate(start: $0.start, duration: $0.duration, roomSet: intern(only))
                }
            }
            let rank = Dictionary(
                session.durations.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
            own.sort { ($0.start, rank[$0.duration] ?? 0) < ($1.start, rank[$1.duration] ?? 0) }
            all.append(own)
        }
        sessions = planned
        self.candidates = all
        self.roomSets = roomSets
    }

    private static func rooms(of slot: Slot, _ event: Event) -> RoomSet {
        guard !slot.rooms.isEmpty else { return .all(event.rooms.count) }
        var set = RoomSet(count: event.rooms.count)
        for id in slot.rooms {
            if let number = event.number(of: id) { set.insert(number) }
        }
        return set
    }
}
