import ForumModel
import Publishing
import Testing

@Suite struct ProgrammeTableTests {
    private func rows() throws -> [[String: String]] {
        let rows = CSVWriterTests.rows(ProgrammeTable.bytes(for: try TinyForum.publication()))
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }

    @Test func rowsFollowTimeAndRoomAndWhatHasNoPlaceIsLast() throws {
        #expect(try rows().map { $0["session"] } == ["ws/3 é", "ws-1", "ws-4", "ws-2", "ws-5", "ws-7"])
    }

    @Test func aPlacedSessionHasItsTimesTwice() throws {
        let row = try #require(try rows().first { $0["session"] == "ws-1" })
        #expect(
            row == [
                "session": "ws-1", "title": "Rights, \"access\" and you; now", "type": "workshop", "theme": "rights",
                "status": "scheduled", "start": "2025-06-23T09:00+02:00", "end": "2025-06-23T10:00+02:00",
                "start_utc": "2025-06-23T07:00Z", "end_utc": "2025-06-23T08:00Z", "duration": "60", "room": "hall",
                "room_name": "Main Hall; \"A\", east", "onsite": "40", "online": "25",
            ])
    }

    @Test func aSessionWithoutAPlaceHasNoTimesAndNoRoom() throws {
        let row = try #require(try rows().first { $0["session"] == "ws-7" })
        for column in ["start", "end", "start_utc", "end_utc", "room", "room_name", "online"] {
            #expect(row[column] == "", "\(column)")
        }
        #expect(row["status"] == "unscheduled")
        #expect(row["duration"] == "120")
    }

    @Test func formulasOfTitlesAndRoomsAreGuarded() throws {
        let rows = try rows()
        #expect(rows.first { $0["session"] == "ws-2" }?["title"] == "'" + TinyForum.formula)
        #expect(rows.first { $0["session"] == "ws-4" }?["title"] == "'-1 is | not *two*")
        #expect(rows.first { $0["session"] == "ws-4" }?["room_name"] == "'+Plus")
        #expect(rows.first { $0["session"] == "ws-5" }?["title"] == "'@everyone\tand all")
    }

    @Test func theHeaderIsTheDocumentedOne() {
        #expect(
            ProgrammeTable.header.joined(separator: ",")
                == "session,title,type,theme,status,start,end,start_utc,end_utc,duration,room,room_name,onsite,online")
    }
}
