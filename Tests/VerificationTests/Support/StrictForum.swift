import ForumModel
import Verification

/// A forum in which every hard rule has something to watch, and a programme of it that breaks none.
enum StrictForum {
    static let forum = SmallForum(
        sessions: [
            Session(id: "main-1", type: "main", pin: Session.Pin(start: at(23, "09:00"), room: "a"), isExclusive: true),
            Session(id: "ws-1", crews: ["captioning"]),
            Session(id: "ws-2", crews: ["captioning"]),
            Session(id: "ws-3", layout: "roundtable", expectedOnsite: 40),
            Session(id: "ws-4", features: ["hybrid"], notAt: [span(25, "09:00-12:00")]),
            Session(id: "ws-5", durations: [90, 60], rooms: ["a", "c"]),
            Session(id: "ws-6"),
            Session(id: "ws-7"),
            Session(id: "ws-8"),
            Session(id: "spare", status: .candidate),
            Session(id: "gone", status: .withdrawn),
        ],
        rooms: [
            Room(id: "a", name: "Hall A", capacity: 100, layouts: ["theatre": nil], features: ["hybrid"], floor: "1"),
            Room(id: "b", name: "Hall B", layouts: ["roundtable": Seats(45)], floor: "2"),
            Room(
                id: "c", name: "Hall C", capacity: 200, layouts: ["roundtable": Seats(30)], features: ["hybrid"],
                floor: "1", unavailable: [span(25, "12:00-18:00")]),
        ],
        people: [Person(id: "p1", unavailable: [span(24, "14:00-18:00")]), Person(id: "p2")],
        roles: [
            Role(session: "ws-1", person: "p1", kind: .speaker), Role(session: "ws-4", person: "p1", kind: .moderator),
            Role(session: "ws-6", person: "p2", kind: .required), Role(session: "ws-7", person: "p2", kind: .speaker),
        ],
        relations: [
            Relation(.before, "ws-1", "ws-2"), Relation(.notParallel, "ws-3", "ws-4"),
            Relation(.parallel, "ws-5", "ws-6"), Relation(.backToBack, "ws-6", "ws-7"),
            Relation(.sameRoom, "ws-4", "ws-5"), Relation(.sameDay, "ws-5", "ws-7"),
            Relation(.differentDay, "ws-1", "ws-3"), Relation(.daysApart(2), "ws-2", "ws-8"),
        ],
        crews: [Crew(id: "captioning", count: 1)],
        slots: [23, 24, 25].map { Slot(id: ID("day-\($0)"), time: span($0, "09:00-18:00")) },
        step: 15, turnover: 15, types: ["main": TypeSettings(turnover: 30)], walking: Walking(floor: 20),
        rules: ["person-pause": RuleSetting(options: ["minutes": "15"])],
        decisions: [Decision(.freeze(.session("ws-6")))])

    static let placements = [
        Placement("main-1", 23, "09:00-10:00", in: "a"),
        Placement("ws-1", 23, "10:30-11:30", in: "a"),
        Placement("ws-2", 23, "11:30-12:30", in: "b"),
        Placement("ws-3", 24, "09:00-10:00", in: "b"),
        Placement("ws-4", 24, "10:30-11:30", in: "a"),
        Placement("ws-5", 24, "15:00-16:30", in: "a"),
        Placement("ws-6", 24, "15:00-16:00", in: "b"),
        Placement("ws-7", 24, "16:30-17:30", in: "b"),
        Placement("ws-8", 25, "16:00-17:00", in: "a"),
    ]

    static let programme = Programme(placements)

    /// For programmes that follow the sound one.
    static func verifier() throws -> Verifier { try Verifier(forum.event(), published: programme) }
}
