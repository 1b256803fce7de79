import Foundation
import ForumModel
import Publishing
import Testing
import Verification

/// Versions after versions, and what a calendar makes of them.
@Suite struct HistoryTests {
    /// A calendar as people have it on their telephones: it takes an entry when the number has grown, and never asks why.
    private struct Client {
        struct Entry: Equatable {
            var sequence: Int
            var lines: [String]
            var isCancelled: Bool
        }

        var entries: [String: Entry] = [:]

        mutating func merge(_ bytes: [UInt8]) throws {
            var lines = CalendarTests.unfolded(bytes)[...]
            while let begin = lines.firstIndex(of: "BEGIN:VEVENT"), let end = lines.firstIndex(of: "END:VEVENT") {
                let own = Array(lines[begin..<end])
                lines = lines[(end + 1)...]
                func value(_ name: String) throws -> String {
                    let line = try #require(own.first { $0.hasPrefix(name + ":") })
                    return String(line.dropFirst(name.count + 1))
                }
                let sequence = try #require(Int(try value("SEQUENCE")))
                let entry = Entry(
                    sequence: sequence, lines: own, isCancelled: try value("STATUS") == "CANCELLED")
                if let known = entries[try value("UID")] {
                    guard sequence > known.sequence else {
                        // What has not grown must not have changed, or the client would never know.
                        #expect(known == entry)
                        continue
                    }
                }
                entries[try value("UID")] = entry
            }
        }
    }

    private static func publication(
        _ draw: inout SeededGenerator, after earlier: History?, changes: Int
    ) throws -> Publication {
        let event = try TinyForum.event()
        var sessions = event.sessions
        var places: [ID<Session>: Placement] = [:]
        for session in sessions where session.status.isPlanned {
            let was = earlier?[session.id].flatMap { $0.isCancelled ? nil : $0.facts }
            if let was {
                places[session.id] = Placement(
                    session: session.id, start: was.time.start, duration: was.time.duration, room: was.room)
            }
        }
        for _ in 0..<changes {
            let number = draw.below(sessions.count)
            let id = sessions[number].id
            guard sessions[number].status.isPlanned else { continue }
            switch draw.below(5) {
            case 0: places[id] = nil
            case 1: sessions[number] = Session(id: id, title: "Title \(draw.below(3))", durations: [60])
            default:
                places[id] = Placement(
                    session: id, start: TinyForum.moment(23 + draw.below(2), 540 + 15 * draw.below(8)), duration: 60,
                    room: TinyForum.rooms[draw.below(3)].id)
            }
        }
        let changed = try Event(
            name: event.name, acronym: event.acronym, domain: event.domain, timeZone: event.timeZone,
            published: event.published, step: 15, slots: event.slots, rooms: event.rooms, themes: event.themes,
            sessions: sessions, people: event.people,
            roles: event.roles)
        return Publication(
            event: changed, programme: Programme(places.values), certificate: TinyForum.certificate,
            assessment: TinyForum.assessment, after: earlier)
    }

    @Test(arguments: 0..<200)
    func aCalendarThatMergesEveryVersionEndsWithTheLast(seed: Int) throws {
        var draw = SeededGenerator(seed: UInt64(seed))
        var client = Client()
        var history: History?
        var last = try Self.publication(&draw, after: nil, changes: 8)
        for version in 0..<8 {
            // Some versions change nothing, and not every client sees every version.
            if version > 0 { last = try Self.publication(&draw, after: history, changes: draw.below(4)) }
            let bytes = try OutputFormat.calendar.bytes(last)
            if version == 7 || draw.below(4) > 0 { try client.merge(bytes) }
            let read = History(json: try OutputFormat.history.bytes(last))
            #expect(read == last.history, "history.json says all of it")
            history = read
        }
        let shown = client.entries.filter { !$0.value.isCancelled }
        #expect(shown.count == last.scheduled.count)
        var fresh = Client()
        try fresh.merge(try OutputFormat.calendar.bytes(last))
        #expect(shown == fresh.entries.filter { !$0.value.isCancelled })
    }

    @Test func whatDoesNotChangeKeepsItsNumber() throws {
        let first = try TinyForum.publication()
        let again = Publication(
            event: first.event, programme: first.programme, certificate: first.certificate,
            assessment: first.assessment, after: first.history)
        #expect(again.history == first.history)
        #expect(try OutputFolder.files(for: again) == OutputFolder.files(for: first))
    }

    @Test func theLaterVersionHasTheLaterDate() throws {
        let first = try TinyForum.publication()
        let second = Publication(
            event: first.event, programme: Programme([Placement]()), certificate: first.certificate,
            assessment: first.assessment, after: first.history)
        #expect(second.version == 3)
        #expect(second.history.date > first.history.date)
        #expect(second.history.cancelled.count == 4)
        #expect(second.history["ws-2"]?.sequence == 4)
    }

    @Test func theDifferenceIsToldInWords() throws {
        let old = try TinyForum.publication()
        let programme = Programme([
            Placement(session: "ws-1", start: TinyForum.moment(24, 540), duration: 90, room: "hall"),
            Placement(session: "ws-2", start: TinyForum.moment(24, 795), duration: 60, room: "c"),
            Placement(session: "ws-4", start: TinyForum.moment(23, 615), duration: 30, room: "c"),
            Placement(session: "ws-5", start: TinyForum.moment(23, 660), duration: 45, room: "c"),
        ])
        let new = Publication(
            event: old.event, programme: programme, certificate: old.certificate, assessment: old.assessment,
            after: old.history)
        let diff = ProgrammeDiff(from: old.history, to: new.history)
        #expect(diff.changes.map(\.session) == ["ws-1", "ws-2", "ws-5", "ws/3 é"])
        #expect(diff.changes.map(\.aspects) == [[.time, .length], [.room], [.added], [.cancelled]])
        #expect(
            diff.changes.map(diff.sentence) == [
                "moves from Mon 2025-06-23 09:00-10:00 to Tue 2025-06-24 09:00-10:30; "
                    + "lasts 90 instead of 60 minutes.",
                "moves from Room B to +Plus.",
                "is new: Mon 2025-06-23 11:00-11:45, +Plus.",
                "is cancelled; it was to be on Mon 2025-06-23 09:00-10:00, Room B.",
            ])
        #expect(diff.byPerson.map(\.person) == ["p1", "p2", "p4"])
        #expect(!diff.text.contains("mail.example.org"))
        #expect(String(decoding: diff.csv, as: UTF8.self).split(separator: "\r\n").count == 6)
        #expect(ProgrammeDiff(from: new.history, to: new.history).changes.isEmpty)
    }

    @Test(arguments: ["", "{}", "[1]", "{\"format_version\": 1, \"version\": 0}"])
    func noHistoryIsNone(text: String) { #expect(History(json: Array(text.utf8)) == nil) }
}
