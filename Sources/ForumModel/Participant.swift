/// The name of something by which break-out groups are mixed: a column of the participants' file.
public struct AttributeID: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let stakeholderGroup: Self = "stakeholder_group"
    public static let regionalGroup: Self = "regional_group"
    public static let gender: Self = "gender"
    /// Read from the participant's attendance, not from the attributes.
    public static let attendance: Self = "attendance"
    public static let newcomer: Self = "newcomer"
    /// In the order of priority.
    public static let known: [Self] = [stakeholderGroup, regionalGroup, gender, attendance, newcomer]
}

/// Somebody who is to be sorted into a break-out group. What is not known stays unknown; it counts for no value.
public struct Participant: Sendable, Hashable, Codable {
    public enum Presence: String, Sendable, Hashable, Codable, CaseIterable {
        case here = "yes"
        case absent = "no"
        /// Registered, and placed on arrival.
        case late
    }

    public let id: ID<Participant>
    public let name: String?
    public let organization: String?
    public let attendance: Attendance?
    /// Empty when unknown: then any language will do.
    public let languages: [String]
    public let isFacilitator: Bool
    /// People with the same label sit in the same group.
    public let together: String?
    /// People with the same label sit in different groups.
    public let apart: String?
    public let presence: Presence
    let attributes: [String: String]

    /// Empty texts are unknown values; everything else, `0` too, is a value of its own.
    public init(
        id: ID<Participant>, name: String? = nil, organization: String? = nil,
        attributes: [AttributeID: String] = [:], attendance: Attendance? = nil, languages: [String] = [],
        isFacilitator: Bool = false, together: String? = nil, apart: String? = nil, presence: Presence = .here
    ) {
        func known(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        self.id = id
        self.name = known(name)
        self.organization = known(organization)
        var texts: [String: String] = [:]
        for (attribute, text) in attributes where !text.isEmpty { texts[attribute.rawValue] = text }
        self.attributes = texts
        self.attendance = attendance
        self.languages = languages
        self.isFacilitator = isFacilitator
        self.together = known(together)
        self.apart = known(apart)
        self.presence = presence
    }

    /// The value of an attribute; nil when unknown.
    public func value(of attribute: AttributeID) -> String? {
        attribute == .attendance ? attendance?.rawValue : attributes[attribute.rawValue]
    }
}
