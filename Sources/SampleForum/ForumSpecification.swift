public import Foundation
public import ForumModel

/// What a sample forum is like: its size, its hours and the seed from which everything else is drawn.
public struct ForumSpecification: Sendable, Hashable {
    /// Whether sessions may run through the coffee breaks.
    public enum Breaks: String, Sendable, Hashable, CaseIterable {
        /// Every slot of 90 minutes is an opening of its own.
        case kept
        /// Only lunch interrupts a day: two long openings.
        case open
    }

    public var name: String
    public var acronym: String
    public var timeZone: TimeZone
    public var startDate: LocalDate
    /// Accepted sessions and candidates together; a few requested and withdrawn ones come on top.
    public var sessions: Int
    public var rooms: Int
    public var days: Int
    /// Slots of 90 minutes a day, 1 to 6, half an hour apart, an hour at lunch.
    public var slotsPerDay: Int
    public var breaks: Breaks
    /// Minutes between possible starts inside an opening. Each part of half an hour is possible (5, 10, 15, 30); what
    /// is not is taken for the next smaller one.
    public var step: Minutes
    public var people: Int
    /// Rows of interests.csv.
    public var bookmarks: Int
    public var seed: UInt64

    /// The size of the model case by default: 300 sessions, 14 rooms, five days of five slots, 900 people.
    ///
    /// What is not given follows from the number of sessions: days (a day for 60 sessions, five from 240 on, ten above
    /// 2,500), the fewest rooms that offer 1.1 times what the sessions need, three people and twenty bookmarks a
    /// session.
    public init(
        sessions: Int = 300, rooms: Int? = nil, days: Int? = nil, slotsPerDay: Int = 5, breaks: Breaks = .kept,
        step: Minutes = 30, people: Int? = nil, bookmarks: Int? = nil, seed: UInt64 = 2027
    ) {
        name = "Forum of the Open Waters 2027"
        acronym = "openwaters2027"
        timeZone = TimeZone(identifier: "Europe/Lisbon") ?? .gmt
        startDate = LocalDate(dayNumber: 20_983)  // Monday, 14 June 2027
        self.sessions = max(1, sessions)
        self.days = max(1, days ?? (sessions > 2500 ? 10 : min(5, (sessions + 59) / 60)))
        self.slotsPerDay = min(max(1, slotsPerDay), 6)
        self.breaks = breaks
        self.step = step
        self.people = max(0, people ?? sessions * 3)
        self.bookmarks = max(0, bookmarks ?? sessions * 20)
        self.seed = seed
        self.rooms = max(1, rooms ?? 1)
        if rooms == nil { self.rooms = Supply.rooms(enoughFor: self) }
    }
}
