public import ForumModel

/// The rules in the catalogue's order, hard first.
enum RuleCatalogue {
    static let rules: [any VerifiedRule] = [
        ProgrammeEntries(),
        RoomDoubleBooking(),
        RoomTurnover(),
        RoomAvailability(),
        RoomCapacity(),
        RoomLayout(),
        RoomFeatures(),
        RoomAllowed(),
        SlotFit(),
        PersonDoubleBooking(),
        PersonPause(),
        PersonAvailability(),
        CrewCapacity(),
        SessionNotAt(),
        Pinned(),
        Frozen(),
        Exclusive(),
        RelationBefore(),
        RelationNotParallel(),
        RelationParallel(),
        RelationBackToBack(),
        RelationSameRoom(),
        RelationSameDay(),
        RelationDifferentDay(),
        RelationDaysApart(),

        ThemeOverlap(),
        PreferredTime(),
        AvoidedTime(),
        RemoteHours(),
        Shortened(),
        RoomFit(),
        OrganizerDoubleBooking(),
        TagOverlap(),
        AudienceClash(),
        PopularClash(),
        LanguageOverlap(),
        PreferredRoom(),
        ThemeRooms(),
        ThemeDays(),
        LayoutChange(),
        PrimeTimeShare(),
        RegionFairness(),
        PersonLoad(),
        PersonHurry(),
        LateDay(),
        Disruption(),
        AttendeeLastSlot(),
        AttendeeThreeInARow(),
        AttendeeLoneSession(),
    ]
}

/// A rule that the verification knows: its public name and what it asks.
public struct RuleSummary: Sendable, Hashable {
    public let id: RuleID
    /// What the rule asks, for people.
    public let sentence: String
    /// Whether it is hard unless the settings say otherwise.
    public let isHard: Bool
    /// Whether every finding names two sessions that overlap and had better not.
    public let isAboutOverlaps: Bool
    private let standing: Standing

    fileprivate init(of rule: any VerifiedRule) {
        id = rule.id
        sentence = rule.sentence
        isHard = rule.standing.isHard
        isAboutOverlaps = rule.isAboutOverlaps
        standing = rule.standing
    }

    /// What a unit against the rule costs under the event's settings, 0 where it is switched off; nil while the rule is
    /// hard.
    public func weight(in event: Event) -> Points? {
        switch standing.effect(under: event.rules[id]) {
        case .violation: nil
        case .cost(let weight): Points(weight)
        case .off: .zero
        }
    }
}

extension Verifier {
    /// Every rule in the order in which an assessment names them, hard first.
    public static var rules: [RuleSummary] {
        RuleCatalogue.rules.map { RuleSummary(of: $0) }
    }
}
