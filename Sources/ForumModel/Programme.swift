/// Where and when one session takes place.
public struct Placement: Sendable, Hashable, Codable {
    public let session: ID<Session>
    public let start: Instant
    public let duration: Minutes
    public let room: ID<Room>

    /// - Precondition: `duration` is positive.
    public init(session: ID<Session>, start: Instant, duration: Minutes, room: ID<Room>) {
        precondition(duration > 0, "a session lasts at least a minute")
        self.session = session
        self.start = start
        self.duration = duration
        self.room = room
    }

    public var time: TimeRange { TimeRange(start: start, duration: duration) }
    public var end: Instant { start + duration }
}

/// A whole programme: the places of the sessions that have one, by session id.
public struct Programme: Sendable, Hashable, Codable {
    /// Sorted by session id; at most one for each session.
    public let placements: [Placement]

    /// - Precondition: no session occurs twice.
    public init(_ placements: some Sequence<Placement>) {
        self.placements = placements.sorted { $0.session < $1.session }
        for (a, b) in zip(self.placements, self.placements.dropFirst()) {
            precondition(a.session != b.session, "session \(a.session) has two places")
        }
    }

    /// The place of `session`, or nil when it is not in the programme. Logarithmic time.
    public subscript(session: ID<Session>) -> Placement? {
        var low = 0
        var high = placements.count
        while low < high {
            let middle = (low + high) / 2
            if placements[middle].session < session { low = middle + 1 } else { high = middle }
        }
        return low < placements.count && placements[low].session == session ? placements[low] : nil
    }
}

/// How good a programme is, compared level by level: accepted sessions left out, candidates left out, the soft total.
public struct Score: Sendable, Hashable, Comparable, Codable {
    public let acceptedLeftOut: Points
    public let candidatesLeftOut: Points
    public let total: Points

    public init(acceptedLeftOut: Points, candidatesLeftOut: Points, total: Points) {
        self.acceptedLeftOut = acceptedLeftOut
        self.candidatesLeftOut = candidatesLeftOut
        self.total = total
    }

    public static let zero = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: .zero)

    public static func < (a: Self, b: Self) -> Bool {
        (a.acceptedLeftOut, a.candidatesLeftOut, a.total) < (b.acceptedLeftOut, b.candidatesLeftOut, b.total)
    }
}

/// What the solver states about a programme beside the programme itself.
public struct Certificate: Sendable, Hashable, Codable {
    public enum Status: String, Sendable, Hashable, Codable {
        /// No better programme exists.
        case optimal
        /// The gap that was asked for is reached.
        case gap
        /// Time or iterations ran out.
        case limit
        /// Stopped by the user.
        case stopped
    }

    /// A session without a place, and why in a sentence.
    public struct Unscheduled: Sendable, Hashable, Codable {
        public let session: ID<Session>
        public let reason: String
        /// Sessions that cannot all have a place, this one among them, sorted; empty where no such set is known.
        public let conflict: [ID<Session>]
        /// Changes that were tried, each of which alone gives the session a place: `unpin ws-1`. The cheapest first.
        public let waysOut: [String]

        public init(
            session: ID<Session>, reason: String, conflict: [ID<Session>] = [], waysOut: [String] = []
        ) {
            self.session = session
            self.reason = reason
            self.conflict = conflict
            self.waysOut = waysOut
        }
    }

    public let status: Status
    public let score: Score
    /// No programme is better than this, level by level: each level is a bound given that the levels above it are proven.
    public let bound: Score
    /// Sorted by session id.
    public let unscheduled: [Unscheduled]
    public let seed: UInt64
    public let iterations: Int
    /// What of an earlier programme was decided anew, in a sentence; nil: everything. The bound holds for programmes that
    /// keep the rest.
    public let scope: String?

    public init(
        status: Status, score: Score, bound: Score, unscheduled: [Unscheduled], seed: UInt64, iterations: Int,
        scope: String? = nil
    ) {
        self.status = status
        self.score = score
        self.bound = bound
        self.unscheduled = unscheduled.sorted { $0.session < $1.session }
        self.seed = seed
        self.iterations = iterations
        self.scope = scope
    }

    /// (total − bound) / max(total, 1), or nil while the sessions left out are not proven to be the fewest.
    public var gap: Double? {
        guard score.acceptedLeftOut == bound.acceptedLeftOut, score.candidatesLeftOut == bound.candidatesLeftOut
        else { return nil }
        return (score.total - bound.total).value / max(score.total.value, 1)
    }
}
