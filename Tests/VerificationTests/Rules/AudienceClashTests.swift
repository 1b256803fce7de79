import ForumModel
import Testing
import Verification

@Suite struct AudienceClashTests {
    let forum = SmallForum(
        sessions: (1...3).map { Session(id: ID("ws-\($0)")) } + [Session(id: "gone", status: .withdrawn)],
        rooms: ["a", "b", "c"].map { Room(id: $0) }, people: [Person(id: "p1")],
        interests: [
            Interest(person: "p1", session: "ws-1", weight: 2), Interest(person: "p1", session: "ws-2", weight: 0.5),
            Interest(person: "p1", session: "ws-2", weight: 1), Interest(person: "guest", session: "ws-2"),
            Interest(person: "guest", session: "ws-1"), Interest(person: "guest", session: "ws-3", weight: 4),
            Interest(person: "other", session: "ws-1"), Interest(person: "p1", session: "gone", weight: 100),
        ])

    @Test func productsOfWeightsAreSummedOverPeople() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "10:00-11:00", in: "c"))
        let findings = assessment.costs("audience-clash")
        // ws-1 and ws-2: p1 has 2 · (0.5 + 1), guest 1 · 1; ws-2 and ws-3: guest 1 · 4; ws-1 and ws-3 only touch.
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"], ["ws-2", "ws-3"]])
        #expect(findings.map(\.cost) == [Points(4), Points(4)])
        #expect(
            findings.map(\.sentence) == [
                "2 people want to attend both ws-1 and ws-2, which overlap on Tue 24 June 09:30-10:00.",
                "1 person wants to attend both ws-2 and ws-3, which overlap on Tue 24 June 10:00-10:30.",
            ])
    }

    @Test func withoutInterestsItSaysNothing() throws {
        var forum = forum
        forum.interests = []
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30", in: "b"))
        #expect(assessment.total("audience-clash") == .zero)
    }

    /// Swept person by person, the sums are those of all pairs of sessions and all people.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func theSweepFindsEveryPair(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var forum = forum
        forum.sessions = (0..<12).map { Session(id: ID("s\($0)")) }
        forum.rooms = (0..<12).map { Room(id: ID("r\($0)")) }
        forum.interests = (0..<60).map { _ in
            Interest(
                person: "p\(generator.below(8))", session: ID("s\(generator.below(12))"),
                weight: Double(1 + generator.below(8)) / 4)
        }
        let placements = (0..<12).map { number in
            Placement(
                session: ID("s\(number)"), start: at(24, "09:00") + Minutes(15 * generator.below(20)),
                duration: Minutes(30 + 15 * generator.below(5)), room: ID("r\(number)"))
        }
        var weights: [String: Double] = [:]
        for interest in forum.interests {
            weights["\(interest.person) \(interest.session)", default: 0] += interest.weight
        }
        var expected = 0.0
        for (index, a) in placements.enumerated() {
            for b in placements[(index + 1)...] where a.time.overlaps(b.time) {
                for person in 0..<8 {
                    expected += (weights["p\(person) \(a.session)"] ?? 0) * (weights["p\(person) \(b.session)"] ?? 0)
                }
            }
        }
        #expect(try forum.assess(placements).total("audience-clash") == Points(expected))
    }
}
