import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
import Verification

struct AcknowledgeCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Accept warnings of a programme.",
        discussion: """
            Writes a row into decisions.csv of the event folder for each key of 'convene warnings'. An accepted warning \
            stays so until its facts change; then it has another key and counts again.

            EXAMPLES
              convene acknowledge my-forum programme 5f2ac81d04 --by secretariat --because "more chairs are coming"

            EXIT CODES
              0  accepted
              1  a key is no warning of this programme, or something cannot be read
                 or written; nothing was accepted
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Argument(help: "The keys of the warnings.")
    var keys: [String]
    @OptionGroup var options: DecisionOptions
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline)
        let warnings = Warnings(of: publication)
        var accepted: [Warning] = []
        var errors: [Problem] = []
        for key in keys {
            guard let warning = warnings[key] else {
                errors.append(
                    Problem(
                        .noSuchWarning, published.programme,
                        "no warning of this programme has the key '\(key.onOneLine)'",
                        "See 'convene warnings'; a warning has another key once its facts have changed"))
                continue
            }
            if warning.isHard {
                errors.append(
                    Problem(
                        .noSuchWarning, published.programme,
                        "'\(key)' is a broken hard rule, \(warning.finding.rule), and cannot be accepted",
                        "Move a session, or give the rule a price in event.yaml"))
            }
            if !accepted.contains(warning) { accepted.append(warning) }
        }
        guard errors.isEmpty else { throw Failure(.badInput, problems + errors) }
        let new = accepted.filter(\.isOpen)
        try DecisionFile(event: folder.event).add(
            new.map { options.decision(.acknowledgement(warning: $0.key), in: read.event) })
        let lines = accepted.map { warning in
            (warning.isOpen ? "Accepted: " : "Was accepted before: ")
                + "\(warning.key) \(warning.finding.rule): \(warning.finding.sentence.onOneLine)\n"
        }
        var answer = Answer(
            .done, lines.joined(), Document(acknowledged: new.map(\.key), before: accepted.count - new.count), problems)
        answer.isInFiles = true
        return answer
    }

    private struct Document: Encodable {
        let acknowledged: [String]
        /// So many were accepted before.
        let before: Int
    }
}
