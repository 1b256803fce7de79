import Foundation
import ForumModel
import Publishing
import Verification

/// Two days, two rooms and five sessions whose report one can count by hand, judged by the rules themselves.
enum ReportForum {
    static func event(
        title: String = "Open Data", themes: [Theme] = [Theme(id: "ai", name: "Machines"), Theme(id: "rights")]
    ) throws -> Event {
        try Event(
            name: "Report Forum", timeZone: TimeZone(identifier: "Europe/Oslo")!,
            slots: [23, 24].map { day in
                Slot(
                    id: ID("\(day)"),
                    time: TimeRange(TinyForum.moment(day, 540), TinyForum.moment(day, 660))!)
            },
            rooms: [Room(id: "hall", name: "Great Hall", capacity: 100), Room(id: "nook", capacity: 20)],
            themes: themes,
            sessions: [
                Session(id: "a1", title: title, theme: "ai"), Session(id: "a2", theme: "ai"),
                Session(id: "a3", theme: "ai", expectedOnsite: 500), Session(id: "r1", theme: "rights"),
                Session(id: "n1"),
            ],
            people: [
                Person(
                    id: "afia", regionalGroup: "african", timeZone: TimeZone(identifier: "Africa/Nairobi"),
                    attendance: .online),
                Person(
                    id: "bruno", regionalGroup: "grulac", timeZone: TimeZone(identifier: "America/Bogota"),
                    attendance: .online),
                Person(id: "chi", timeZone: TimeZone(identifier: "America/Bogota"), attendance: .online),
            ],
            roles: [
                Role(session: "a1", person: "afia", kind: .speaker),
                Role(session: "a1", person: "bruno", kind: .moderator),
                Role(session: "n1", person: "chi", kind: .speaker),
                Role(session: "r1", person: "bruno", kind: .rapporteur),
            ],
            interests: ["bruno", "chi", "somebody"].flatMap { person in
                ["a1", "a2"].map { Interest(person: person, session: $0) }
            })
    }

    /// Both sessions on machines at nine, then rights; the last one on the second day.
    static let programme = Programme([
        Placement(session: "a1", start: TinyForum.moment(23, 540), duration: 60, room: "hall"),
        Placement(session: "a2", start: TinyForum.moment(23, 540), duration: 60, room: "nook"),
        Placement(session: "r1", start: TinyForum.moment(23, 600), duration: 60, room: "hall"),
        Placement(session: "n1", start: TinyForum.moment(24, 600), duration: 60, room: "nook"),
    ])

    static func publication(_ event: Event, _ programme: Programme = programme) -> Publication {
        let assessment = Verifier(event).assess(programme)
        return Publication(
            event: event, programme: programme,
            certificate: Certificate(
                status: .limit, score: assessment.score, bound: .zero,
                unscheduled: [.init(session: "a3", reason: "No room has 500 seats.")], seed: 0, iterations: 0),
            assessment: assessment)
    }

    static func report(_ publication: Publication) throws -> [String: Any] {
        let data = Data(try OutputFormat.reportJSON.bytes(publication))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
