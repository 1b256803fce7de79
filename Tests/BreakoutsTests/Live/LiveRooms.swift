import Breakouts
import Foundation
import ForumModel
import GLPKSolver
import Testing
import Verification

/// Rooms in use, for tests.
enum LiveRooms {
    static let effort = BreakoutSession.Effort(
        solver: GLPKSolver(), batchSeconds: 5, repairSeconds: 20, evaluations: 1_000)

    /// A few seeds; all of them where CONVENE_LONG_TESTS is 1.
    static func seeds(_ few: Int, of all: Int) -> ClosedRange<UInt64> {
        1...UInt64(ProcessInfo.processInfo.environment["CONVENE_LONG_TESTS"] == "1" ? all : few)
    }

    /// `count` people with plain rules, seated by the planner.
    static func session(
        _ count: Int, groups: Int, facilitators: Int = 0, seed: UInt64, rules: BreakoutRules? = nil,
        effort: BreakoutSession.Effort = effort
    ) throws -> (BreakoutSession, [Participant], BreakoutRules) {
        let people = SampleRoom.people(count, facilitators: facilitators, seed: seed)
        let rules = rules ?? BreakoutRules(groups: groups, attributes: SampleRoom.four)
        let outcome = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 200_000))
            .plan(people, rules, seed: seed)
        guard case .planned(let answer) = outcome else { throw NoPlan() }
        return (BreakoutSession(people, rules, plan: answer.plan, effort: effort), people, rules)
    }

    struct NoPlan: Error {}

    /// Guests with numbers from 1000 on.
    static func guests(_ count: Int, seed: UInt64) -> [Participant] {
        SampleRoom.people(count, seed: seed).enumerated().map { number, person in
            Participant(
                id: ID("\(1000 + number)"), organization: person.organization,
                attributes: [
                    .stakeholderGroup: person.value(of: .stakeholderGroup) ?? "",
                    .regionalGroup: person.value(of: .regionalGroup) ?? "", .gender: person.value(of: .gender) ?? "",
                ], attendance: person.attendance)
        }
    }

    /// A person with one stakeholder group and nothing else.
    static func person(_ id: String, _ group: String, attendance: Attendance? = nil) -> Participant {
        Participant(id: ID(id), attributes: [.stakeholderGroup: group], attendance: attendance)
    }
}
