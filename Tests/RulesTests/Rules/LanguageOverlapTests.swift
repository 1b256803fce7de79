import ForumModel
import Rules
import Testing

@Suite struct LanguageOverlapTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", language: "fr"), Session(id: "ws-2", language: "en"), Session(id: "ws-3"),
            Session(id: "ws-4", language: "es"), Session(id: "gone", status: .withdrawn, language: "fr"),
            Session(id: "ws-5", language: "fr"), Session(id: "ws-6", language: "en"), Session(id: "ws-7"),
            Session(id: "ws-8", language: "es"), Session(id: "ws-9", language: "ar"),
        ],
        languages: ["en", "fr"])

    /// Languages that the event does not list are languages too.
    @Test func aSetForEachLanguageButTheMeetingsOwn() throws {
        #expect(
            try forum.written(by: "language-overlap")
                == Written(separations: [
                    .init(["ws-4", "ws-8"], .overlap, 2), .init(["ws-1", "ws-5"], .overlap, 2),
                ]))
    }

    @Test func theFirstLanguageIsTheMeetingsOwn() throws {
        var forum = forum
        forum.languages = ["fr", "en"]
        #expect(
            try forum.written(by: "language-overlap").separations.map(\.sessions) == [
                ["ws-2", "ws-6"], ["ws-4", "ws-8"],
            ])
    }

    @Test func itSaysNothingWithoutLanguages() throws {
        var silent = forum
        silent.languages = []
        #expect(try silent.written(by: "language-overlap") == .nothing)
        #expect(try forum.with("language-overlap", .off).written(by: "language-overlap") == .nothing)
    }
}
