import Foundation
import ForumModel

/// A forum in which every rule has something to say: two mornings with starts on the hour, three halls.
///
/// A new rule gets its place here: whatever entities it needs, and its line in `EverythingTests`.
let everythingForum = SmallForum(
    sessions: [
        Session(
            id: "main-1", type: "main", expectedOnsite: 80, pin: Session.Pin(start: at(24, "09:00"), room: "a"),
            isExclusive: true),
        Session(id: "ws-1", theme: "trust", layout: "roundtable", expectedOnsite: 25),
        Session(id: "ws-2", theme: "trust", features: ["hybrid"], crews: ["captioning"]),
        Session(id: "ws-3", crews: ["captioning"], rooms: ["a", "b"]),
        Session(id: "ws-4", durations: [90, 60]),
        Session(
            id: "ws-5", preferred: [span(26, "09:00-12:00")], avoided: [span(26, "11:00-12:00")],
            notAt: [span(24, "08:00-09:30")]),
        Session(id: "spare", status: .candidate),
        Session(
            id: "gone", theme: "trust", layout: "roundtable", features: ["hybrid"], crews: ["captioning"],
            expectedOnsite: 500, preferred: [span(26, "09:00-12:00")], notAt: [span(24, "09:00-12:00")], rooms: ["a"],
            isExclusive: true, status: .withdrawn),
    ],
    rooms: [
        Room(id: "a", capacity: 100, layouts: ["theatre": nil], features: ["hybrid"], floor: "1"),
        Room(id: "b", capacity: 30, layouts: ["roundtable": Seats(20)], floor: "2"),
        Room(id: "c", floor: "2", unavailable: [span(26, "09:00-10:00"), span(26, "10:30-11:00")]),
    ],
    people: [
        Person(id: "ada", unavailable: [span(26, "11:00-14:00")]),
        Person(id: "ben", timeZone: TimeZone(identifier: "America/New_York"), attendance: .online),
    ],
    roles: [
        Role(session: "ws-1", person: "ada", kind: .speaker), Role(session: "ws-2", person: "ada", kind: .rapporteur),
        Role(session: "ws-3", person: "ada", kind: .organizer), Role(session: "gone", person: "ada", kind: .speaker),
        Role(session: "ws-3", person: "ben", kind: .onlineModerator),
    ],
    relations: [
        Relation(.before, "ws-1", "ws-2"), Relation(.notParallel, "ws-3", "ws-4"), Relation(.parallel, "ws-4", "ws-5"),
        Relation(.backToBack, "ws-5", "spare"), Relation(.sameRoom, "ws-1", "ws-4"), Relation(.sameDay, "ws-2", "ws-5"),
        Relation(.differentDay, "ws-1", "ws-3"), Relation(.daysApart(2), "ws-3", "spare", .soft(Points(2))),
        Relation(.before, "gone", "ws-1"),
    ],
    themes: [Theme(id: "trust")], crews: [Crew(id: "captioning", count: 1)],
    slots: [24, 26].map { Slot(id: ID("day-\($0)"), time: span($0, "09:00-12:00")) },
    step: 60, turnover: 10, types: ["main": TypeSettings(turnover: 90)], walking: Walking(floor: 5),
    rules: ["person-pause": RuleSetting(options: ["minutes": "30"])])
