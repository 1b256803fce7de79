import ForumModel
import Testing
import Verification

@Suite struct TagOverlapTests {
    /// The points of two overlapping sessions with these tags.
    func total(_ a: [String], _ b: [String], weight: Double? = nil) throws -> Points? {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", tags: a), Session(id: "ws-2", tags: b)],
            rules: weight.map { ["tag-overlap": RuleSetting(weight: $0)] } ?? [:])
        return try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30", in: "b")
        ).total("tag-overlap")
    }

    @Test(
        arguments: [
            (["ai"], ["ai"], 3), (["ai", "law"], ["law"], 1.5), (["ai", "law"], ["law", "ai"], 3),
            // A third, and two fifths: too few.
            (["ai", "law"], ["law", "sdg-9"], 0), (["a", "b", "c", "d"], ["c", "d", "e"], 0),
            // Three of five and two of four.
            (["a", "b", "c", "d"], ["b", "c", "d", "e"], 1.8), (["a", "b", "c"], ["b", "c", "d"], 1.5),
            // Written twice is one tag.
            (["ai", "ai", "law"], ["law", "law"], 1.5), (["ai"], ["law"], 0), ([], [], 0), (["ai"], [], 0),
            (["ai"], ["AI"], 0),
        ] as [([String], [String], Double)])
    func similarityFromAHalfOn(a: [String], b: [String], points: Double) throws {
        #expect(try total(a, b) == Points(points))
        #expect(try total(b, a) == Points(points))
    }

    @Test func theCostIsRoundedToAMillionth() throws {
        // Two thirds, at a weight of 1.
        #expect(try total(["a", "b", "c"], ["b", "c"], weight: 1) == Points(rawValue: 666_667))
        #expect(try total(["a"], ["a"], weight: 0) == nil)
    }

    @Test func theSentenceAndWhatDoesNotOverlap() throws {
        let forum = SmallForum(
            sessions: [
                Session(id: "ws-1", tags: ["law", "ai"]), Session(id: "ws-2", tags: ["sdg-9", "law", "ai"]),
                Session(id: "ws-3", tags: ["ai", "law"]), Session(id: "ws-4"),
            ], rooms: ["a", "b", "c"].map { Room(id: $0) })
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "10:30-11:30"), Placement("ws-4", 24, "09:00-10:00", in: "c")
        ).costs("tag-overlap")
        #expect(findings.map(\.cost) == [Points(2)])
        #expect(
            findings.map(\.sentence) == [
                "ws-1 and ws-2 share 2 of their 3 tags (ai and law) and overlap on Tue 24 June 09:30-10:00."
            ])
    }
}
