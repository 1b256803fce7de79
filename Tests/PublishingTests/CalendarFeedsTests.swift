import Foundation
import ForumModel
import Publishing
import Testing

@Suite struct CalendarFeedsTests {
    private struct Index: Decodable {
        struct Entry: Decodable {
            let path: String
            let kind: String
            let id: String?
            let title: String
        }
        let format: String
        let files: [Entry]
    }

    private func feeds(of event: Event? = nil) throws -> (index: Index, lines: [String: [String]]) {
        let tiny = try TinyForum.publication()
        let publication =
            event.map {
                Publication(
                    event: $0, programme: TinyForum.programme, certificate: TinyForum.certificate,
                    assessment: TinyForum.assessment)
            } ?? tiny
        let files = try FolderFormat.calendars.files(for: publication)
        let index = try JSONDecoder().decode(Index.self, from: Data(files[0].bytes))
        let lines = files.dropFirst().map { ($0.path, CalendarTests.unfolded($0.bytes)) }
        return (index, Dictionary(lines) { a, _ in a })
    }

    private func uids(_ lines: [String]?) -> [String] {
        (lines ?? []).filter { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) }
    }

    @Test func everyFeedHoldsItsOwnSessions() throws {
        let (index, lines) = try feeds()
        let one = "tiny=2E2025.ws-1@example.org"
        let two = "tiny=2E2025.ws-2@example.org"
        let three = "tiny=2E2025.ws=2F3=20=C3=A9@example.org"
        let four = "tiny=2E2025.ws-4@example.org"
        #expect(uids(lines["calendars/rooms/hall.ics"]) == [one])
        #expect(uids(lines["calendars/rooms/b.ics"]) == [three, two])
        #expect(uids(lines["calendars/themes/rights.ics"]) == [one])
        #expect(uids(lines["calendars/days/2025-06-23.ics"]) == [three, one, four])
        #expect(uids(lines["calendars/days/2025-06-24.ics"]) == [two])
        #expect(uids(lines["calendars/people/p2.ics"]) == [one])
        #expect(uids(lines["calendars/people/p4.ics"]) == [one, two], "any role, also the one without a part")
        #expect(uids(lines["calendars/organizers/p1.ics"]) == [one])
        #expect(lines["calendars/organizers/p2.ics"] == nil)
        #expect(Set(index.files.map(\.path)) == Set(lines.keys))
        #expect(index.files.first { $0.path == "calendars/rooms/hall.ics" }?.title == "Main Hall; \"A\", east")
    }

    @Test func aSessionIsTheSameEntryEverywhere() throws {
        let whole = CalendarTests.unfolded(try OutputFormat.calendar.bytes(try TinyForum.publication()))
        let (_, lines) = try feeds()
        var compared = 0
        for (_, feed) in lines.sorted(by: { $0.key < $1.key }) {
            for uid in uids(feed) {
                #expect(try CalendarTests.event(uid, in: feed) == CalendarTests.event(uid, in: whole))
                compared += 1
            }
            #expect(feed.contains("BEGIN:VTIMEZONE"), "an empty feed is a calendar too")
        }
        #expect(compared > 12)
    }

    @Test func namesOfFilesLeadToNobodysAddress() throws {
        let (index, lines) = try feeds()
        let paths = lines.keys.filter { $0.contains("/people/") }.sorted()
        #expect(paths.count == 4)
        #expect(!index.files.contains { $0.path.contains("mail") || $0.id?.contains("@") == true })
        let nameless = try #require(index.files.first { $0.kind == "person" && $0.id == nil })
        #expect(uids(lines[nameless.path]).count == 2)
        #expect(nameless.title == "Personal calendar")
    }

    @Test func idsThatFileSystemsConfuseKeepTheirFeeds() throws {
        let ids = ["a", "A", "a b", "a-b", "a/b", "..", "con", "ä", "", String(repeating: "x", count: 300), "a~b"]
        let event = try Event(
            name: "Odd", timeZone: TimeZone(identifier: "UTC")!, slots: TinyForum.slots,
            rooms: ids.map { Room(id: ID($0)) }, sessions: [])
        let publication = Publication(
            event: event, programme: Programme([Placement]()), certificate: TinyForum.certificate,
            assessment: TinyForum.assessment)
        let paths = try FolderFormat.calendars.files(for: publication).map(\.path).filter { $0.contains("/rooms/") }
        #expect(paths.count == ids.count)
        #expect(Set(paths.map { $0.lowercased() }).count == ids.count)
        for path in paths {
            let name = try #require(path.split(separator: "/").last)
            #expect(name.wholeMatch(of: /[a-z0-9_~-]+\.ics/) != nil)
            #expect(name.utf8.count < 100 && name != "con.ics")
        }
        #expect(paths.contains("calendars/rooms/a.ics"), "an ordinary id is its own name")
    }

    @Test func whatIsCancelledStaysInTheFeedsThatHadIt() throws {
        let earlier = try TinyForum.publication()
        let publication = Publication(
            event: try TinyForum.event(), programme: Programme(TinyForum.programme.placements.dropFirst()),
            certificate: TinyForum.certificate, assessment: TinyForum.assessment, after: earlier.history)
        let uid = "tiny=2E2025.ws-1@example.org"
        let files = try FolderFormat.calendars.files(for: publication)
        for path in ["rooms/hall", "themes/rights", "days/2025-06-23", "people/p2", "organizers/p1"] {
            let file = try #require(files.first { $0.path == "calendars/\(path).ics" })
            let entry = try CalendarTests.event(uid, in: CalendarTests.unfolded(file.bytes))
            #expect(entry.contains("STATUS:CANCELLED"), "\(path)")
        }
        let elsewhere = try #require(files.first { $0.path == "calendars/rooms/b.ics" })
        #expect(!uids(CalendarTests.unfolded(elsewhere.bytes)).contains(uid))
    }

    @Test(arguments: FolderFormat.all.map(\.name))
    func noFileShowsAnAddressOfAnybody(name: String) throws {
        let format = try #require(FolderFormat.named(name))
        for file in try format.files(for: try TinyForum.publication()) {
            let text = file.path + String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "").lowercased()
            for address in ["ada.example@mail", "bo@mail", "cy@mail", "dee@mail"] {
                #expect(!text.contains(address), "\(address) in \(file.path)")
            }
        }
    }

    @Test func onePersonsFeedCanBeHadAlone() throws {
        let publication = try TinyForum.publication()
        let alone = try #require(FolderFormat.calendars.personal(publication, "p4"))
        let files = try FolderFormat.calendars.files(for: publication)
        #expect(files.contains(alone))
        #expect(FolderFormat.calendars.personal(publication, "nobody") == nil)
    }
}
