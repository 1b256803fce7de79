import Breakouts
import ForumModel
import GLPKSolver
import Publishing
import Requests
import Verification

/// Plans groups, has them confirmed, and makes what is published of them.
struct GroupMaking {
    let request: GroupRequest
    let seed: UInt64
    let isMinimal: Bool
    let seconds: Double

    /// - Throws: ``Failure`` when there are no groups, with the rules that do not go together.
    func plan() throws(Failure) -> BreakoutAnswer {
        let planner = BreakoutPlanner(solver: GLPKSolver(), effort: BreakoutEffort(exactSeconds: seconds))
        switch planner.plan(request.participants, request.rules, seed: seed) {
        case .planned(let answer):
            let found = BreakoutVerifier(request.participants, request.rules).violations(of: answer.plan)
            guard found.isEmpty else {
                throw Failure(
                    .internalError,
                    request.problems + [
                        Problem(
                            .unconfirmed, "convene",
                            "the second opinion did not confirm the groups, so nothing was written: "
                                + found.map(\.sentence).joined(separator: " "),
                            "This is a mistake in Convene and not in your files. Please report it")
                    ])
            }
            return answer
        case .impossible(let conflicts):
            let problems = conflicts.map {
                Problem(.noGroups, request.file, Self.withoutStop($0.sentence), Self.withoutStop($0.remedy))
            }
            throw Failure(.badInput, request.problems + problems)
        case .notFound:
            throw Failure(
                .badInput,
                request.problems + [
                    Problem(
                        .noGroups, request.file, "no groups that keep all rules were found in the time",
                        "Try another --seed, --size or number of --groups")
                ])
        }
    }

    private static func withoutStop(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    func publication(_ plan: BreakoutPlan, statement: String, notes: [String]) -> BreakoutPublication {
        let length = request.length
        let show = length.flatMap { RunOfShow.template(format: "break-out-group-discussions", length: $0) }
        return BreakoutPublication(
            session: request.name, title: request.title, rounds: [plan], participants: request.participants,
            rules: request.rules, statement: statement, notes: notes,
            agenda: show?.parts.map { .init($0.title, $0.minutes, isInGroups: $0.kind == .breakout) } ?? [],
            emails: request.emails, isMinimal: isMinimal, seed: seed)
    }
}
