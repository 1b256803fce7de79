import Breakouts
import ForumModel
import Testing
import Verification

/// Rounds with new acquaintances, confirmed by the second opinion.
@Suite struct RoundsTests {
    let planner = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 400_000))

    func planned(
        _ rounds: Int, _ people: [Participant], _ rules: BreakoutRules, earlier: [BreakoutPlan] = []
    ) throws -> RoundsAnswer {
        guard case .planned(let answer) = planner.plan(rounds: rounds, people, rules, earlier: earlier) else {
            throw Missing()
        }
        #expect(answer.rounds.plans.count == rounds)
        let verifier = RoundsVerifier(people, rules)
        let violations = verifier.violations(of: answer.rounds)
        #expect(violations.isEmpty, "\(violations)")
        #expect(verifier.meetings(of: answer.rounds, earlier: earlier) == answer.meetings)
        #expect(answer.meetings.squares >= answer.leastSquares)
        return answer
    }

    struct Missing: Error {}

    /// Sixteen people at four tables can meet everybody else exactly once in five rounds; three of them are found easily.
    @Test func strangersMeetOnce() throws {
        let people = (0..<16).map { Participant(id: ID("\($0)")) }
        let answer = try planned(3, people, BreakoutRules(size: 4...4, groups: 4))
        #expect(answer.meetings.repeated == 0)
        #expect(answer.meetings.pairs == 3 * 4 * 6)
        #expect(answer.meetings.squares == answer.leastSquares)
    }

    @Test func facilitatorsStayAndBalanceIsKept() throws {
        let people = SampleRoom.people(48, facilitators: 6, seed: 5)
        let rules = BreakoutRules(attributes: SampleRoom.four, hybrid: nil)
        let answer = try planned(3, people, rules)
        #expect(answer.first.plan == answer.rounds.plans[0])
        let same = BreakoutRounds(Array(repeating: answer.first.plan, count: 3))
        let unchanged = RoundsVerifier(people, rules).meetings(of: same)
        #expect(answer.meetings.squares * 3 < unchanged.squares * 2)
    }

    /// With five attributes balanced hardly any swap leaves all of them so; no round may repeat another for that.
    @Test(arguments: [1, 2, 3] as [UInt64]) func manyAttributesLeaveRoomForOtherCompany(_ seed: UInt64) throws {
        let answer = try planned(3, SampleRoom.people(56, facilitators: 7, seed: seed), BreakoutRules())
        #expect(answer.meetings.repeated < answer.meetings.pairs / 4)
    }

    @Test func earlierMeetingsCount() throws {
        let people = (0..<16).map { Participant(id: ID("\($0)")) }
        let rules = BreakoutRules(size: 4...4, groups: 4)
        let yesterday = BreakoutPlan(groups: (0..<4).map { table in (0..<4).map { ID("\(table * 4 + $0)") } })
        let answer = try planned(1, people, rules, earlier: [yesterday])
        #expect(answer.meetings.repeated == 0)
    }

    @Test func blendedTablesStayBlended() throws {
        let people = SampleRoom.people(40, online: 30, seed: 3)
        _ = try planned(3, people, BreakoutRules(attributes: SampleRoom.four, hybrid: HybridRule(blendedTables: 3)))
    }

    @Test func companionsStayTogetherAndRivalsApart() throws {
        let people = (0..<20).map {
            Participant(id: ID("\($0)"), together: $0 < 3 ? "team" : nil, apart: (3...6).contains($0) ? "rivals" : nil)
        }
        _ = try planned(3, people, BreakoutRules(size: 5...5, groups: 4))
    }

    @Test func oneSmallGroupMeetsAgain() throws {
        let people = (0..<3).map { Participant(id: ID("\($0)")) }
        let answer = try planned(2, people, BreakoutRules())
        #expect(answer.meetings.squares == 3 * 4)
    }

    @Test func theSecondOpinionSeesWhoMoved() {
        let people = (0..<8).map { Participant(id: ID("\($0)"), isFacilitator: $0 % 4 == 0) }
        let rules = BreakoutRules(size: 4...4, groups: 2)
        let rounds = BreakoutRounds([
            BreakoutPlan(groups: [["0", "1", "2", "3"], ["4", "5", "6", "7"]]),
            BreakoutPlan(groups: [["4", "1", "2", "3"], ["0", "5", "6", "7"]]),
        ])
        let rulesBroken = RoundsVerifier(people, rules).violations(of: rounds).map(\.violation.rule)
        #expect(rulesBroken == ["facilitator-stays", "facilitator-stays"])
    }
}
