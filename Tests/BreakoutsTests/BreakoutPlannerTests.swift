import Breakouts
import ForumModel
import Testing

@Suite struct BreakoutPlannerTests {
    let planner = BreakoutPlanner(solver: nil)

    @Test func aFullRoomIsSortedAndProven() throws {
        let people = SampleRoom.people(60, facilitators: 8, seed: 1)
        let outcome = planner.plan(people, BreakoutRules(attributes: SampleRoom.four, hybrid: nil))
        guard case .planned(let answer) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(answer.plan.groups.count == 8)
        #expect(answer.plan.groups.joined().sorted() == people.map(\.id).sorted())
        #expect(answer.proof == .best)
    }

    @Test func fewPeopleAreOneGroupWithAWarning() throws {
        let outcome = planner.plan(SampleRoom.people(3, seed: 1), BreakoutRules())
        guard case .planned(let answer) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(answer.plan.groups == [["0", "1", "2"]])
        #expect(answer.warnings == ["3 people are fewer than a group of 5; they are one group."])
    }

    @Test func latePeopleWaitAndAbsentOnesAreLeftOut() throws {
        var people = SampleRoom.people(10, seed: 1)
        people.append(Participant(id: "late", presence: .late))
        people.append(Participant(id: "gone", presence: .absent))
        guard case .planned(let answer) = planner.plan(people, BreakoutRules(hybrid: nil)) else {
            Issue.record("no plan")
            return
        }
        #expect(answer.plan.waiting == ["late"])
        #expect(answer.plan.groups.joined().count == 10)
    }
}
