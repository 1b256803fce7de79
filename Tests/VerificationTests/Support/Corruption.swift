import ForumModel
import Testing

/// One way to spoil the programme of ``StrictForum`` so that a certain hard rule is broken.
struct Corruption: Sendable, CustomTestStringConvertible {
    let rule: RuleID
    /// New places that break the rule each, for a seed to choose from.
    let places: [Placement]

    init(_ rule: RuleID, _ places: Placement...) {
        self.rule = rule
        self.places = places
    }

    var testDescription: String { rule.rawValue }

    /// The sound programme with one session moved, and the session.
    func spoiled(by generator: inout SeededGenerator) -> (programme: Programme, moved: ID<Session>) {
        let place = places[generator.below(places.count)]
        let others = StrictForum.placements.filter { $0.session != place.session }
        return (Programme(others + [place]), place.session)
    }

    static let all = [
        Corruption(
            "programme", Placement("gone", 25, "09:00-10:00"), Placement("ws-8", 25, "09:00-10:00", in: "cellar"),
            Placement("nobody", 25, "09:00-10:00")),
        Corruption(
            "room-double-booking", Placement("ws-3", 24, "15:45-16:45", in: "b"),
            Placement("ws-8", 24, "11:15-12:15", in: "a"), Placement("ws-2", 24, "14:15-15:15", in: "b")),
        Corruption(
            "room-turnover", Placement("ws-8", 23, "10:15-11:15", in: "a"), Placement("ws-1", 23, "10:15-11:15"),
            Placement("ws-8", 24, "11:30-12:30"), Placement("ws-8", 24, "08:00-09:00", in: "b")),
        Corruption(
            "room-availability", Placement("ws-8", 25, "12:00-13:00", in: "c"),
            Placement("ws-6", 25, "11:15-12:15", in: "c"), Placement("ws-5", 25, "17:00-18:30", in: "c")),
        Corruption("room-capacity", Placement("ws-3", 24, "09:00-10:00", in: "c")),
        Corruption("room-layout", Placement("ws-3", 24, "13:00-14:00", in: "a")),
        Corruption("room-features", Placement("ws-4", 24, "12:00-13:00", in: "b")),
        Corruption("room-allowed", Placement("ws-5", 25, "09:00-10:30", in: "b")),
        Corruption(
            "slot-fit", Placement("ws-8", 25, "08:45-09:45"), Placement("ws-8", 25, "17:15-18:15"),
            Placement("ws-8", 25, "16:05-17:05"), Placement("ws-8", 25, "16:00-16:45"),
            Placement("ws-5", 24, "15:00-16:15"), Placement("ws-8", 26, "09:00-10:00")),
        Corruption(
            "person-double-booking", Placement("ws-1", 24, "10:30-11:30", in: "c"),
            Placement("ws-7", 24, "15:45-16:45", in: "b"), Placement("ws-7", 24, "16:15-17:15", in: "a")),
        Corruption(
            "person-pause", Placement("ws-1", 24, "11:30-12:30", in: "c"),
            Placement("ws-7", 24, "16:10-17:10", in: "b"),
            Placement("ws-7", 24, "14:00-15:00", in: "b")),
        Corruption(
            "person-availability", Placement("ws-1", 24, "13:15-14:15", in: "c"),
            Placement("ws-4", 24, "17:00-18:00", in: "c")),
        Corruption(
            "crew-capacity", Placement("ws-2", 23, "10:30-11:30", in: "b"),
            Placement("ws-2", 23, "11:15-12:15", in: "c"), Placement("ws-1", 23, "12:15-13:15", in: "a")),
        Corruption(
            "session-not-at", Placement("ws-4", 25, "09:00-10:00", in: "c"), Placement("ws-4", 25, "11:45-12:45")),
        Corruption(
            "pinned", Placement("main-1", 23, "09:00-10:00", in: "b"), Placement("main-1", 25, "09:00-10:00"),
            Placement("main-1", 23, "09:15-10:15")),
        Corruption(
            "frozen", Placement("ws-6", 24, "15:00-16:00", in: "c"), Placement("ws-6", 24, "15:15-16:15", in: "b")),
        Corruption(
            "exclusive", Placement("ws-8", 23, "09:00-10:00", in: "b"), Placement("main-1", 24, "15:45-16:45", in: "c"),
            Placement("ws-2", 23, "09:45-10:45", in: "c")),
        Corruption(
            "relation-before", Placement("ws-2", 23, "10:30-11:30", in: "b"), Placement("ws-1", 24, "12:30-13:30")),
        Corruption(
            "relation-not-parallel", Placement("ws-3", 24, "11:15-12:15", in: "b"),
            Placement("ws-4", 24, "09:45-10:45", in: "a")),
        Corruption(
            "relation-parallel", Placement("ws-5", 24, "15:15-16:45"), Placement("ws-6", 24, "14:45-15:45", in: "b")),
        Corruption(
            "relation-back-to-back", Placement("ws-7", 24, "16:45-17:45", in: "b"),
            Placement("ws-7", 24, "13:00-14:00", in: "b"), Placement("ws-7", 25, "16:00-17:00", in: "b")),
        Corruption(
            "relation-same-room", Placement("ws-4", 24, "10:30-11:30", in: "c"),
            Placement("ws-5", 24, "15:00-16:30", in: "c")),
        Corruption(
            "relation-same-day", Placement("ws-7", 23, "16:30-17:30", in: "b"), Placement("ws-5", 25, "15:00-16:30")),
        Corruption(
            "relation-different-day", Placement("ws-1", 24, "12:00-13:00"),
            Placement("ws-3", 23, "14:00-15:00", in: "b")
        ),
        Corruption(
            "relation-days-apart", Placement("ws-8", 24, "12:00-13:00"), Placement("ws-2", 24, "12:00-13:00", in: "b"),
            Placement("ws-8", 23, "14:00-15:00")),
    ]
}
