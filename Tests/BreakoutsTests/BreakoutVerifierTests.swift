import ForumModel
import Testing
import Verification

/// A sound plan of two groups, and plans that break one rule each.
@Suite struct BreakoutVerifierTests {
    let people = (0..<8).map { number in
        Participant(
            id: ID("\(number)"), attributes: [.gender: number % 2 == 0 ? "female" : "male"],
            attendance: number < 4 ? .onsite : .online, languages: number == 7 ? ["fr"] : ["en", "fr"],
            isFacilitator: number == 0 || number == 4, together: number < 2 ? "pair" : nil,
            apart: number == 2 || number == 3 ? "rivals" : nil)
    }

    func rules(_ pins: [ID<Participant>: Int] = [:]) -> BreakoutRules {
        BreakoutRules(size: 3...5, hybrid: HybridRule(blendedTables: 2), pins: pins)
    }

    func broken(_ groups: [[ID<Participant>]], _ rules: BreakoutRules) -> [String] {
        BreakoutVerifier(people, rules).violations(of: BreakoutPlan(groups: groups)).map(\.rule)
    }

    @Test func aSoundPlanHolds() {
        #expect(broken([["0", "1", "2", "3"], ["4", "5", "6", "7"]], rules()) == ["apart"])
        let relaxed = people.map { Participant(id: $0.id, attendance: $0.attendance) }
        let plan = BreakoutPlan(groups: [["0", "1", "4", "5"], ["2", "3", "6", "7"]])
        #expect(BreakoutVerifier(relaxed, rules()).violations(of: plan).isEmpty)
    }

    @Test func eachBrokenRuleIsNamed() {
        #expect(broken([["0", "1", "2"], ["3", "4", "5", "6", "7"]], rules()) == ["hybrid"])
        #expect(broken([["0", "2", "4", "5"], ["1", "3", "6", "7"]], rules()) == ["together", "facilitator"])
        #expect(broken([["0", "1", "2"], ["3", "4", "5", "6"]], rules()).contains("seating"))
        #expect(broken([["0", "1"], ["2", "3", "4", "5", "6", "7"]], rules()).contains("size"))
        #expect(broken([["0", "1", "2"], ["3", "4", "5", "6", "7"]], rules(["0": 2])) == ["pin", "hybrid"])
        let french = people + [Participant(id: "8", languages: ["es"])]
        let plan = BreakoutPlan(groups: [["0", "1", "2"], ["3", "4", "5", "6", "7", "8"]])
        var wide = rules()
        wide.size = 3...8
        let found = BreakoutVerifier(french, wide).violations(of: plan).map(\.rule)
        #expect(found.contains("language"))
    }

    @Test func theBalanceTableMarksWhatIsEven() {
        let plan = BreakoutPlan(groups: [["0", "2", "4"], ["1", "3", "5", "6", "7"]])
        let table = BalanceTable(plan, people, BreakoutRules(attributes: [AttributeRule(.gender)]))
        #expect(table.rows.map(\.counts) == [[3, 1], [0, 4]])
        #expect(table.rows.map(\.isEven) == [false, false])
        #expect(table.pairs(of: .gender) == 3 + 6)
    }
}
