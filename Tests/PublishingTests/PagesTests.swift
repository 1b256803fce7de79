import Foundation
import ForumModel
import Publishing
import Testing

/// The pages for paper: what stands in them, and that no text of the event can become markup.
@Suite struct PagesTests {
    private static let attack = "<script>alert('x')</script>\"><img src=x onerror=\"a()\">"

    /// An event whose every text is an attack, with two overlapping sessions of one person and one far away.
    private func hostile(walking: Minutes = 10, attendance: Attendance = .onsite) throws -> Publication {
        let rooms = [
            Room(id: "a", name: Self.attack, building: Self.attack, floor: Self.attack),
            Room(id: "b", name: "Far", building: "Other"), Room(id: "c", name: "Near", building: Self.attack),
        ]
        let sessions = ["x", "y", "z", "w"].map { id in
            Session(
                id: ID(id), title: "\(id) \(Self.attack)", theme: "t", durations: [60], language: Self.attack,
                description: Self.attack, url: "javascript:alert(1)", onlineURL: "javascript:alert(2)")
        }
        let roles = ["x", "y", "z", "w"].map { Role(session: ID($0), person: "p", kind: .speaker) }
        let event = try Event(
            name: Self.attack, timeZone: TimeZone(identifier: "Europe/Oslo")!, walking: Walking(building: walking),
            slots: TinyForum.slots, rooms: rooms,
            themes: [Theme(id: "t", name: Self.attack, colour: "red;background:url(//example.org)")],
            sessions: sessions,
            people: [
                Person(
                    id: "p", name: Self.attack, timeZone: TimeZone(identifier: "America/New_York"),
                    attendance: attendance)
            ], roles: roles)
        return Publication(
            event: event,
            programme: Programme([
                Placement(session: "x", start: TinyForum.moment(23, 540), duration: 60, room: "a"),
                Placement(session: "y", start: TinyForum.moment(23, 570), duration: 60, room: "c"),
                Placement(session: "z", start: TinyForum.moment(23, 635), duration: 60, room: "b"),
            ]), certificate: TinyForum.certificate, assessment: TinyForum.assessment)
    }

    private func agenda(_ publication: Publication, _ person: ID<Person> = "p") throws -> String {
        let file = try #require(FolderFormat.agendas.personal(publication, person))
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func noTextBecomesMarkup() throws {
        let publication = try hostile()
        let pages = [
            try TinyForum.text(.page, of: publication), try TinyForum.text(.doorSigns, of: publication),
            try agenda(publication),
        ]
        for page in pages {
            #expect(!page.contains("<script"))
            #expect(!page.contains("<img"))
            #expect(!page.contains("javascript:alert(1)") && !page.contains("href=\"javascript"))
            #expect(!page.contains("url("), "a colour is six digits or nothing")
            #expect(page.contains("&lt;script&gt;"))
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
            #expect(!page.contains("src=\"") && !page.contains("@import"), "nothing comes from elsewhere")
        }
    }

    @Test func everyPageIsWellFormed() throws {
        for publication in [try hostile(), try TinyForum.publication()] {
            for page in [try TinyForum.text(.page, of: publication), try TinyForum.text(.doorSigns, of: publication)] {
                for tag in ["table", "tr", "td", "th", "section", "main", "div", "bdi", "h1", "h2", "small", "span"] {
                    let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
                    #expect(opened == page.matches(of: try Regex("</\(tag)>")).count, "\(tag)")
                }
            }
        }
    }

    @Test func theAgendaFlagsWhatOverlapsAndWhatIsTooFar() throws {
        let text = try agenda(hostile())
        #expect(text.contains("Overlap: the next session begins before the end of x "))
        // From Near at 10:30 to Far at 10:35 it is ten minutes.
        #expect(text.contains("Walk 10 min to Far, Other; there are 5 min until the next session begins."))
        #expect(text.contains("That is too short"))
        #expect(text.contains("09:00–10:00<small>(03:00–04:00)</small>"), "in the speaker's own time, too")
        #expect(text.contains("Without a place in the programme"))
    }

    @Test func aWayThatIsShortEnoughIsNoAlarm() throws {
        let text = try agenda(hostile(walking: 4))
        #expect(text.contains("Walk 4 min to Far, Other; there are 5 min"))
        #expect(!text.contains("too short"))
    }

    @Test func whoIsOnlineWalksNowhere() throws {
        let text = try agenda(hostile(attendance: .online))
        #expect(!text.contains("Walk "))
        #expect(text.contains("You take part online."))
        #expect(text.contains("Overlap: "))
    }

    @Test func anAgendaShowsEveryRole() throws {
        let publication = try TinyForum.publication()
        #expect(try agenda(publication, "p1").contains("Speaker, Organizer"))
        #expect(try agenda(publication, "p4").contains("Present"))
        #expect(try FolderFormat.agendas.files(for: publication).count == 5, "the index and four people")
    }

    @Test func theGridShowsEverySessionOnceInItsRow() throws {
        let text = try TinyForum.text(.page, of: try TinyForum.publication())
        #expect(text.matches(of: /class="entry"/).count == 4)
        #expect(
            text.contains(
                "<tr class=\"break\"><th scope=\"row\" class=\"time\">12:00</th><td colspan=\"3\">Break</td></tr>"))
        // From 09:00 to 10:00 nothing begins but what begins at 09:00; ws-4 begins at 10:15 in another room.
        #expect(text.contains("09:00–10:00"))
        #expect(text.contains("<th scope=\"col\"><bdi>+Plus</bdi></th>"))
        #expect(!text.contains("Large"), "what has no place is not in it")
    }

    @Test func aLongSessionSpansTheRowsThatBeginMeanwhile() throws {
        let publication = try hostile()
        let text = try TinyForum.text(.page, of: publication)
        // Rows at 09:00, 09:30, 10:35 and the break at 12:00; the first session reaches over two of them.
        #expect(text.matches(of: /<td rowspan="2"/).count == 1)
        #expect(text.contains("<h2>Monday 23 June 2025</h2>"))
    }

    @Test func manyRoomsAreSpreadOverSheets() throws {
        let rooms = (0..<15).map { Room(id: ID("r\($0)"), name: "Room \($0)") }
        let event = try Event(
            name: "Wide", timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: TinyForum.slots, rooms: rooms,
            sessions: rooms.map { Session(id: ID("s\($0.id)")) })
        let publication = Publication(
            event: event,
            programme: Programme(
                rooms.map {
                    Placement(session: ID("s\($0.id)"), start: TinyForum.moment(23, 540), duration: 60, room: $0.id)
                }), certificate: TinyForum.certificate, assessment: TinyForum.assessment)
        let text = try TinyForum.text(.page, of: publication)
        #expect(text.matches(of: /<section/).count == 3)
        #expect(text.contains("sheet 3 of 3"))
        #expect(text.matches(of: /<th scope="col"><bdi>/).count == 15)
    }

    @Test func aDoorHasASheetForEachOfItsDays() throws {
        let text = try TinyForum.text(.doorSigns, of: try TinyForum.publication())
        #expect(text.matches(of: /<section/).count == 4, "b on both days, hall and c on the first")
        #expect(text.contains("<h1><bdi>Main Hall; &quot;A&quot;, east</bdi></h1>"))
    }
}
