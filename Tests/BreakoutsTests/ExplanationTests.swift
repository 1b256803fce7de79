import Breakouts
import ForumModel
import GLPKSolver
import Testing
import Verification

/// Wishes that cannot hold, and that the remedy named does help.
@Suite struct ExplanationTests {
    let planner = BreakoutPlanner(
        solver: GLPKSolver(cuts: false), effort: BreakoutEffort(evaluations: 20_000, exactSeconds: 60))

    func conflict(_ people: [Participant], _ rules: BreakoutRules) throws -> BreakoutConflict {
        guard case .impossible(let conflicts) = planner.plan(people, rules) else {
            Issue.record("this was planned")
            throw Missing()
        }
        return try #require(conflicts.first)
    }

    struct Missing: Error {}

    /// The relaxed rules lead to a plan that holds.
    func helps(_ conflict: BreakoutConflict, _ people: [Participant]) throws -> Bool {
        let rules = try #require(conflict.relaxed)
        guard case .planned(let answer) = planner.plan(people, rules) else { return false }
        return BreakoutVerifier(people, rules).violations(of: answer.plan).isEmpty
    }

    func people(onsite: Int, online: Int) -> [Participant] {
        (0..<(onsite + online)).map { Participant(id: ID("\($0)"), attendance: $0 < onsite ? .onsite : .online) }
    }

    @Test func tooFewOnsiteForTheBlendedGroups() throws {
        let people = people(onsite: 7, online: 13)
        let rules = BreakoutRules(size: 5...5, groups: 4, hybrid: HybridRule(blendedTables: 0))
        let conflict = try conflict(people, rules)
        #expect(
            conflict.sentence
                == "7 onsite and 13 online cannot be 4 groups of 5 with at least 2 of each in a "
                + "blended one and at most 0 blended.")
        #expect(conflict.remedy == "1 blended group can.")
        #expect(try helps(conflict, people))
    }

    @Test func tooManyGroups() throws {
        let conflict = try conflict(people(onsite: 12, online: 0), BreakoutRules(groups: 4))
        #expect(conflict.sentence == "12 people cannot be 4 groups of 5 to 10.")
        #expect(conflict.remedy == "2 groups can.")
        #expect(try helps(conflict, people(onsite: 12, online: 0)))
    }

    @Test func tooFewForALeastNumber() throws {
        let people = (0..<20).map { Participant(id: ID("\($0)"), attributes: [.gender: $0 < 7 ? "female" : "male"]) }
        let mixed = AttributeRule(.gender, modes: ["female": .atLeast(2)])
        let conflict = try conflict(people, BreakoutRules(groups: 4, attributes: [mixed]))
        #expect(conflict.sentence == "7 people with gender “female” cannot give 2 to each of 4 groups.")
        #expect(conflict.remedy == "1 to each can.")
        #expect(try helps(conflict, people))
    }

    @Test func aPinToNowhere() throws {
        let people = people(onsite: 10, online: 0)
        let conflict = try conflict(people, BreakoutRules(groups: 2, pins: ["0": 3]))
        #expect(conflict.sentence == "0 is wanted in group 3, but the room has 2 groups.")
        #expect(try helps(conflict, people))
    }

    /// Three languages with three people each in two groups: no count shows it, the integer program does.
    @Test func languagesThatDoNotMeet() throws {
        let people = (0..<9).map { Participant(id: ID("\($0)"), languages: [["en", "fr", "es"][$0 / 3]]) }
        let conflict = try conflict(people, BreakoutRules(size: 4...5, groups: 2))
        #expect(conflict.sentence == "These cannot hold together: a common language and groups of 4 to 5.")
        #expect(conflict.remedy == "Without “a common language” the rest can.")
        #expect(try helps(conflict, people))
    }

    /// Four who only speak French need a group of four.
    @Test func aSmallerGroupIsEnough() throws {
        let people = (0..<24).map { Participant(id: ID("\($0)"), languages: [$0 < 4 ? "fr" : "en"]) }
        let conflict = try conflict(people, BreakoutRules(size: 5...10, groups: 3))
        #expect(conflict.remedy == "Groups of 4 to 10 can.")
        #expect(try helps(conflict, people))
    }

    @Test func whoSitsTogetherIsNamed() throws {
        var people = people(onsite: 20, online: 0)
        for number in 0..<2 {
            people[number] = Participant(id: ID("\(number)"), languages: [["fr", "es"][number]], together: "t")
        }
        let strangers = try conflict(people, BreakoutRules(groups: 2))
        #expect(strangers.sentence == "0 and 1 sit together, but those who do have no language in common.")
        #expect(try helps(strangers, people))
        for number in 0..<2 { people[number] = Participant(id: ID("\(number)"), isFacilitator: true, together: "t") }
        let leaders = try conflict(people, BreakoutRules(groups: 2))
        #expect(leaders.sentence.hasPrefix("Some of the 2 facilitators are to sit together"))
        #expect(try helps(leaders, people))
        for number in 0..<2 { people[number] = Participant(id: ID("\(number)"), apart: "a") }
        let neighbours = try conflict(people, BreakoutRules(groups: 2, pins: ["0": 2, "1": 2]))
        #expect(neighbours.sentence == "0 and 1 are to sit apart, but both are wanted in group 2.")
        #expect(try helps(neighbours, people))
    }
}
