import Foundation
import ForumModel

/// A forum in which every rule has something to say: two mornings of three bands with starts on the hour, three halls,
/// and a programme that is known already.
///
/// A new rule gets its place here: whatever entities it needs, and its line in `EverythingTests`.
let everythingForum = SmallForum(
    sessions: [
        Session(
            id: "main-1", type: "main", expectedOnsite: 80, pin: Session.Pin(start: at(24, "09:00"), room: "a"),
            isExclusive: true),
        Session(id: "ws-1", theme: "trust", tags: ["ai"], layout: "roundtable", expectedOnsite: 25),
        Session(id: "ws-2", theme: "trust", tags: ["ai"], features: ["hybrid"], crews: ["captioning"]),
        Session(id: "ws-3", crews: ["captioning"], rooms: ["a", "b"]),
        Session(id: "ws-4", durations: [90, 60], interest: 1),
        Session(
            id: "ws-5", preferred: [span(26, "09:00-12:00")], avoided: [span(26, "11:00-12:00")],
            notAt: [span(24, "08:00-09:30")], interest: 2),
        Session(id: "spare", status: .candidate),
        Session(id: "talk-1", durations: [30], layout: "theatre", language: "fr"),
        Session(id: "talk-2", durations: [30], language: "fr"),
        Session(id: "talk-3", durations: [30], preferredRooms: ["b"]), Session(id: "talk-4", durations: [30]),
        Session(
            id: "gone", theme: "trust", layout: "roundtable", features: ["hybrid"], crews: ["captioning"],
            expectedOnsite: 500, preferred: [span(26, "09:00-12:00")], notAt: [span(24, "09:00-12:00")], rooms: ["a"],
            isExclusive: true, status: .withdrawn),
    ],
    rooms: [
        Room(id: "a", capacity: 100, layouts: ["theatre": nil], features: ["hybrid"], building: "east", floor: "1"),
        Room(id: "b", capacity: 30, layouts: ["roundtable": Seats(20)], floor: "2"),
        Room(
            id: "c", building: "west", floor: "2",
            unavailable: [span(26, "09:00-10:00"), span(26, "10:30-11:00")]),
    ],
    people: [
        Person(id: "ada", unavailable: [span(26, "11:00-14:00")]),
        Person(
            id: "ben", regionalGroup: "grulac", timeZone: TimeZone(identifier: "America/Sao_Paulo"), attendance: .online
        ),
        Person(id: "dia", regionalGroup: "african", timeZone: oslo, attendance: .online),
    ],
    roles: [
        Role(session: "ws-1", person: "ada", kind: .speaker), Role(session: "ws-2", person: "ada", kind: .rapporteur),
        Role(session: "ws-3", person: "ada", kind: .organizer), Role(session: "gone", person: "ada", kind: .speaker),
        Role(session: "ws-3", person: "ben", kind: .onlineModerator),
        Role(session: "ws-4", person: "ben", kind: .speaker),
        Role(session: "talk-4", person: "ben", kind: .speaker), Role(session: "ws-4", person: "ada", kind: .organizer),
        Role(session: "talk-1", person: "dia", kind: .speaker), Role(session: "talk-2", person: "dia", kind: .speaker),
        Role(session: "talk-3", person: "dia", kind: .speaker),
    ],
    relations: [
        Relation(.before, "ws-1", "ws-2"), Relation(.notParallel, "ws-3", "ws-4"), Relation(.parallel, "ws-4", "ws-5"),
        Relation(.backToBack, "ws-5", "spare"), Relation(.sameRoom, "ws-1", "ws-4"), Relation(.sameDay, "ws-2", "ws-5"),
        Relation(.differentDay, "ws-1", "ws-3"), Relation(.daysApart(2), "ws-3", "spare", .soft(Points(2))),
        Relation(.before, "gone", "ws-1"),
    ],
    themes: [Theme(id: "trust")], crews: [Crew(id: "captioning", count: 1)],
    slots: [24, 26].flatMap { day in
        ["09:00-12:00", "10:00-11:00", "11:00-12:00"].map { Slot(id: ID("\(day)-\($0)"), time: span(day, $0)) }
    },
    step: 60, turnover: 10, types: ["main": TypeSettings(turnover: 90)], walking: Walking(floor: 5),
    rules: [
        "person-pause": RuleSetting(options: ["minutes": "30"]), "person-load": RuleSetting(options: ["limit": "1"]),
        "attendee-last-slot": RuleSetting(weight: 1), "attendee-three-in-a-row": RuleSetting(weight: 1),
        "attendee-lone-session": RuleSetting(weight: 1),
    ],
    interests: ["ws-1", "ws-2", "ws-3"].map { Interest(person: "visitor", session: $0) }, languages: ["en", "fr"],
    prime: DailyHours(start: 540, end: 660),
    decisions: [Decision(.freeze(.session("talk-2")))],
    published: Programme([
        Placement(session: "ws-3", start: at(24, "09:00"), duration: 60, room: "a"),
        Placement(session: "talk-2", start: at(24, "11:00"), duration: 30, room: "c"),
    ]))
