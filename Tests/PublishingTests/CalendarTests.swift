import Foundation
import ForumModel
import Publishing
import Testing

@Suite struct CalendarTests {
    /// The lines of a calendar as a reader unfolds them: octet by octet.
    static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: 0x0A) {
            let content = line.last == 0x0D ? line.dropLast() : line
            if content.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += content.dropFirst()
            } else {
                lines.append(Array(content))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The lines of the event with this UID.
    static func event(_ uid: String, in lines: [String]) throws -> [String] {
        let place = try #require(lines.firstIndex(of: "UID:" + uid))
        return Array(lines[place...].prefix { $0 != "END:VEVENT" })
    }

    private func lines() throws -> [String] {
        Self.unfolded(try OutputFormat.calendar.bytes(try TinyForum.publication()))
    }

    @Test func noLineIsLongerThanItMay() throws {
        let bytes = try OutputFormat.calendar.bytes(try TinyForum.publication())
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        for line in lines.dropLast() {
            #expect(line.last == 0x0D)
            #expect(line.count <= 76, "75 octets and CR")
            // A line that is good UTF-8 by itself has no character broken at its ends.
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(lines.contains { $0.count > 70 })
    }

    @Test func everyLengthAroundTheFoldComesBack() throws {
        for length in 1...160 {
            let title = String(repeating: "x", count: length) + "👩‍🚀é" + String(repeating: "y", count: length % 7)
            let event = try Event(
                name: title, timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: TinyForum.slots,
                rooms: TinyForum.rooms, sessions: [])
            let publication = Publication(
                event: event, programme: Programme([Placement]()), certificate: TinyForum.certificate,
                assessment: TinyForum.assessment)
            let bytes = try OutputFormat.calendar.bytes(publication)
            #expect(Self.unfolded(bytes).contains("NAME:" + title))
            #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
        }
    }

    @Test func aSessionIsToldInFull() throws {
        let lines = try Self.event("tiny=2E2025.ws-1@example.org", in: try lines())
        let description =
            "DESCRIPTION:Line one\\,\\nline two\\; back\\\\slash.\\nAsk [e-mail withheld] or info@example.org.\\n\\n"
            + "Speakers: Bo\\, Example\\; Jr.\\, Ada Example\\nOrganizer: Ada Example\\n"
            + "Online: https://meet.example.org/a b?x=1\\,2"
        #expect(
            lines == [
                "UID:tiny=2E2025.ws-1@example.org", "DTSTAMP:20250530T120000Z", "LAST-MODIFIED:20250530T120000Z",
                "SEQUENCE:0", "DTSTART;TZID=Europe/Oslo:20250623T090000", "DTEND;TZID=Europe/Oslo:20250623T100000",
                "SUMMARY:Rights\\, \"access\" and you\\; now", description,
                "LOCATION:Main Hall\\; \"A\"\\, east\\, North\\, wing", "CATEGORIES:workshop,Rights\\, access",
                "URL:https://example.org/ws-1",
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/a%20b?x=1,2", "STATUS:CONFIRMED",
                "TRANSP:TRANSPARENT",
            ])
    }

    @Test func whatHasNoPlaceIsAbsent() throws {
        let lines = try lines()
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 4)
        #expect(!lines.contains { $0.contains("ws-5") || $0.contains("ws-7") || $0.contains("lunch") })
    }

    @Test func theIdentifierOutlivesAMove() throws {
        let moved = Programme([Placement(session: "ws-2", start: TinyForum.moment(23, 780), duration: 60, room: "c")])
        let publication = Publication(
            event: try TinyForum.event(), programme: moved, certificate: TinyForum.certificate,
            assessment: TinyForum.assessment, after: try TinyForum.publication().history)
        let lines = Self.unfolded(try OutputFormat.calendar.bytes(publication))
        let before = try Self.event("tiny=2E2025.ws-2@example.org", in: try self.lines())
        let after = try Self.event("tiny=2E2025.ws-2@example.org", in: lines)
        #expect(before.contains("SEQUENCE:3"))
        #expect(after.contains("SEQUENCE:4"))
        #expect(before[4] != after[4])
    }

    @Test func identifiersHaveSafeCharactersOnly() throws {
        let uids = try lines().filter { $0.hasPrefix("UID:") }
        #expect(uids.contains("UID:tiny=2E2025.ws=2F3=20=C3=A9@example.org"))
        #expect(Set(uids).count == 4)
        #expect(uids.allSatisfy { $0.dropFirst(4).wholeMatch(of: /[A-Za-z0-9._=-]+@[a-z.]+/) != nil })
    }

    @Test func aLinkWithoutASchemeIsTextOnly() throws {
        let lines = try Self.event("tiny=2E2025.ws=2F3=20=C3=A9@example.org", in: try lines())
        #expect(!lines.contains { $0.hasPrefix("CONFERENCE") })
        #expect(lines.contains { $0.hasSuffix("Online: meet.example.org/plain") })
        #expect(!lines.contains { $0.contains("Moderator") }, "whose name is an address has none to show")
    }

    @Test func theSecondOfTwoEqualHoursIsToldInUTC() throws {
        let oslo = TimeZone(identifier: "Europe/Oslo")!
        let first = try #require(Instant(LocalDate(year: 2025, month: 10, day: 26)!, minute: 150, in: oslo))
        for (start, expected) in [
            (first, "DTSTART;TZID=Europe/Oslo:20251026T023000"), (first + 60, "DTSTART:20251026T013000Z"),
        ] {
            let event = try Event(
                name: "Night", timeZone: oslo, slots: [Slot(id: "s", time: TimeRange(start: first, duration: 300))],
                rooms: [Room(id: "r")], sessions: [Session(id: "x")])
            let publication = Publication(
                event: event, programme: Programme([Placement(session: "x", start: start, duration: 30, room: "r")]),
                certificate: TinyForum.certificate, assessment: TinyForum.assessment)
            #expect(Self.unfolded(try OutputFormat.calendar.bytes(publication)).contains(expected))
        }
    }
}
