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
            guard found.isEmpty else { throw unconfirmed(found.map(\.sentence)) }
            return answer
        case .impossible(let conflicts): throw impossible(conflicts)
        case .notFound: throw notFound
        }
    }

    /// - Parameter earlier: groups in which people of the room may have met.
    /// - Throws: ``Failure`` as for one round.
    func plan(rounds: Int, earlier: [BreakoutPlan]) throws(Failure) -> RoundsAnswer {
        let planner = BreakoutPlanner(solver: GLPKSolver(), effort: BreakoutEffort(exactSeconds: seconds))
        switch planner.plan(rounds: rounds, request.participants, request.rules, earlier: earlier, seed: seed) {
        case .planned(let answer):
            let verifier = RoundsVerifier(request.participants, request.rules)
            var found = verifier.violations(of: answer.rounds).map(\.violation.sentence)
            let met = verifier.meetings(of: answer.rounds, earlier: earlier)
            if (met.pairs, met.repeated) != (answer.meetings.pairs, answer.meetings.repeated) {
                found.append("The meetings are not as many as stated.")
            }
            guard found.isEmpty else { throw unconfirmed(found) }
            return answer
        case .impossible(let conflicts): throw impossible(conflicts)
        case .notFound: throw notFound
        }
    }

    private func unconfirmed(_ sentences: [String]) -> Failure {
        Failure(
            .internalError,
            request.problems + [
                Problem(
                    .unconfirmed, "convene",
                    "the second opinion did not confirm the groups, so nothing was written: "
                        + sentences.joined(separator: " "),
                    "This is a mistake in Convene and not in your files. Please report it")
            ])
    }

    private func impossible(_ conflicts: [BreakoutConflict]) -> Failure {
        let problems = conflicts.map {
            Problem(.noGroups, request.file, Self.withoutStop($0.sentence), remedy(of: $0))
        }
        return Failure(.badInput, request.problems + problems)
    }

    private var notFound: Failure {
        Failure(
            .badInput,
            request.problems + [
                Problem(
                    .noGroups, request.file, "no groups that keep all rules were found in the time",
                    "Try another --seed, --size or number of --groups")
            ])
    }

    /// What would do, and how to ask for it.
    private func remedy(of conflict: BreakoutConflict) -> String {
        let words = Self.withoutStop(conflict.remedy)
        let options = conflict.relaxed.map { request.rules.options(for: $0) } ?? ""
        return options.isEmpty ? words : "\(words): \(options)"
    }

    private static func withoutStop(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    func publication(_ rounds: [BreakoutPlan], statement: String, notes: [String]) -> BreakoutPublication {
        let length = request.length
        let show = length.flatMap { RunOfShow.template(format: "break-out-group-discussions", length: $0) }
        return BreakoutPublication(
            session: request.name, title: request.title, rounds: rounds, participants: request.participants,
            rules: request.rules, statement: statement, notes: notes,
            agenda: show?.parts.map { .init($0.title, $0.minutes, isInGroups: $0.kind == .breakout) } ?? [],
            emails: request.emails, isMinimal: isMinimal, seed: seed)
    }
}
