import ForumModel
import Rules
import Testing

@Suite struct TagOverlapTests {
    private func forum(_ tags: [[String]]) -> SmallForum {
        SmallForum(sessions: tags.enumerated().map { Session(id: ID("ws-\($0.offset)"), tags: $0.element) })
    }

    @Test func similarityFromOneHalfOn() throws {
        let forum = forum([
            ["ai", "trust"], ["trust", "ai", "trust"], ["ai"], ["trust", "access", "ai"], [], ["access", "youth"], [],
        ])
        #expect(
            try forum.written(by: "tag-overlap")
                == Written(bonds: [
                    .init(.apart, "ws-0", "ws-1", .cost(3)), .init(.apart, "ws-0", "ws-2", .cost(1.5)),
                    .init(.apart, "ws-1", "ws-2", .cost(1.5)), .init(.apart, "ws-0", "ws-3", .cost(2)),
                    .init(.apart, "ws-1", "ws-3", .cost(2)),
                ]))
    }

    @Test func justBelowOneHalfIsNothing() throws {
        // Three of seven tags, and three of six.
        #expect(
            try forum([["a", "b", "c", "d", "e"], ["a", "b", "c", "f", "g"]]).written(by: "tag-overlap") == .nothing)
        #expect(
            try forum([["a", "b", "c", "d", "e"], ["a", "b", "c", "f"]]).written(by: "tag-overlap").bonds.map(\.amount)
                == [.cost(1.5)])
    }

    @Test func whoIsNotPlannedHasNoTags() throws {
        var forum = forum([["ai"], ["ai"]])
        forum.sessions.insert(Session(id: "gone", tags: ["ai"], status: .requested), at: 1)
        #expect(try forum.written(by: "tag-overlap").bonds == [.init(.apart, "ws-0", "ws-1", .cost(3))])
        #expect(try forum.with("tag-overlap", .off).written(by: "tag-overlap") == .nothing)
    }

    /// Every pair of many sessions, looked at one by one.
    @Test func manySessionsWithFewTags() throws {
        var generator = SeededGenerator(seed: 3)
        let tags = (0..<60).map { _ in (0..<generator.below(5)).map { _ in "sdg-\(generator.below(6))" } }
        var expected: [String] = []
        for b in tags.indices {
            for a in 0..<b {
                let shared = Set(tags[a]).intersection(tags[b]).count
                let similarity = Double(shared) / Double(Set(tags[a]).union(tags[b]).count)
                if similarity >= 0.5 { expected.append("ws-\(a) ws-\(b) \(Points(3 * similarity))") }
            }
        }
        let written = try forum(tags).written(by: "tag-overlap").bonds.map { bond in
            guard case .points(let points) = bond.amount else { return "forbidden" }
            return "\(bond.a) \(bond.b) \(points)"
        }
        #expect(written == expected)
        #expect(expected.count > 100)
    }
}
