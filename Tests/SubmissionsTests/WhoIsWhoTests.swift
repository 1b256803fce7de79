import ForumModel
import Testing

@testable import Submissions

@Suite("Who is who, and the secretariat's answers")
struct WhoIsWhoTests {
    private let pages = [
        Page(), Page(number: 2, title: "Paper Bridges", speakers: ["Abena Ama Fern, Government, African Group"]),
        Page(number: 3, title: "Kites", speakers: ["Igor Valle, Civil Society, Eastern European Group"]),
    ]

    @Test("a missing middle name is one person, a slip of the pen two, until somebody answers")
    func questions() throws {
        var desk = Desk()
        let merge = try desk.merge(pages)
        let event = try #require(desk.event)
        #expect(event.roles.count { $0.person == "abena-fern" } == 2)
        #expect(event.people.contains { $0.id == "igor-valle" } && event.people.contains { $0.id == "igor-vale" })
        #expect(merge.remarks.contains(.openQuestions(count: 2)))
        #expect(
            desk.text("proposals/people.csv")
                == "a,b,reason,treated_as,same\r\nAbena Ama Fern,Abena Fern,missing-middle-name,one,\r\n"
                + "Igor Vale,Igor Valle,spelling,two,\r\n")
    }

    @Test("answers turn the parts over, and are kept")
    func answers() throws {
        var desk = Desk()
        try desk.merge(pages)
        desk.replace("missing-middle-name,one,", with: "missing-middle-name,one,no", in: "proposals/people.csv")
        desk.replace("spelling,two,", with: "spelling,two,Yes", in: "proposals/people.csv")
        try desk.merge(pages)
        let event = try #require(desk.event)
        #expect(event.roles.count { $0.person == "abena-fern" } == 1)
        #expect(event.people.contains { $0.name == "Abena Ama Fern" })
        #expect(event.roles.count { $0.person == "igor-vale" } == 2)
        #expect(!event.people.contains { $0.id == "igor-valle" })
        #expect(desk.text("proposals/people.csv").contains("missing-middle-name,two,no"))
        #expect(desk.text("proposals/people.csv").contains("spelling,one,Yes"))
        #expect(try desk.look(pages).files.isEmpty)
    }

    @Test("an answer that is neither yes nor no is told and not lost")
    func unclear() throws {
        var desk = Desk()
        try desk.merge(pages)
        desk.replace("spelling,two,", with: "spelling,two,perhaps", in: "proposals/people.csv")
        let merge = try desk.merge(pages)
        #expect(
            merge.remarks.contains(.unclearAnswer(a: "Igor Vale", b: "Igor Valle", answer: "perhaps")))
        #expect(desk.text("proposals/people.csv").contains("perhaps"))
    }

    @Test("of namesakes in people.csv the one of the same organization is taken")
    func namesakes() throws {
        var files = Desk.small
        files["people.csv"] = "id,name,organization\np-1,Wanda Teal,Mountain Club\np-2,Wanda Teal,Harbour Institute\n"
        var desk = Desk(files)
        let merge = try desk.merge([Page()])
        #expect(desk.event?.roles.first { $0.kind == .organizer }?.person == "p-2")
        #expect(merge.remarks.contains(.namesakes(name: "Wanda Teal", taken: "p-2")))
    }

    @Test("an identifier that somebody else has is not given twice")
    func takenIdentifier() throws {
        var files = Desk.small
        files["people.csv"] = "id,name\nabena-fern,Quite Another\n"
        var desk = Desk(files)
        try desk.merge([Page()])
        #expect(desk.event?.person("abena-fern")?.name == "Quite Another")
        #expect(desk.event?.person("abena-fern-2")?.name == "Abena Fern")
    }

    @Test("a name that was corrected by hand leads to the same person still")
    func correctedName() throws {
        var desk = Desk()
        try desk.merge([Page()])
        desk.replace("igor-vale,Igor Vale", with: "igor-vale,Ihor Valentyn", in: "people.csv")
        let merge = try desk.look([Page()])
        #expect(merge.changes.isEmpty)
        #expect(desk.event?.person("igor-vale")?.name == "Ihor Valentyn")
    }
}
