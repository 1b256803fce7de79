public import ForumModel

/// Kinds of terms that look at many sessions at once.
extension Terms {
    /// So many sessions of a set on one calendar day, a unit for each above `limit`.
    public struct DayLoad: Sendable, Hashable {
        public let rule: Int
        /// Ascending.
        public let sessions: [Int]
        public let limit: Int
        public let weight: Double
    }

    /// In each room and day, a unit for each two sessions that follow one another there and are of different kinds.
    public struct Succession: Sendable, Hashable {
        public let rule: Int
        /// Of each session its kind; nil is passed over.
        public let kinds: [Int?]
        public let weight: Double
    }

    /// Patterns in the days of somebody who attends `sessions`.
    ///
    /// A day is cut into bands, see ``Bands``; a band is busy when one of the sessions is in it.
    public struct Itinerary: Sendable, Hashable {
        public enum Measure: Sendable, Hashable {
            /// A unit for the third busy band in a row, and each further one.
            case threeInARow
            /// A unit for a day with one busy band.
            case loneSession
        }

        public let rule: Int
        public let measure: Measure
        /// Ascending.
        public let sessions: [Int]
        /// A unit.
        public let amount: Points
    }

    /// Amounts that the places of sessions add to a few groups, which should come out even.
    ///
    /// Group g stands at (sum of its amounts) / `denominators[g]`.
    public struct Balance: Sendable, Hashable {
        public enum Measure: Sendable, Hashable {
            /// The largest less the smallest.
            case spread
            /// What stands above zero, each group by itself.
            case excess
        }

        /// What a session adds to a group at one of its candidates.
        public struct Share: Sendable, Hashable {
            public let session: Int
            /// A position in the session's candidates.
            public let candidate: Int
            public let group: Int
            public let amount: Int64
        }

        public let rule: Int
        public let measure: Measure
        public let denominators: [Int64]
        public let shares: BalanceShares
        public let weight: Double
    }

    /// Sessions of several categories, of which each should keep to few rooms and come without gaps.
    ///
    /// A category *uses* a room in a block when at least one of its sessions is there then.
    public struct Clusters: Sendable, Hashable {
        public enum Block: Sendable, Hashable {
            /// The calendar day.
            case day
            /// The slot, or all slots of the same time.
            case slot
        }

        public let rule: Int
        public let block: Block
        /// Each session is in at most one.
        public let categories: [[Int]]
        /// For each room beyond the first that a category uses in a block.
        public let parallel: Points
        /// For each room beyond the first that a category uses in all.
        public let rooms: Points
        /// For a category whose blocks have others between them.
        public let gaps: Points
        /// Category × block × room: for using it; empty when nothing costs. Blocks by time.
        public let places: [Points]
        /// Category × category, symmetric: for each room of the one and each of the other in one block; empty when nothing costs.
        public let neighbours: [Points]
        /// Whether two categories may not use one room in one block.
        public let isExclusive: Bool

        public init(
            rule: Int, block: Block, categories: [[Int]], parallel: Points = .zero, rooms: Points = .zero,
            gaps: Points = .zero, places: [Points] = [], neighbours: [Points] = [], isExclusive: Bool = false
        ) {
            self.rule = rule
            self.block = block
            self.categories = categories
            self.parallel = parallel
            self.rooms = rooms
            self.gaps = gaps
            self.places = places
            self.neighbours = neighbours
            self.isExclusive = isExclusive
        }
    }

    /// The sessions of a set in their order of slot, room and start: a unit for each that does not have its wanted
    /// position.
    public struct Ranking: Sendable, Hashable {
        public let rule: Int
        /// Ascending.
        public let sessions: [Int]
        /// Of each the position that it wants, from 1; nil: any.
        public let wanted: [Int?]
        public let amount: Points
    }
}

/// The bands of each day: what attendees' days are made of.
///
/// A day has a band for each different start of its slots for sessions; a session is in the band that begins last before
/// or with it.
public struct Bands: Sendable {
    /// By day, ascending.
    private let starts: [LocalDate: [Instant]]
    private let event: Event

    public init(_ event: Event) {
        self.event = event
        var starts: [LocalDate: Set<Instant>] = [:]
        for slot in event.slots where slot.kind == .session {
            starts[slot.time.start.date(in: event.timeZone), default: []].insert(slot.time.start)
        }
        self.starts = starts.mapValues { $0.sorted() }
    }

    /// The number of bands of the longest day.
    public var most: Int { starts.values.map(\.count).max() ?? 0 }

    /// The band of something that starts at `start`, from 0, and how many that day has; nil when nothing began yet.
    public func band(of start: Instant) -> (number: Int, count: Int)? {
        guard let day = starts[start.date(in: event.timeZone)] else { return nil }
        guard let number = day.lastIndex(where: { $0 <= start }) else { return nil }
        return (number, day.count)
    }
}
