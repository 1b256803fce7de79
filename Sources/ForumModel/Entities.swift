public import Foundation

/// An opening of the programme: a session lies wholly inside one slot, and several short ones may share it.
public struct Slot: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case session, `break` }

    public let id: ID<Slot>
    public let time: TimeRange
    public let kind: Kind
    /// The rooms that it is open in; empty means all.
    public let rooms: [ID<Room>]

    public init(id: ID<Slot>, time: TimeRange, kind: Kind = .session, rooms: [ID<Room>] = []) {
        self.id = id
        self.time = time
        self.kind = kind
        self.rooms = rooms
    }
}

public struct Room: Sendable, Hashable, Codable {
    public let id: ID<Room>
    public let name: String
    /// Seats in the usual layout; nil means unlimited.
    public let capacity: Seats?
    /// Seats by layout (nil: as many as `capacity`); empty means every layout at `capacity`.
    public let layouts: [Layout: Seats?]
    public let features: Set<Feature>
    /// Groups that the room can hold at the same time; nil means not told.
    public let breakoutTables: Int?
    public let building: String?
    public let floor: String?
    public let unavailable: [TimeRange]

    public init(
        id: ID<Room>, name: String? = nil, capacity: Seats? = nil, layouts: [Layout: Seats?] = [:],
        features: Set<Feature> = [], breakoutTables: Int? = nil, building: String? = nil, floor: String? = nil,
        unavailable: [TimeRange] = []
    ) {
        self.id = id
        self.name = name ?? id.rawValue
        self.capacity = capacity
        self.layouts = layouts
        self.features = features
        self.breakoutTables = breakoutTables
        self.building = building
        self.floor = floor
        self.unavailable = unavailable
    }
}

/// A person of the event. A missing value is unknown: no value of its own.
public struct Person: Sendable, Hashable, Codable {
    public let id: ID<Person>
    public let name: String
    public let email: String?
    public let organization: String?
    public let stakeholderGroup: StakeholderGroup?
    public let regionalGroup: RegionalGroup?
    public let gender: String?
    public let timeZone: TimeZone?
    public let attendance: Attendance
    public let languages: [String]
    public let unavailable: [TimeRange]
    public let newcomer: Bool?

    public init(
        id: ID<Person>, name: String? = nil, email: String? = nil, organization: String? = nil,
        stakeholderGroup: StakeholderGroup? = nil, regionalGroup: RegionalGroup? = nil, gender: String? = nil,
        timeZone: TimeZone? = nil, attendance: Attendance = .onsite, languages: [String] = [],
        unavailable: [TimeRange] = [], newcomer: Bool? = nil
    ) {
        self.id = id
        self.name = name ?? id.rawValue
        self.email = email
        self.organization = organization
        self.stakeholderGroup = stakeholderGroup
        self.regionalGroup = regionalGroup
        self.gender = gender
        self.timeZone = timeZone
        self.attendance = attendance
        self.languages = languages
        self.unavailable = unavailable
        self.newcomer = newcomer
    }
}

/// A person's part in a session.
public struct Role: Sendable, Hashable, Codable {
    public let session: ID<Session>
    public let person: ID<Person>
    public let kind: RoleKind

    public init(session: ID<Session>, person: ID<Person>, kind: RoleKind) {
        self.session = session
        self.person = person
        self.kind = kind
    }
}

/// Somebody wants to attend a session (a bookmark, a registration). The person need not be one of the event's people.
public struct Interest: Sendable, Hashable, Codable {
    public let person: String
    public let session: ID<Session>
    /// Above 0.
    public let weight: Double

    public init(person: String, session: ID<Session>, weight: Double = 1) {
        self.person = person
        self.session = session
        self.weight = weight
    }
}

public struct Theme: Sendable, Hashable, Codable {
    public let id: ID<Theme>
    public let name: String
    /// `#rrggbb`
    public let colour: String?

    public init(id: ID<Theme>, name: String? = nil, colour: String? = nil) {
        self.id = id
        self.name = name ?? id.rawValue
        self.colour = colour
    }
}
