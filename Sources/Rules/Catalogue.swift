public import ForumModel

/// The list of rules, hard ones first, in reading order. Its ids are public: settings, reports, verification.
public enum Catalogue {
    public static let rules: [any Rule] =
        [
            RoomDoubleBooking(), RoomTurnover(), RoomAvailability(), RoomCapacity(), RoomLayout(), RoomFeatures(),
            RoomAllowed(), SlotFit(), PersonDoubleBooking(), PersonPause(), PersonAvailability(), CrewCapacity(),
            SessionNotAt(), Pinned(), Frozen(), Exclusive(),
        ] + RelationRule.all + [
            ThemeOverlap(), PreferredTime(), AvoidedTime(), RemoteHours(), Shortened(), RoomFit(),
            OrganizerDoubleBooking(), TagOverlap(), AudienceClash(), PopularClash(), LanguageOverlap(), PreferredRoom(),
            ThemeRooms(), ThemeDays(), LayoutChange(), PrimeTimeShare(), RegionFairness(), PersonLoad(), PersonHurry(),
            LateDay(), Disruption(), AttendeeLastSlot(), AttendeeThreeInARow(), AttendeeLoneSession(),
        ]

    public static func rule(_ id: RuleID) -> (any Rule)? { rules.first { $0.id == id } }
}
