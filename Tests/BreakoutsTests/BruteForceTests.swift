import Breakouts
import ForumModel
import GLPKSolver
import Testing
import Verification

/// Against every seating of tiny rooms: the plan has the pairs of the best one, and what is called impossible is.
@Suite struct BruteForceTests {
    static func room(_ seed: UInt64) -> ([Participant], BreakoutRules) {
        var generator = SeededGenerator(seed: seed)
        let people = (0..<7).map { number in
            Participant(
                id: ID("\(number)"),
                attributes: [
                    .stakeholderGroup: "s\(generator.below(3))", .regionalGroup: "r\(generator.below(3))",
                    .gender: ["", "f", "m"][generator.below(3)],
                ],
                attendance: generator.below(3) == 0 ? .online : .onsite,
                together: generator.below(4) == 0 ? "t" : nil, apart: generator.below(5) == 0 ? "a" : nil)
        }
        let attributes: [AttributeRule] = [
            AttributeRule(.stakeholderGroup), AttributeRule(.regionalGroup), AttributeRule(.gender),
        ]
        return (people, BreakoutRules(size: 2...4, groups: 2 + generator.below(2), attributes: attributes))
    }

    /// The least pairs by attribute, in order, over all seatings that the second opinion lets pass.
    static func best(_ people: [Participant], _ rules: BreakoutRules) -> [Int]? {
        let verifier = BreakoutVerifier(people, rules)
        let number = rules.groups ?? 1
        var best: [Int]?
        var seats = [Int](repeating: 0, count: people.count)
        while true {
            var groups = [[ID<Participant>]](repeating: [], count: number)
            for (person, seat) in seats.enumerated() { groups[seat].append(people[person].id) }
            if groups.allSatisfy({ rules.size.contains($0.count) }) {
                let plan = BreakoutPlan(groups: groups)
                let table = BalanceTable(plan, people, rules)
                let pairs = rules.attributes.map { table.pairs(of: $0.attribute) }
                if best.map({ pairs.lexicographicallyPrecedes($0) }) ?? true, verifier.violations(of: plan).isEmpty {
                    best = pairs
                }
            }
            // The first person stays in the first group: groups have no names here.
            guard let next = seats.indices.dropFirst().first(where: { seats[$0] < number - 1 }) else { return best }
            for earlier in 1..<next { seats[earlier] = 0 }
            seats[next] += 1
        }
    }

    @Test(arguments: 1...12) func thePlanIsTheBestOfAll(_ seed: UInt64) {
        let (people, rules) = Self.room(seed)
        let planner = BreakoutPlanner(
            solver: GLPKSolver(cuts: false), effort: BreakoutEffort(evaluations: 10_000, exactSeconds: 5))
        switch planner.plan(people, rules) {
        case .planned(let answer):
            let pairs = answer.balances.filter {
                if case .attribute = $0.criterion { true } else { false }
            }
            #expect(pairs.map(\.pairs) == Self.best(people, rules))
            #expect(pairs.map(\.bound) == pairs.map(\.pairs))
            #expect(answer.proof == .best)
        case .impossible: #expect(Self.best(people, rules) == nil)
        case .notFound: Issue.record("not settled")
        }
    }
}
