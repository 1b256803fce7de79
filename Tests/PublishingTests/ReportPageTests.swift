import Foundation
import FoundationXML
import ForumModel
import Publishing
import Testing

/// report.html: that it is well-formed whatever the texts, and shows what it is for.
@Suite struct ReportPageTests {
    private static let attack = "<script>alert('x')</script>\"><img src=x onerror=\"a()\">]]>&amp;\u{7}"

    /// The elements of a page by name, and its text; nil for what is not well-formed.
    private final class Outline: NSObject, XMLParserDelegate {
        private(set) var elements: [String: Int] = [:]
        private(set) var headings: [Int] = []
        private(set) var text = ""

        init?(_ page: String) {
            super.init()
            let parser = XMLParser(data: Data(page.utf8))
            parser.delegate = self
            guard parser.parse() else { return nil }
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            elements[name, default: 0] += 1
            if name.count == 2, name.first == "h", let level = Int(name.dropFirst()) { headings.append(level) }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }

    private func page(_ publication: Publication) throws -> String { try TinyForum.text(.reportPage, of: publication) }

    @Test func noTextBecomesMarkup() throws {
        let event = try ReportForum.event(
            title: Self.attack, themes: [Theme(id: "ai", name: Self.attack), Theme(id: "rights", name: "&")])
        let page = try page(ReportForum.publication(event))
        let outline = try #require(Outline(page))
        #expect(outline.elements["script"] == nil)
        #expect(outline.elements["img"] == nil)
        #expect(outline.text.contains("<script>alert('x')</script>"))
    }

    @Test func headingsFollowOneAnother() throws {
        for publication in [ReportForum.publication(try ReportForum.event()), try TinyForum.publication()] {
            let outline = try #require(Outline(try page(publication)))
            #expect(outline.headings.first == 1)
            #expect(outline.headings.filter { $0 == 1 }.count == 1)
            #expect(zip(outline.headings, outline.headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        }
    }

    @Test func everyPictureIsNamedOrAnOrnament() throws {
        let page = try page(ReportForum.publication(try ReportForum.event()))
        let pictures = page.matches(of: /<svg\s/).count
        let named = page.matches(of: /role="img" aria-label="[^"]+"/).count
        let ornaments = page.matches(of: /<svg [^>]*aria-hidden="true">/).count
        #expect(named == 2, "the themes through the day, and the clashes")
        #expect(pictures == named + ornaments)
        #expect(page.matches(of: /<table>/).count == page.matches(of: /<caption>/).count)
        #expect(!page.contains("<th>"), "every heading says what it is the heading of")
    }

    @Test func aClashIsInItsCells() throws {
        let page = try page(ReportForum.publication(try ReportForum.event()))
        #expect(page.contains("<title>Machines, Mon 23 Jun 09:00–11:00: 2 sessions at once</title>"))
        #expect(page.contains("<title>Machines and Machines: 7 points, 1 pair</title>"))
        #expect(page.contains("The most sessions of one theme at once are 2, of Machines on Mon 23 Jun 09:00–11:00."))
        #expect(page.contains("<dd>not proven</dd>"), "a table from elsewhere has no bound")
        #expect(page.contains("No room has 500 seats."))
    }

    @Test func manyThemesAndRoomsStayOnTheSheet() throws {
        let long = String(repeating: "A very long name of a theme, ", count: 8)
        let themes = (0..<200).map { Theme(id: ID("t\($0)"), name: "\(long)\($0)") }
        let rooms = (0..<40).map { Room(id: ID("r\($0)"), name: "\(long)\($0)") }
        let sessions = themes.flatMap { theme in
            ["a", "b"].map { Session(id: ID("\(theme.id)\($0)"), theme: theme.id) }
        }
        let event = try Event(
            name: long, timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: TinyForum.slots, rooms: rooms,
            themes: themes, sessions: sessions)
        let starts = [(23, 540), (23, 600), (23, 780), (24, 540), (24, 600)].map { TinyForum.moment($0, $1) }
        let placements = sessions.enumerated().map { number, session in
            Placement(session: session.id, start: starts[number / 80], duration: 60, room: rooms[number / 2 % 40].id)
        }
        let page = try page(ReportForum.publication(event, Programme(placements)))
        #expect(Outline(page) != nil)
        let widths = page.matches(of: /<svg [^>]*width="(\d+)"/).compactMap { Int($0.1) }
        #expect(widths.allSatisfy { $0 <= 960 })
        #expect(page.matches(of: /Heat map of themes by time/).count == 5, "forty themes a drawing")
        #expect(page.contains("The 24 themes with the dearest clashes"))
        #expect(!page.contains("<td class=\"heat\">closed"))
    }
}
