import ForumModel
import Publishing
import Verification

/// How answers about single sessions name places and costs.
struct PlaceWords {
    let event: Event

    /// `2027-06-16T09:00 to 10:30 in Compass Room (compass)`
    func place(_ placement: Placement) -> String {
        let end = placement.end.local(in: event.timeZone)
        let room = event.room(placement.room)
        let name = room.map { $0.name == $0.id.rawValue ? $0.name : "\($0.name) (\($0.id))" }
        let start = placement.start.iso(in: event.timeZone).prefix(16)
        return "\(start) to \(clock(end.minute)) in \((name ?? placement.room.rawValue).onOneLine)"
    }

    /// `ws-12 "Open data"`
    func session(_ id: ID<Session>) -> String {
        guard let session = event.session(id), session.title != id.rawValue else { return id.rawValue }
        return "\(id) \"\(session.title.onOneLine)\""
    }

    /// `+3.5`, `-2`, `0`
    func change(_ points: Points) -> String { (points.rounded > .zero ? "+" : "") + points.rounded.description }

    /// `  person-double-booking: Kim Example has a part in both.`
    func line(_ finding: Finding) -> String { "\(finding.rule): \(finding.sentence.onOneLine)" }

    /// The names of all who have a part in the sessions, organizers too, each once.
    func people(of sessions: [ID<Session>]) -> [Person] {
        let asked = Set(sessions)
        let ids = Set(event.roles.filter { asked.contains($0.session) }.map(\.person))
        return ids.sorted().compactMap(event.person)
    }
}

/// A place, for programs.
struct PlaceEntry: Encodable {
    let session: String
    let start: String
    let end: String
    let room: String

    init(_ placement: Placement, _ event: Event) {
        session = placement.session.rawValue
        start = placement.start.iso(in: event.timeZone)
        end = placement.end.iso(in: event.timeZone)
        room = placement.room.rawValue
    }
}

/// Something that a rule has to say, for programs.
struct FindingEntry: Encodable {
    let rule: String
    let cost: Figure
    let sessions: [String]
    let people: [String]
    let rooms: [String]
    let sentence: String

    init(_ finding: Finding) {
        rule = finding.rule.rawValue
        cost = Figure(finding.cost)
        sessions = finding.sessions.map(\.rawValue)
        people = finding.people.map(\.rawValue)
        rooms = finding.rooms.map(\.rawValue)
        sentence = finding.sentence
    }
}
