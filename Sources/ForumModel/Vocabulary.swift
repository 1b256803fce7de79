/// A word of an open vocabulary: known words have names here, any other word is a value of its own.
public protocol Word: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
where RawValue == String {
    init(rawValue: String)
    /// The words of the documented vocabulary, in its order.
    static var known: [Self] { get }
}

extension Word {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    public var description: String { rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8) }
}

public struct SessionType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let workshop: Self = "workshop"
    public static let known: [Self] = [
        .workshop, "open-forum", "main", "lightning", "town-hall", "dynamic-coalition", "nri", "day-0", "networking",
        "other",
    ]
}

public struct StakeholderGroup: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let known: [Self] = [
        "government", "private-sector", "civil-society", "technical-community", "intergovernmental", "media", "youth",
    ]
}

public struct RegionalGroup: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// How public programmes write "no region": unknown for diversity and fairness.
    public static let intergovernmental: Self = "intergovernmental"
    public static let known: [Self] = [
        "african", "asia-pacific", "eastern-european", "grulac", "weog", .intergovernmental,
    ]
}

/// An arrangement of furniture.
public struct Layout: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let known: [Self] = ["theatre", "classroom", "roundtable", "u-shape", "flexible"]
}

/// Something a room offers and a session may need, in free words.
public struct Feature: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let known: [Self] = []
}

/// What a person does in a session.
public enum RoleKind: String, Sendable, Hashable, Codable, CaseIterable {
    case organizer, speaker, moderator
    case onsiteModerator = "onsite-moderator"
    case onlineModerator = "online-moderator"
    case rapporteur, facilitator
    /// Must be there, without a part.
    case required

    /// Whether the person has to be in the session: every role but organizer.
    public var mustAttend: Bool { self != .organizer }

    /// Speakers and moderators of every kind: the roles whose hours count for remote participation.
    public var isOnStage: Bool {
        switch self {
        case .speaker, .moderator, .onsiteModerator, .onlineModerator: true
        case .organizer, .rapporteur, .facilitator, .required: false
        }
    }
}

public enum Attendance: String, Sendable, Hashable, Codable, CaseIterable { case onsite, online }

public enum SessionStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// To be planned.
    case accepted
    /// Planned if it fits.
    case candidate
    /// Not planned.
    case requested, withdrawn

    public var isPlanned: Bool { self == .accepted || self == .candidate }
}
