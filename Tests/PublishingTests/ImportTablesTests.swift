import Foundation
import ForumModel
import Publishing
import Testing

/// Tables for other systems: the columns that they know, and cells that no spreadsheet runs.
@Suite struct ImportTablesTests {
    private func rows(_ format: OutputFormat) throws -> [[String]] {
        CSVWriterTests.rows(try format.bytes(try TinyForum.publication()))
    }

    @Test func whovaHasItsTemplate() throws {
        let rows = try rows(.whova)
        #expect(
            rows[0].prefix(8) == [
                "*Date", "*Time Start", "*Time End", "Tracks (Optional)", "*Session Title", "Room/Location (Optional)",
                "Description (Optional)", "Speakers (Optional)",
            ])
        let first = try #require(rows.first { $0[4].hasPrefix("Rights") })
        #expect(first.prefix(4) == ["06/23/2025", "09:00 AM", "10:00 AM", "Rights, access"])
        #expect(first[7] == "Bo, Example Jr.; Ada Example", "a semicolon in a name would make two people of one")
        let second = try #require(rows.first { $0[4].hasPrefix("'=HYPERLINK") })
        #expect(second.prefix(3) == ["06/24/2025", "01:15 PM", "02:15 PM"])
        #expect(second[8] == "Dee Example")
    }

    @Test func guidebookHasItsTemplate() throws {
        let rows = try rows(.guidebook)
        #expect(
            rows[0] == [
                "Session Title", "Date", "Time Start", "Time End", "Room/Location", "Schedule Track (Optional)",
                "Description (Optional)",
            ])
        #expect(rows.count == 5)
        #expect(rows.contains { $0[6].hasSuffix("Moderator online: Dee Example") })
    }

    @Test func schedKnowsSessionsByTheirIDs() throws {
        let rows = try rows(.sched)
        let keys = try #require(rows[0].firstIndex(of: "session_key"))
        #expect(Set(rows.dropFirst().map { $0[keys] }) == ["ws-1", "ws-2", "ws-4", "ws/3 é"])
        let start = try #require(rows[0].firstIndex(of: "session_start"))
        #expect(rows[1][start] == "2025-06-23 09:00")
    }

    @Test(arguments: OutputFormat.all.filter(\.isTable).map(\.name))
    func noCellIsAFormula(name: String) throws {
        let format = try #require(OutputFormat.named(name))
        let publication = try TinyForum.publication()
        for row in CSVWriterTests.rows(try format.bytes(publication, byteOrderMark: false)) {
            #expect(!row.contains { $0.first.map("=+-@\t".contains) ?? false })
        }
        let marked = try format.bytes(publication, byteOrderMark: true)
        #expect(marked.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(!marked.dropFirst(3).starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test(arguments: [(0, "12:00 AM"), (5, "12:05 AM"), (719, "11:59 AM"), (720, "12:00 PM"), (780, "01:00 PM")])
    func hoursOfTheTwelveHourClock(minute: Int, expected: String) throws {
        let event = try Event(
            name: "Clock", timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: TinyForum.slots,
            rooms: TinyForum.rooms, sessions: [Session(id: "x")])
        let place = Placement(session: "x", start: TinyForum.moment(23, minute), duration: 30, room: "b")
        let publication = Publication(
            event: event, programme: Programme([place]), certificate: TinyForum.certificate,
            assessment: TinyForum.assessment)
        #expect(CSVWriterTests.rows(try OutputFormat.guidebook.bytes(publication))[1][2] == expected)
    }

    @Test func theGridHasRoomsAndTimesOfEveryDay() throws {
        struct Day: Decodable {
            struct Entry: Decodable {
                let id: String
                let startsAt: String
                let roomId: Int
            }
            struct Room: Decodable {
                let id: Int
                let name: String
                let sessions: [Entry]
            }
            struct Place: Decodable {
                let id: Int
                let index: Int
                let session: Entry
            }
            struct TimeSlot: Decodable {
                let slotStart: String
                let rooms: [Place]
            }
            let date: String
            let rooms: [Room]
            let timeSlots: [TimeSlot]
        }
        let bytes = try OutputFormat.grid.bytes(try TinyForum.publication())
        let days = try JSONDecoder().decode([Day].self, from: Data(bytes))
        #expect(days.map(\.date) == ["2025-06-23T00:00:00", "2025-06-24T00:00:00"])
        #expect(days[0].rooms.map(\.name) == ["Room B", "+Plus", "Main Hall; \"A\", east"])
        #expect(days[0].timeSlots.map(\.slotStart) == ["09:00:00", "10:15:00"])
        #expect(days[0].timeSlots[0].rooms.map(\.session.id) == ["ws/3 é", "ws-1"])
        for day in days {
            for place in day.timeSlots.flatMap(\.rooms) {
                #expect(day.rooms[place.index].id == place.id)
                #expect(place.session.roomId == place.id)
            }
        }
        #expect(days[1].rooms[0].sessions[0].startsAt == "2025-06-24T13:15:00")
    }
}
