import Foundation
import ForumModel
import Publishing
import Verification

/// A forum of two days and three rooms whose texts are as nasty as texts become.
enum TinyForum {
    static let formula = "=HYPERLINK(\"http://example.org\",\"Click\")"
    static let speakerAddress = "Ada.Example@mail.example.org"

    static func moment(_ day: Int, _ minute: Int, _ zone: TimeZone = TimeZone(identifier: "Europe/Oslo")!) -> Instant {
        Instant(LocalDate(year: 2025, month: 6, day: day)!, minute: minute, in: zone)!
    }

    static let rooms = [
        Room(id: "hall", name: "Main Hall; \"A\", east", capacity: 400, building: "North, wing"),
        Room(id: "b", name: "Room B", capacity: 60),
        Room(id: "c", name: "+Plus", capacity: 20, unavailable: [TimeRange(moment(24, 0), moment(25, 0))!]),
    ]

    static let slots = [23, 24].flatMap { day in
        [
            Slot(id: ID("\(day)-morning"), time: TimeRange(moment(day, 540), moment(day, 720))!),
            Slot(id: ID("\(day)-lunch"), time: TimeRange(moment(day, 720), moment(day, 780))!, kind: .break),
            Slot(id: ID("\(day)-afternoon"), time: TimeRange(moment(day, 780), moment(day, 960))!),
        ]
    }

    static let sessions = [
        Session(
            id: "ws-1", title: "Rights, \"access\" and you; now", theme: "rights", tags: ["sdg-9", "access"],
            durations: [90, 60], expectedOnsite: 40, expectedOnline: 25, language: "en",
            description:
                "Line one,\r\nline two; back\\slash\u{7}.\nAsk ada.example@mail.example.org or info@example.org.",
            url: "https://example.org/ws-1", onlineURL: "https://meet.example.org/a b?x=1,2"),
        Session(id: "ws-2", title: formula, type: "open-forum", durations: [60], expectedOnsite: 12),
        Session(
            id: "ws/3 é", title: "مرحبا بالعالم — שלום 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", type: "main", theme: "ai",
            durations: [60], description: String(repeating: "👩‍🚀é", count: 40), onlineURL: "meet.example.org/plain"),
        Session(id: "ws-4", title: "-1 is | not *two*", durations: [30], status: .candidate),
        Session(id: "ws-5", title: "@everyone\tand all", durations: [45], status: .candidate),
        Session(id: "ws-6", title: "Withdrawn", status: .withdrawn),
        Session(id: "ws-7", title: "Large <party>", type: "networking", durations: [120], expectedOnsite: 900),
    ]

    static let people = [
        Person(id: "p1", name: "Ada Example", email: speakerAddress),
        Person(id: "p2", name: "Bo, Example; Jr.", email: "bo@mail.example.org", attendance: .online),
        Person(id: "cy@mail.example.org"),
        Person(id: "p4", name: "Dee Example", email: "dee@mail.example.org"),
    ]

    static let roles = [
        Role(session: "ws-1", person: "p2", kind: .speaker),
        Role(session: "ws-1", person: "p1", kind: .speaker),
        Role(session: "ws-1", person: "p1", kind: .organizer),
        Role(session: "ws-1", person: "cy@mail.example.org", kind: .speaker),
        Role(session: "ws-1", person: "p4", kind: .required),
        Role(session: "ws-2", person: "p4", kind: .onlineModerator),
        Role(session: "ws/3 é", person: "cy@mail.example.org", kind: .moderator),
    ]

    static func event() throws -> Event {
        try Event(
            name: "Tiny Forum, 2025", acronym: "tiny.2025", domain: "example.org", url: "https://example.org/2025",
            timeZone: TimeZone(identifier: "Europe/Oslo")!, published: Instant(rawValue: 29_143_440), step: 15,
            languages: ["en"], slots: slots, rooms: rooms,
            themes: [Theme(id: "rights", name: "Rights, access"), Theme(id: "ai", name: "Artificial Intelligence")],
            sessions: sessions, people: people, roles: roles)
    }

    static let programme = Programme([
        Placement(session: "ws-1", start: moment(23, 540), duration: 60, room: "hall"),
        Placement(session: "ws-2", start: moment(24, 795), duration: 60, room: "b"),
        Placement(session: "ws/3 é", start: moment(23, 540), duration: 60, room: "b"),
        Placement(session: "ws-4", start: moment(23, 615), duration: 30, room: "c"),
    ])

    static let certificate = Certificate(
        status: .limit, score: score, bound: Score(acceptedLeftOut: Points(1), candidatesLeftOut: .zero, total: .zero),
        unscheduled: [
            .init(session: "ws-7", reason: "No room has 900 seats; the largest, Main Hall, has 400."),
            .init(session: "ws-5", reason: "Every place that it fits | is taken."),
        ], seed: 7, iterations: 20_000)

    static let score = Score(acceptedLeftOut: Points(1), candidatesLeftOut: Points(1), total: Points(12.7))

    static let assessment = Assessment(
        violations: [],
        rules: [
            RuleScore(
                rule: "shortened",
                findings: [
                    Finding(
                        rule: "shortened", cost: Points(12), sessions: ["ws-1"],
                        sentence:
                            "Rights, \"access\" and you; now lasts 60 of 90 minutes (write to bo@mail.example.org).")
                ]),
            RuleScore(
                rule: "room-fit",
                findings: [("ws-1", "hall", 0.1), ("ws-2", "b", 0.2), ("ws/3 é", "b", 0.4)].map {
                    Finding(
                        rule: "room-fit", cost: Points($0.2), sessions: [ID($0.0)], rooms: [ID($0.1)],
                        sentence: "Seats stay empty for \($0.0) in \($0.1).")
                }),
            RuleScore(rule: "theme-overlap", findings: []),
        ], leftOut: ["ws-5", "ws-7"], score: score)

    /// A second version, in which one session has moved for the third time.
    static func publication() throws -> Publication {
        Publication(
            event: try event(), programme: programme, certificate: certificate, assessment: assessment, after: before)
    }

    static let before = History(
        version: 1, date: Instant(rawValue: 29_100_000), timeZone: "Europe/Oslo", content: "",
        entries: [entry("ws-2", sequence: 2)])

    static func entry(_ session: ID<Session>, sequence: Int) -> CalendarEntry {
        CalendarEntry(
            session: session,
            facts: CalendarEntry.Facts(
                title: "As it was", time: TimeRange(start: moment(23, 540), duration: 60), room: "c", location: "+Plus",
                people: []),
            isCancelled: false, sequence: sequence, modified: Instant(rawValue: 29_100_000), digest: "")
    }

    static func text(_ format: OutputFormat, of publication: Publication) throws -> String {
        String(decoding: try format.bytes(publication), as: UTF8.self)
    }
}
