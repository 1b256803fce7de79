import ForumModel
import Intake
import Testing

@testable import Submissions

@Suite("Merging proposals into an event folder")
struct FolderMergeTests {
    @Test("an event that can be read, with sessions, people and parts")
    func first() throws {
        var desk = Desk()
        let page = Page(
            format: "Round Table - U-shape - 90 Min", goals: ["9. Industry, Innovation and Infrastructure"],
            prose: "We are willing to abridge the session to 60 minutes.")
        let merge = try desk.merge([page])
        #expect(merge.diagnostics.isEmpty)
        let event = try #require(desk.event)
        let session = try #require(event.session("2031-workshop-1"))
        #expect(session.title == "Lamps for Small Harbours")
        #expect(session.durations == [90, 60])
        #expect(session.layout == "u-shape")
        #expect(session.tags == ["sdg-9"])
        #expect(session.status == .accepted)
        #expect(event.people.count == 6)
        let kinds = event.roles.map(\.kind.rawValue)
        #expect(
            kinds == [
                "organizer", "speaker", "speaker", "speaker", "onsite-moderator", "online-moderator", "rapporteur",
            ])
        let wanda = try #require(event.people.first { $0.name == "Wanda Teal" })
        #expect(wanda.organization == "Harbour Institute")
        #expect(wanda.stakeholderGroup == "technical-community")
        #expect(event.roles.filter { $0.person == wanda.id }.map(\.kind) == [.organizer, .onsiteModerator])
    }

    @Test("the same again changes nothing, byte by byte")
    func again() throws {
        var desk = Desk()
        let pages = [Page(), Page(number: 2, title: "Paper Bridges", questions: ["Which bridge holds?"])]
        try desk.merge(pages)
        let second = try desk.look(pages)
        #expect(second.changes.isEmpty)
        #expect(second.files.isEmpty)
    }

    @Test("what was changed by hand stays; a cell that nobody touched follows its proposal; both: the hand")
    func threeWay() throws {
        var desk = Desk()
        var page = Page()
        try desk.merge([page])
        desk.replace("Lamps for Small Harbours", with: "Lamps Revised", in: "sessions.csv")
        page.title = "Lamps for All Harbours"
        page.format = "Round Table - U-shape - 60 Min"
        let merge = try desk.merge([page])
        let session = try #require(desk.event?.session("2031-workshop-1"))
        #expect(session.title == "Lamps Revised")
        #expect(session.durations == [60])
        #expect(
            merge.difference.contains(
                "= 2031-workshop-1 title: stays 'Lamps Revised', as by hand; the proposal says "
                    + "'Lamps for All Harbours'"))
        #expect(merge.difference.contains("~ 2031-workshop-1 duration: '90' -> '60'"))
        // Told once: the same proposal again is no news, and what was written by hand still stands.
        #expect(try desk.look([page]).changes.isEmpty)
    }

    @Test("a cell that was emptied by hand stays empty, and what is unknown now erases nothing")
    func unknown() throws {
        var desk = Desk()
        var page = Page()
        try desk.merge([page])
        desk.replace("u-shape", with: "", in: "sessions.csv")
        page.format = nil
        try desk.merge([page])
        let session = try #require(desk.event?.session("2031-workshop-1"))
        #expect(session.layout == nil)
        #expect(session.durations == [90])
    }

    @Test("rows that were removed by hand stay away")
    func removedRows() throws {
        var desk = Desk()
        var page = Page()
        try desk.merge([page, Page(number: 2, title: "Paper Bridges")])
        let rows = desk.text("sessions.csv").split(separator: "\r\n").filter { !$0.hasPrefix("2031-workshop-2") }
        desk.files["sessions.csv"] = Array((rows.joined(separator: "\r\n") + "\r\n").utf8)
        let roles = desk.text("roles.csv").split(separator: "\r\n").filter {
            !$0.hasPrefix("2031-workshop-2") && !$0.hasSuffix("rapporteur")
        }
        desk.files["roles.csv"] = Array((roles.joined(separator: "\r\n") + "\r\n").utf8)
        page.speakers.append("Lin Marsh, Technical Community, African Group")
        try desk.merge([page, Page(number: 2, title: "Paper Bridges")])
        let event = try #require(desk.event)
        #expect(event.sessions.map(\.id) == ["2031-workshop-1"])
        #expect(!event.roles.contains { $0.kind == .rapporteur })
        #expect(event.roles.count { $0.kind == .speaker } == 4)
    }

    @Test("a speaker whom the proposal has replaced goes, with the person; one with a note by hand stays")
    func replacedSpeaker() throws {
        var desk = Desk()
        var page = Page()
        try desk.merge([page])
        page.speakers[0] = "Lin Marsh, Technical Community, African Group"
        page.speakers[1] = "Uma Slate, Government, African Group"
        desk.replace("Igor Vale,", with: "Dr Igor Vale,", in: "people.csv")
        let merge = try desk.merge([page])
        let event = try #require(desk.event)
        #expect(!event.people.contains { $0.name == "Abena Fern" })
        #expect(event.people.contains { $0.name == "Dr Igor Vale" })
        #expect(!event.roles.contains { $0.person == "igor-vale" })
        #expect(merge.changes.contains { $0.kind == .removed && $0.file == "roles.csv" })
    }

    @Test("other sessions, people and columns are left alone")
    func neighbours() throws {
        var files = Desk.small
        files["sessions.csv"] = "id,title,duration,note\nopening,Opening,60,keep me\n"
        files["people.csv"] = "id,name,gender\np-7,FERN Abena,female\n"
        var desk = Desk(files)
        try desk.merge([Page()])
        #expect(desk.text("sessions.csv").contains("opening,Opening,60,keep me"))
        let event = try #require(desk.event)
        #expect(event.people.count == 6)
        #expect(event.person("p-7")?.stakeholderGroup == "civil-society")
        #expect(event.person("p-7")?.gender == "female")
        #expect(event.roles.contains(Role(session: "2031-workshop-1", person: "p-7", kind: .speaker)))
    }

    @Test("themes by id or name, features and layouts that rooms have; what fits nowhere is told")
    func venue() throws {
        var files = Desk.small
        files["event.yaml"]? += "\nthemes: [{id: sea, name: Rights & Rivers}]\n"
        files["rooms.csv"] = "id,capacity,layouts,features\nhall,100,theatre,hybrid\n"
        var desk = Desk(files)
        let merge = try desk.merge([
            Page(theme: "Rights & Rivers"), Page(number: 2, title: "Paper Bridges", theme: "Quite Another"),
        ])
        let event = try #require(desk.event)
        #expect(event.session("2031-workshop-1")?.theme == "sea")
        #expect(event.session("2031-workshop-1")?.features == ["hybrid"])
        #expect(event.session("2031-workshop-1")?.layout == nil)
        #expect(event.session("2031-workshop-2")?.theme == nil)
        #expect(
            merge.remarks.contains(
                .unknownTheme(session: "2031-workshop-2", source: "2.txt", theme: "Quite Another")))
        #expect(
            merge.remarks.contains(.layoutNowhere(session: "2031-workshop-1", source: "1.txt", layout: "u-shape")))
    }

    @Test("a proposal without a length is left out and told, unless the event has a usual one")
    func usualLength() throws {
        var desk = Desk()
        let merge = try desk.merge([Page(format: nil), Page(number: 2, title: "Paper Bridges")])
        #expect(merge.remarks.contains(.withoutLength(session: "2031-workshop-1", source: "1.txt")))
        #expect(desk.event?.sessions.map(\.id) == ["2031-workshop-2"])
        #expect(desk.event?.roles.contains { $0.session == "2031-workshop-1" } == false)
        desk.files["event.yaml"]? += Array("\nrequests: {usual-length: 45}\n".utf8)
        try desk.merge([Page(format: nil)])
        #expect(desk.event?.session("2031-workshop-1")?.durations == [45])
    }

    @Test("of two texts of one session the fuller one counts")
    func twice() throws {
        let poor = Page(moderator: nil, rapporteur: nil, format: nil)
        let set = ProposalSet([try poor.entry("poor.txt"), try Page().entry("full.txt")])
        #expect(set.entries.map(\.source) == ["full.txt"])
        #expect(set.repeated.map(\.left.source) == ["poor.txt"])
    }

    @Test("a table that cannot be read whole is not written over")
    func spoilt() throws {
        var files = Desk.small
        files["people.csv"] = "id,name\np-1,\"Never closed\n"
        let merge = try Desk(files).look([Page()])
        #expect(!merge.isPossible)
        #expect(merge.files.isEmpty)
        #expect(merge.diagnostics.map(\.code) == [.openQuotation])
    }

    @Test("titles that spreadsheets would run are written as text, and stay so")
    func formulas() throws {
        var desk = Desk()
        let page = Page(title: "=Lamps(1)")
        try desk.merge([page])
        #expect(desk.text("sessions.csv").contains("'=Lamps(1)"))
        #expect(try desk.look([page]).changes.isEmpty)
    }
}
