import Breakouts
import ForumModel
import Testing
import Verification

/// Seeded rooms with random hard rules: whatever is planned must hold in the second opinion.
@Suite struct RandomRoomTests {
    static func room(_ seed: UInt64) -> ([Participant], BreakoutRules) {
        var generator = SeededGenerator(seed: seed)
        let count = 6 + generator.below(30)
        let plain = SampleRoom.people(
            count, facilitators: generator.below(5), online: generator.below(3) * 25, seed: seed)
        let languages = [["en"], ["fr"], ["en", "fr"], [], ["en", "es"]]
        let hasLanguages = generator.below(3) == 0
        let people = plain.map { person in
            Participant(
                id: person.id, organization: person.organization,
                attributes: [
                    .stakeholderGroup: person.value(of: .stakeholderGroup) ?? "",
                    .regionalGroup: person.value(of: .regionalGroup) ?? "", .gender: person.value(of: .gender) ?? "",
                ],
                attendance: person.attendance, languages: hasLanguages ? languages[generator.below(5)] : [],
                isFacilitator: person.isFacilitator,
                together: generator.below(8) == 0 ? "t\(generator.below(3))" : nil,
                apart: generator.below(8) == 0 ? "a\(generator.below(2))" : nil)
        }
        var rules = BreakoutRules(size: (3 + generator.below(3))...(7 + generator.below(4)))
        if generator.below(3) == 0 { rules.hybrid = HybridRule(blendedTables: generator.below(4)) }
        if generator.below(4) == 0 { rules.pins["0"] = 1 + generator.below(2) }
        if generator.below(4) == 0 {
            rules.attributes[0] = AttributeRule(.stakeholderGroup, modes: ["technical-community": .noLone])
        }
        return (people, rules)
    }

    @Test func whatIsPlannedHolds() {
        let planner = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 20_000))
        var planned = 0
        for seed in 1...30 {
            let (people, rules) = Self.room(UInt64(seed))
            guard case .planned(let answer) = planner.plan(people, rules, seed: 3) else { continue }
            planned += 1
            let violations = BreakoutVerifier(people, rules).violations(of: answer.plan)
            #expect(violations.isEmpty, "room \(seed): \(violations)")
            let table = BalanceTable(answer.plan, people, rules)
            for balance in answer.balances {
                #expect(balance.bound <= balance.pairs, "room \(seed)")
                if case .attribute(let attribute) = balance.criterion {
                    #expect(table.pairs(of: attribute) == balance.pairs, "room \(seed), \(attribute)")
                }
            }
        }
        #expect(planned > 10)
    }
}
