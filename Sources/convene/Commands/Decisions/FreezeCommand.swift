import ArgumentParser
import ForumModel
import GLPKSolver
import Intake
import Planner

struct FreezeCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze",
        abstract: "Decide that a part of the published programme moves no more.",
        discussion: """
            Writes rows into decisions.csv of the event folder. From then on planning from an earlier programme, repairs, \
            exchanges and the night job leave these sessions where they were published, start and room. To lift a \
            freeze, remove its row.

            EXAMPLES
              convene freeze my-forum day=2026-11-17 --by secretariat --because "badges are printed"
              convene freeze my-forum theme=trust time=2026-11-18T09:00/2026-11-18T12:00
              convene freeze my-forum published

            EXIT CODES
              0  decided
              1  something is unknown, or cannot be read or written; nothing was decided
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @Argument(
        help: """
            published (everything), day=2026-11-17, time=09:00-12:00 (a time range or a slot's id), theme=ai, session=ws-1.
            """)
    var what: [String]
    @OptionGroup var options: DecisionOptions
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let read = try folder.read(Pipeline(solver: GLPKSolver()))
        let freezes = try Freeze.read(what, of: read.event, in: folder.event)
        let new = freezes.filter { !read.event.freezes.contains($0) }
        try DecisionFile(event: folder.event).add(new.map { options.decision(.freeze($0), in: read.event) })
        let text =
            new.isEmpty
            ? "That is frozen already.\n" : "Frozen from now on: \(what.map(\.onOneLine).joined(separator: ", ")).\n"
        var answer = Answer(.done, text, Document(added: new.count), read.problems)
        answer.isInFiles = true
        return answer
    }

    private struct Document: Encodable {
        /// Rows that are new in decisions.csv.
        let added: Int
    }
}

extension Freeze {
    /// - Parameter place: where the texts stand, for messages.
    /// - Throws: ``Failure`` with all texts that mean nothing.
    static func read(_ texts: [String], of event: Event, in place: String) throws(Failure) -> [Freeze] {
        var freezes: [Freeze] = []
        var errors: [Problem] = []
        for text in texts {
            switch FreezeChoice(text, of: event) {
            case .freeze(let freeze): freezes.append(freeze)
            case .flaw(let cause, let cure): errors.append(Problem(.unknownChoice, place, cause, cure))
            }
        }
        guard errors.isEmpty else { throw Failure(.badInput, errors) }
        return freezes
    }
}
