/// How the people with one value of an attribute are to be dealt out.
public enum ValueMode: Sendable, Hashable, Codable {
    /// As evenly as the numbers allow.
    case spread
    /// As evenly as may be, but nobody is the only one with the value in a group.
    case noLone
    /// Every group has at least so many.
    case atLeast(Int)
    /// All in one group.
    case together
    /// The value does not matter.
    case ignore
}

/// An attribute that the groups are mixed by.
public struct AttributeRule: Sendable, Hashable, Codable {
    public let attribute: AttributeID
    /// The mode of values that `modes` does not name.
    public let mode: ValueMode
    public let modes: [String: ValueMode]

    public init(_ attribute: AttributeID, mode: ValueMode = .spread, modes: [String: ValueMode] = [:]) {
        self.attribute = attribute
        self.mode = mode
        self.modes = modes
    }

    public func mode(of value: String) -> ValueMode { modes[value] ?? mode }
}

/// How people onsite and online may share a group: a blended group has at least `minimum` of each, the others are
/// of one kind.
public struct HybridRule: Sendable, Hashable, Codable {
    /// Blended groups that the room can host; nil for any number.
    public let blendedTables: Int?
    public let minimum: Int

    public init(blendedTables: Int? = nil, minimum: Int = 2) {
        self.blendedTables = blendedTables.map { max($0, 0) }
        self.minimum = max(minimum, 1)
    }
}

/// What is asked of break-out groups.
public struct BreakoutRules: Sendable, Hashable, Codable {
    /// How the attributes are weighed against one another.
    public enum Priority: Sendable, Hashable, Codable {
        /// An attribute counts before all that follow it.
        case inOrder
        /// Weights, one an attribute, in the same order.
        case weighted([Int])
    }

    /// People in a group, the facilitator counted.
    public var size: ClosedRange<Int>
    /// nil for the usual number (`groupCount`).
    public var groups: Int?
    public var attributes: [AttributeRule]
    public var priority: Priority
    /// nil when people onsite and online may sit together in any way.
    public var hybrid: HybridRule?
    /// The group, from 1, where somebody must be.
    public var pins: [ID<Participant>: Int]
    /// Everybody in a group whose languages are known shares one.
    public var commonLanguage: Bool
    /// A facilitator in every group when there are enough.
    public var facilitatorEach: Bool
    /// Two of one organization are kept apart where the balance of the attributes leaves the freedom.
    public var organizationsApart: Bool

    public init(
        size: ClosedRange<Int> = 5...10, groups: Int? = nil,
        attributes: [AttributeRule] = AttributeID.known.map { AttributeRule($0) }, priority: Priority = .inOrder,
        hybrid: HybridRule? = HybridRule(), pins: [ID<Participant>: Int] = [:], commonLanguage: Bool = true,
        facilitatorEach: Bool = true, organizationsApart: Bool = true
    ) {
        self.size = max(size.lowerBound, 1)...max(size.upperBound, 1)
        self.groups = groups
        self.attributes = attributes
        self.priority = priority
        self.hybrid = hybrid
        self.pins = pins
        self.commonLanguage = commonLanguage
        self.facilitatorEach = facilitatorEach
        self.organizationsApart = organizationsApart
    }

    /// The number of groups for so many people: what was asked for; else one a facilitator, or of about eight people
    /// without facilitators, within [⌈n/hi⌉, ⌊n/lo⌋]. Too few people for a group of the least size make one group.
    public func groupCount(people: Int, facilitators: Int) -> Int {
        if let groups { return max(groups, 1) }
        guard people >= size.lowerBound else { return 1 }
        let least = (people + size.upperBound - 1) / size.upperBound
        let most = people / size.lowerBound
        let wish = facilitators > 0 ? facilitators : (people + 4) / 8
        return max(min(wish, most), least, 1)
    }
}
