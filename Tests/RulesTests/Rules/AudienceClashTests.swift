import ForumModel
import Rules
import Testing

@Suite struct AudienceClashTests {
    private func forum(_ interests: [Interest]) -> SmallForum {
        SmallForum(
            sessions: [
                Session(id: "ws-1"), Session(id: "gone", status: .withdrawn), Session(id: "ws-2"), Session(id: "ws-3"),
            ],
            interests: interests)
    }

    @Test func productsOfWeightsAddUpOverPeople() throws {
        let forum = forum([
            Interest(person: "ada", session: "ws-2", weight: 3), Interest(person: "ada", session: "ws-1", weight: 2),
            Interest(person: "ben", session: "ws-1"), Interest(person: "ben", session: "ws-2", weight: 0.5),
            Interest(person: "ben", session: "gone", weight: 9), Interest(person: "eve", session: "ws-3"),
            Interest(person: "eve", session: "ws-1", weight: 0.25), Interest(person: "kim", session: "ws-3"),
            // A second row adds up: Ada wants the first session three times as much as usual.
            Interest(person: "ada", session: "ws-1"),
        ])
        #expect(
            try forum.written(by: "audience-clash")
                == Written(bonds: [
                    .init(.apart, "ws-1", "ws-2", .cost(9.5)), .init(.apart, "ws-1", "ws-3", .cost(0.25)),
                ]))
        #expect(
            try forum.with("audience-clash", RuleSetting(weight: 2)).written(by: "audience-clash").bonds.map(\.amount)
                == [.cost(19), .cost(0.5)])
        #expect(try forum.with("audience-clash", .off).written(by: "audience-clash") == .nothing)
    }

    @Test func withoutInterestsThereIsNoAudience() throws {
        #expect(try forum([]).written(by: "audience-clash") == .nothing)
    }

    /// 2 · 10⁻¹⁶ + 1 is more than 1 in this order only; a high weight shows it.
    @Test func peopleAreSummedInTheOrderOfTheirIds() throws {
        let interests = [("eve", 1), ("ben", 1e-8), ("ada", 1e-8)].flatMap { person, weight in
            ["ws-1", "ws-2"].map { Interest(person: person, session: $0, weight: weight) }
        }
        let amounts = try forum(interests).with("audience-clash", RuleSetting(weight: 1e10))
            .written(by: "audience-clash").bonds.map(\.amount)
        #expect(amounts == [.points(Points(rawValue: 10_000_000_000_000_002))])
    }

    /// Every pair of sessions of many people, looked at one by one.
    @Test func manyPeople() throws {
        var generator = SeededGenerator(seed: 4)
        let sessions = (10..<40).map { Session(id: ID("ws-\($0)")) }
        var wishes: [String: Set<ID<Session>>] = [:]
        for person in 0..<50 {
            wishes["p-\(person)"] = Set((0..<generator.below(6)).map { _ in sessions[generator.below(30)].id })
        }
        let interests = wishes.sorted { $0.key > $1.key }.flatMap { person, wished in
            wished.sorted().reversed().map { Interest(person: person, session: $0) }
        }
        var expected: [Written.Bond] = []
        for (number, a) in sessions.enumerated() {
            for b in sessions[(number + 1)...] {
                let shared = wishes.values.count { $0.contains(a.id) && $0.contains(b.id) }
                if shared > 0 { expected.append(.init(.apart, a.id, b.id, .cost(Double(shared)))) }
            }
        }
        #expect(
            try SmallForum(sessions: sessions, interests: interests).written(by: "audience-clash").bonds == expected)
        #expect(expected.count > 50)
    }
}
