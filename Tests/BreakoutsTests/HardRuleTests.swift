import Breakouts
import ForumModel
import Foundation
import GLPKSolver
import Testing
import Verification

/// Small rooms with random hard rules, against every seating of them: what can be seated is, and is confirmed; what
/// cannot is explained.
///
/// Thirty rooms by default, a thousand where CONVENE_LONG_TESTS is 1.
@Suite struct HardRuleTests {
    static var rooms: Int { ProcessInfo.processInfo.environment["CONVENE_LONG_TESTS"] == "1" ? 1_000 : 30 }

    static func room(_ seed: UInt64) -> ([Participant], BreakoutRules) {
        var generator = SeededGenerator(seed: seed &* 7919)
        let languages = [["en"], ["fr"], ["en", "fr"], []]
        let speaks = generator.below(3) == 0
        let facilitators = generator.below(4)
        let people = (0..<(6 + generator.below(2))).map { number in
            Participant(
                id: ID("\(number)"),
                attributes: [
                    .stakeholderGroup: "s\(generator.below(3))", .gender: ["0", "f", "m"][generator.below(3)],
                ],
                attendance: [.onsite, .onsite, .online, nil][generator.below(4)],
                languages: speaks ? languages[generator.below(4)] : [], isFacilitator: number < facilitators,
                together: generator.below(4) == 0 ? "t\(generator.below(2))" : nil,
                apart: generator.below(4) == 0 ? "a\(generator.below(2))" : nil)
        }
        var gender = AttributeRule(.gender)
        switch generator.below(6) {
        case 0: gender = AttributeRule(.gender, modes: ["f": .noLone])
        case 1: gender = AttributeRule(.gender, modes: ["m": .atLeast(1)])
        case 2: gender = AttributeRule(.gender, modes: ["0": .together])
        default: break
        }
        var rules = BreakoutRules(
            size: 2...4, groups: 2 + generator.below(2), attributes: [AttributeRule(.stakeholderGroup), gender],
            hybrid: generator.below(3) == 0
                ? HybridRule(blendedTables: generator.below(3), minimum: 1 + generator.below(2)) : nil)
        if generator.below(3) == 0 { rules.pins["0"] = 1 + generator.below(3) }
        if generator.below(5) == 0 { rules.pins["3"] = 1 + generator.below(2) }
        return (people, rules)
    }

    /// The least pairs over all seatings that the second opinion lets pass: those of facilitators, then by attribute in
    /// order; nil when there is no such seating.
    static func best(_ people: [Participant], _ rules: BreakoutRules) -> [Int]? {
        let verifier = BreakoutVerifier(people, rules)
        let number = rules.groups ?? 1
        var best: [Int]?
        var seats = [Int](repeating: 0, count: people.count)
        while true {
            let counts = (0..<number).map { group in seats.count { $0 == group } }
            if counts.allSatisfy(rules.size.contains) {
                let groups = (0..<number).map { group in
                    people.indices.filter { seats[$0] == group }.map { people[$0].id }
                }
                let plan = BreakoutPlan(groups: groups)
                let table = BalanceTable(plan, people, rules)
                let leading = groups.reduce(0) { sum, group in
                    let count = people.count { $0.isFacilitator && group.contains($0.id) }
                    return sum + count * (count - 1) / 2
                }
                let pairs =
                    [leading]
                    + rules.attributes.map { rule in
                        table.rows.reduce(0) { sum, row in
                            let isCounted = rule.mode(of: row.value) != .together
                            return row.attribute == rule.attribute && isCounted ? sum + row.pairs : sum
                        }
                    }
                if best.map({ pairs.lexicographicallyPrecedes($0) }) ?? true, verifier.violations(of: plan).isEmpty {
                    best = pairs
                }
            }
            guard let next = seats.firstIndex(where: { $0 < number - 1 }) else { return best }
            for earlier in 0..<next { seats[earlier] = 0 }
            seats[next] += 1
        }
    }

    @Test func noneIsWrong() {
        let planner = BreakoutPlanner(
            solver: GLPKSolver(cuts: false), effort: BreakoutEffort(evaluations: 5_000, exactSeconds: 60))
        var (planned, explained) = (0, 0)
        for seed in 1...Self.rooms {
            let (people, rules) = Self.room(UInt64(seed))
            let best = Self.best(people, rules)
            switch planner.plan(people, rules) {
            case .planned(let answer):
                planned += 1
                let violations = BreakoutVerifier(people, rules).violations(of: answer.plan)
                #expect(violations.isEmpty, "room \(seed): \(violations)")
                let balances = answer.balances.filter { ![.size, .organization].contains($0.criterion) }
                if let best {
                    #expect(!balances.map(\.pairs).lexicographicallyPrecedes(best), "room \(seed)")
                    if answer.proof == .best { #expect(balances.map(\.pairs) == best, "room \(seed)") }
                }
            case .impossible(let conflicts):
                explained += 1
                #expect(best == nil, "room \(seed): \(conflicts)")
                #expect(conflicts.allSatisfy { !$0.sentence.isEmpty } && !conflicts.isEmpty)
            case .notFound: Issue.record("room \(seed) was not settled")
            }
        }
        #expect(planned > Self.rooms / 5)
        #expect(explained > Self.rooms / 10)
    }

    // What other tools are known to get wrong.

    @Test func aPinHoldsThePersonNotThePlace() {
        let people = SampleRoom.people(24, seed: 8)
        for seed in 1...4 {
            let rules = BreakoutRules(groups: 3, attributes: SampleRoom.four, hybrid: nil, pins: ["17": 2, "0": 3])
            let planner = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 20_000))
            guard case .planned(let answer) = planner.plan(people.reversed(), rules, seed: UInt64(seed)) else {
                Issue.record("no plan")
                continue
            }
            #expect(answer.plan.group(of: "17") == 2)
            #expect(answer.plan.group(of: "0") == 3)
        }
    }

    @Test func nobodyIsDroppedAndZeroIsAValue() {
        let people = (0..<12).map { number in
            Participant(id: ID("\(number)"), attributes: [AttributeID(rawValue: "years"): number < 6 ? "0" : "1"])
        }
        let rules = BreakoutRules(groups: 2, attributes: [AttributeRule(AttributeID(rawValue: "years"))])
        let planner = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 20_000))
        guard case .planned(let answer) = planner.plan(people, rules) else {
            Issue.record("no plan")
            return
        }
        #expect(answer.plan.group(of: "0") != nil)
        #expect(answer.plan.groups.joined().count == 12)
        let rows = BalanceTable(answer.plan, people, rules).rows
        #expect(rows.map(\.counts) == [[3, 3], [3, 3]])
        #expect(rows.first?.value == "0")
    }

    @Test func oneSizeIsARangeToo() {
        let planner = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 20_000))
        guard case .planned(let answer) = planner.plan(SampleRoom.people(18, seed: 2), BreakoutRules(size: 6...6))
        else {
            Issue.record("no plan")
            return
        }
        #expect(answer.plan.groups.map(\.count) == [6, 6, 6])
    }
}
