/// A request for a place in the programme.
public struct Session: Sendable, Hashable, Codable {
    /// What the secretariat has fixed.
    public struct Pin: Sendable, Hashable, Codable {
        public let start: Instant?
        public let room: ID<Room>?

        public init(start: Instant? = nil, room: ID<Room>? = nil) {
            self.start = start
            self.room = room
        }
    }

    public let id: ID<Session>
    public let title: String
    public let type: SessionType
    public let theme: ID<Theme>?
    public let tags: [String]
    /// Accepted lengths, the preferred one first; never empty.
    public let durations: [Minutes]
    public let layout: Layout?
    /// Features that the room must have (crews are in `crews`).
    public let features: [Feature]
    /// Crews of which the session occupies one each.
    public let crews: [ID<Crew>]
    public let expectedOnsite: Seats?
    public let expectedOnline: Seats?
    public let preferred: [TimeRange]
    public let avoided: [TimeRange]
    public let notAt: [TimeRange]
    /// The only rooms allowed; empty means all.
    public let rooms: [ID<Room>]
    public let preferredRooms: [ID<Room>]
    public let pin: Pin?
    /// Nothing else runs at the same time.
    public let isExclusive: Bool
    /// Relative popularity, at least 0.
    public let interest: Double
    /// At least 0; multiplies the type's weight when the session is left out.
    public let priority: Double
    public let status: SessionStatus
    public let language: String?
    public let description: String?
    public let url: String?
    public let onlineURL: String?

    /// - Parameter durations: preferred first.
    /// - Precondition: `durations` is not empty and holds positive values only.
    public init(
        id: ID<Session>, title: String? = nil, type: SessionType = .workshop, theme: ID<Theme>? = nil,
        tags: [String] = [], durations: [Minutes] = [60], layout: Layout? = nil, features: [Feature] = [],
        crews: [ID<Crew>] = [], expectedOnsite: Seats? = nil, expectedOnline: Seats? = nil,
        preferred: [TimeRange] = [], avoided: [TimeRange] = [], notAt: [TimeRange] = [], rooms: [ID<Room>] = [],
        preferredRooms: [ID<Room>] = [], pin: Pin? = nil, isExclusive: Bool = false, interest: Double = 0,
        priority: Double = 1, status: SessionStatus = .accepted, language: String? = nil, description: String? = nil,
        url: String? = nil, onlineURL: String? = nil
    ) {
        precondition(!durations.isEmpty && durations.allSatisfy { $0 > 0 }, "a session lasts at least a minute")
        self.id = id
        self.title = title ?? id.rawValue
        self.type = type
        self.theme = theme
        self.tags = tags
        self.durations = durations
        self.layout = layout
        self.features = features
        self.crews = crews
        self.expectedOnsite = expectedOnsite
        self.expectedOnline = expectedOnline
        self.preferred = preferred
        self.avoided = avoided
        self.notAt = notAt
        self.rooms = rooms
        self.preferredRooms = preferredRooms
        self.pin = pin
        self.isExclusive = isExclusive
        self.interest = interest
        self.priority = priority
        self.status = status
        self.language = language
        self.description = description
        self.url = url
        self.onlineURL = onlineURL
    }
}
