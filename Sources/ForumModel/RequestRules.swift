/// The forum's rules for a request; each limit is the event's to set.
public struct RequestRules: Sendable, Hashable, Codable {
    public var leastSpeakers = 3
    /// Moderators on site.
    public var leastModeratorsOnsite = 1
    public var leastSpeakersOnsite = 2
    public var mostSessionsOfOnePerson = 3
    /// Recommended, not required.
    public var mostPanellists = 5
    /// Below this share of the best possible spread, a request counts as unbalanced; 0 to 1.
    public var leastBalanceOfGroups = 0.5
    public var leastBalanceOfRegions = 0.5
    /// How many groups there are to spread over.
    public var stakeholderGroups = 5
    public var regionalGroups = 5
    public var southernRegions: Set<RegionalGroup> = ["african", "asia-pacific", "grulac"]
    /// Rules that the event does not ask.
    public var unasked: Set<RuleID> = []
    /// From this similarity on two requests are kept from running at the same time, 0 to 1.
    public var similarityApart = 0.25
    /// From this similarity on two requests are suggested to merge.
    public var similarityMerge = 0.5
    /// The length of a session whose proposal names none; nil: such a proposal has no place in the programme.
    public var usualLength: Minutes?

    public init() {}

    /// The rules in the order of a scorecard: completeness, then balance.
    public static let ids: [RuleID] = [
        "speakers-minimum", "panellists-recommended", "onsite-moderator", "online-moderator", "speakers-onsite",
        "rapporteur", "sessions-of-a-person", "another-gender", "stakeholder-balance", "regional-balance",
        "one-stakeholder-group", "global-south",
    ]
}
