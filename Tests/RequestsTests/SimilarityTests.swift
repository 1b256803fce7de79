import ForumModel
import Requests
import Testing

@Suite("Similarity of requests")
struct SimilarityTests {
    private let documents: [SimilarityIndex.Document] = [
        .init(id: "a", texts: ["Lamps for the harbour", "Who keeps the lamps lit?"], tags: ["sdg-9"]),
        .init(id: "b", texts: ["Harbour lamps at night"], tags: ["sdg-9"]),
        .init(id: "c", texts: ["Paper bridges"], tags: ["sdg-4"]),
        .init(id: "d", texts: ["Kites over town"]),
    ]

    @Test("the pair about the same is found, with the words that made it")
    func pair() throws {
        let pairs = SimilarityIndex(documents).pairs(atLeast: 0.1)
        let pair = try #require(pairs.first)
        #expect(pairs.count == 1)
        #expect((pair.a, pair.b) == ("a", "b"))
        #expect(Set(pair.words) == ["lamps", "harbour", "sdg-9"])
        #expect(pair.words.first == "lamps")
    }

    @Test("the same text twice is wholly similar; words of all weigh nothing")
    func extremes() throws {
        let twins = [
            documents[0],
            .init(id: "z", texts: ["Lamps for the harbour", "Who keeps the lamps lit?"], tags: ["sdg-9"]), documents[3],
        ]
        let pair = try #require(SimilarityIndex(twins).pairs(atLeast: 0.5).first)
        #expect(abs(pair.similarity - 1) < 1e-9)
        #expect(SimilarityIndex([documents[0], documents[0]]).pairs(atLeast: 0.0001).isEmpty)
    }
}
