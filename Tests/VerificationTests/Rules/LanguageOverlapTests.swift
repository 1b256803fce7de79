import ForumModel
import Testing
import Verification

@Suite struct LanguageOverlapTests {
    var forum = SmallForum(
        sessions: [
            Session(id: "ws-1", language: "fr"), Session(id: "ws-2", language: "fr"),
            Session(id: "ws-3", language: "en"), Session(id: "ws-4", language: "en"),
            Session(id: "ws-5", language: "sw"), Session(id: "ws-6"), Session(id: "ws-7"),
        ],
        rooms: ["a", "b", "c", "d", "e", "f", "g"].map { Room(id: $0) }, languages: ["en", "fr"])

    func findings(_ forum: SmallForum) throws -> [Finding] {
        try forum.assess(
            zip(forum.sessions, forum.rooms).map { Placement($0.id, 24, "09:00-10:00", in: $1.id) }
        ).costs("language-overlap")
    }

    @Test func onlyPairsOfAnotherLanguageCost() throws {
        let findings = try findings(forum)
        #expect(findings.map(\.cost) == [Points(2)])
        #expect(
            findings.map(\.sentence) == [
                "ws-1 and ws-2, both in the language fr, overlap on Tue 24 June 09:00-10:00."
            ])
    }

    @Test func theFirstLanguageIsTheMeetingsOwn() throws {
        var forum = forum
        forum.languages = ["fr", "en"]
        #expect(try findings(forum).map(\.sessions) == [["ws-3", "ws-4"]])
    }

    @Test func withoutLanguagesItSaysNothing() throws {
        var forum = forum
        forum.languages = []
        #expect(try findings(forum).isEmpty)
    }
}
