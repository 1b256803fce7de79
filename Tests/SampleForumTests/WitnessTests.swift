import Foundation
import ForumModel
import SampleForum
import Testing

/// The hidden programme obeys the hard rules, read from the files alone: so every sample forum can be planned.
@Suite struct WitnessTests {
    static let specifications = [
        ForumSpecification(), ForumSpecification(breaks: .open, step: 15), ForumSpecification(sessions: 40, seed: 11),
        ForumSpecification(sessions: 450, rooms: 18, days: 5, slotsPerDay: 6, seed: 5),
    ]

    @Test(arguments: specifications)
    func roomsSuit(_ specification: ForumSpecification) throws {
        let forum = SampleForum(specification)
        let witness = try Reading(forum)
        for session in witness.planned {
            let place = try #require(witness.places[session.text("id")])
            let room = try #require(witness.rooms[place.room])
            let layouts = room.list("layouts").map { $0.split(separator: "=").map(String.init) }
            let layout = session.text("layout")
            let seats = layout.isEmpty ? room.text("capacity") : layouts.first { $0[0] == layout }?[1] ?? "0"
            #expect((Int(seats) ?? 0) >= session.number("expected_onsite"))
            let features = session.list("requires").filter { !["interpretation", "captioning"].contains($0) }
            #expect(Set(room.list("features")).isSuperset(of: features))
            #expect(session.text("rooms").isEmpty || session.list("rooms").contains(place.room))
            #expect(!room.list("unavailable").contains { witness.overlaps($0, place) })
            #expect(!session.list("not_at").contains { witness.overlaps($0, place) })
            let pin = session.text("pinned").split(separator: "@", omittingEmptySubsequences: false).map(String.init)
            if let start = pin.first, !start.isEmpty { #expect(witness.minute(start) == place.start) }
            if pin.count == 2 { #expect(pin[1] == place.room) }
            #expect(session.list("duration").first == String(place.end - place.start))
        }
    }

    @Test(arguments: specifications)
    func nothingOverlapsThatMayNot(_ specification: ForumSpecification) throws {
        let witness = try Reading(SampleForum(specification))
        let crews = specification.sessions == 300 ? ["interpretation": 3, "captioning": 4] : [:]
        let placed = witness.planned.compactMap { session in witness.places[session.text("id")].map { (session, $0) } }
        var clashes: [String] = []
        for (session, place) in placed {
            var using: [String: Int] = [:]
            for (other, there) in placed where there.start < place.end && place.start < there.end {
                for need in other.list("requires") { using[need, default: 0] += 1 }
                guard other["id"] != session["id"] else { continue }
                let isApart = place.room != there.room && session.text("exclusive").isEmpty
                if !isApart || !witness.people(session).isDisjoint(with: witness.people(other)) {
                    clashes.append("\(session.text("id")) and \(other.text("id"))")
                }
            }
            for (crew, count) in crews { #expect(using[crew, default: 0] <= count) }
            for person in witness.people(session) {
                #expect(!(witness.absences[person] ?? []).contains { witness.overlaps($0, place) })
            }
        }
        #expect(placed.count == specification.sessions)
        #expect(clashes.isEmpty)
    }

    @Test(arguments: specifications)
    func hardRelationsHold(_ specification: ForumSpecification) throws {
        let forum = SampleForum(specification)
        let witness = try Reading(forum)
        let relations = Folder(forum).rows("relations.csv").filter { $0["strength"] == "hard" }
        #expect(!relations.isEmpty)
        for relation in relations {
            let a = try #require(witness.places[relation.text("a")])
            let b = try #require(witness.places[relation.text("b")])
            let days = abs(a.start / 1440 - b.start / 1440)
            let holds =
                switch relation.text("kind") {
                case "before": a.end <= b.start
                case "back-to-back": days == 0 && (0...30).contains(b.start - a.end)
                case "same-room": a.room == b.room
                case "same-day": days == 0
                case "different-day": days > 0
                case "days-apart:2": days >= 2
                case "parallel": a.start == b.start
                case "not-parallel": a.end <= b.start || b.end <= a.start
                default: false
                }
            #expect(holds, "\(relation)")
        }
    }
}

/// A forum's files and its witness, with times in minutes from midnight of the first day.
private struct Reading {
    struct Place {
        let room: String
        let start: Int
        let end: Int
    }

    let planned: [[String: String]]
    let rooms: [String: [String: String]]
    let places: [String: Place]
    let absences: [String: [String]]
    private let cast: [String: Set<String>]
    private let firstDay: String
    private let days: [String]

    init(_ forum: SampleForum) throws {
        let folder = Folder(forum)
        let first = forum.specification.startDate
        planned = folder.rows("sessions.csv").filter { ["accepted", "candidate"].contains($0.text("status")) }
        rooms = Dictionary(uniqueKeysWithValues: folder.rows("rooms.csv").map { ($0.text("id"), $0) })
        absences = Dictionary(
            uniqueKeysWithValues: folder.rows("people.csv").map { ($0.text("id"), $0.list("unavailable")) })
        cast = Dictionary(grouping: folder.rows("roles.csv").filter { $0["role"] != "organizer" }) {
            $0.text("session")
        }.mapValues { Set($0.map { $0.text("person") }) }
        firstDay = first.description
        days = (0..<forum.specification.days).map { first.advanced(by: $0).description }
        places = Dictionary(
            uniqueKeysWithValues: forum.witness.placements.map { placement in
                let (date, minute) = placement.start.local(in: forum.specification.timeZone)
                let start = (date.dayNumber - first.dayNumber) * 1440 + minute
                return (
                    placement.session.rawValue,
                    Place(
                        room: placement.room.rawValue, start: start, end: start + placement.duration.rawValue)
                )
            })
    }

    func people(_ session: [String: String]) -> Set<String> { cast[session.text("id")] ?? [] }

    /// `2027-06-14T09:00` or `2027-06-14` as minutes from midnight of the first day.
    func minute(_ text: String) -> Int? {
        guard let day = days.firstIndex(of: String(text.prefix(10))) else { return nil }
        let clock = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
        return day * 1440 + (clock.count == 2 ? clock[0] * 60 + clock[1] : 0)
    }

    /// Whether a time range as the generator writes hard ones (START/END, a day, days) meets the place.
    func overlaps(_ range: String, _ place: Place) -> Bool {
        let parts = range.split(separator: "/").map(String.init)
        guard let start = minute(parts[0]), let last = minute(parts[parts.count - 1]) else {
            Issue.record("'\(range)' is no time of the forum")
            return true
        }
        let end = parts[0].count > 10 ? last : last + 1440
        return place.start < end && start < place.end
    }
}
