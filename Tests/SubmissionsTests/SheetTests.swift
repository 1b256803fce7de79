import ForumModel
import Foundation
import Intake
import Requests
import Testing

@testable import Submissions

@Suite("Sheets for people")
struct SheetTests {
    private func board(_ pages: [Page]) throws -> RequestBoard {
        RequestBoard(ProposalSet(try pages.map { try $0.entry() }), rules: RequestRules())
    }

    @Test("a scorecard as text, table, page and JSON says the same")
    func scorecard() throws {
        let page = Page(title: "<b>Lamps</b> & \"Oil\"", rapporteur: nil)
        let sheet = ScorecardSheet(try board([page]))
        #expect(sheet.text.contains("  not met  rapporteur: no rapporteur is named\n"))
        let csv = String(decoding: sheet.csv, as: UTF8.self)
        #expect(csv.contains("rapporteur,not-met,no rapporteur is named"))
        let html = String(decoding: sheet.html, as: UTF8.self)
        #expect(html.contains("&lt;b&gt;Lamps&lt;/b&gt; &amp; &quot;Oil&quot;"))
        #expect(!html.contains("<b>"))
        let json = String(decoding: try JSONEncoder().encode(sheet.document), as: UTF8.self)
        #expect(json.contains("\"rule\":\"rapporteur\""))
    }

    @Test("from the event's tables, with attendance and gender")
    func eventBoard() throws {
        var desk = Desk()
        try desk.merge([Page()])
        let facts = RequestFacts.read(EventFiles(name: "desk", files: desk.files)).facts
        let event = try #require(desk.event)
        let request = try #require(RequestBoard(event, facts: facts).requests.first)
        #expect(request.isHybrid == true)
        #expect(request.speakers.map(\.attendance) == [.onsite, .onsite, .onsite])
        let card = try #require(RequestBoard(event, facts: facts).cards.first)
        #expect(card.finding("speakers-onsite")?.verdict == .met)
        #expect(card.finding("online-moderator")?.verdict == .met)
    }

    @Test("an agenda survives the folder, and is cut with the promised questions")
    func runOfShow() throws {
        let page = Page(
            format: "Break-out Group Discussions - Flexible Seating - 90 Min",
            prose: """
                Agenda: - 10 minutes: Welcome. - 25 minutes: Stories by a moderator asking questions. - 5 minutes: \
                Transition to the tables. - 25 minutes: Break-out groups of 6-9 people. - 25 minutes: Together again, \
                with time for questions.

                At least 20 minutes are kept for questions.
                """)
        var desk = Desk()
        try desk.merge([page])
        let facts = RequestFacts.read(EventFiles(name: "desk", files: desk.files)).facts
        let fact = try #require(facts["2031-workshop-1"])
        #expect(fact == RequestFacts(try page.entry().proposal))
        #expect(fact.breakouts == Proposal.BreakoutWish(min: 6, max: 9, minutes: 25))
        #expect(fact.agenda.map(\.kind) == [.opening, .talk, .transition, .breakout, .questions])
        let show = try #require(RunOfShow.of(fact, full: 90, length: 60, setup: 5))
        #expect(show.problems.isEmpty)
        #expect(show.parts.last?.minutes == 20)
        let sheet = ShowSheet("a", title: "Lamps", show, start: 23 * 60 + 45, isTemplate: false)
        #expect(sheet.text.contains("  23:40 - 23:45    5 min  setup"))
        #expect(sheet.text.contains("  00:25 - 00:45   20 min  questions   Together again, with time for questions\n"))
        #expect(RunOfShow.of(fact, full: 90, length: 20, setup: 0) == nil)
    }

    @Test("numbers that are none are told with their row")
    func brokenFacts() throws {
        let files = ["proposals/agendas.csv": "session,part,minutes,title\na,1,ten,Welcome\na,2,20,Talk\n"]
        let folder = EventFiles(name: "desk", files: files.mapValues { Array($0.utf8) })
        let (facts, diagnostics) = RequestFacts.read(folder)
        #expect(facts["a"]?.agenda.map(\.minutes) == [20])
        #expect(diagnostics.map(\.code) == [.notANumber])
        #expect(diagnostics.map(\.row) == [2])
    }

    @Test("the table of finds counts pages by year and rendering")
    func finds() throws {
        var table = FindTable()
        for page in [Page(), Page(number: 2, format: nil)] { table.add(try page.entry().proposal) }
        let rows = table.text.split(separator: "\n").map { $0.split(separator: " ") }
        let column = try #require(rows[0].firstIndex(of: "format"))
        let row = try #require(rows.first { $0[0] == "2031" })
        #expect(row[2] == "2")
        #expect(row[column] == "1")
        #expect(table.text.contains("speakers: 6, with a name: 6, with both groups: 6"))
    }

    @Test("a sheet for a check by eye shows each line with what was read from it")
    func readingSheet() throws {
        let page = Page()
        let sheet = ReadingSheet(Array(page.text.utf8), try Proposal.read(page.text), source: "1.txt").text
        #expect(sheet.contains("1\tIGF 2031 WS #1 Lamps for Small Harbours\n\t    <- year: 2031\n"))
        #expect(sheet.contains("<- speaker: Abena Fern, civil-society, african\n"))
    }
}
