import ArgumentParser
import ForumModel
import GLPKSolver
import Intake
import Planner
import Publishing

struct ExplainCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a session is where it is, why it is not elsewhere, and what else is possible.",
        discussion: """
            Names what every rule holds against the session's place, with the other sessions and people that are \
            concerned; with --at, every rule that another place would break and what it would cost; and the best other \
            places, exchanges with one other session, and chains in which one other makes way. Every figure is exact: \
            points below zero make the programme better.

            EXAMPLES
              convene explain my-forum programme ws-12
              convene explain my-forum programme ws-12 --at 2026-11-18T09:00
              convene explain my-forum programme ws-12 --at 2026-11-18T09:00@hall --json

            EXIT CODES
              0  explained
              1  there is no such session, or something could not be read
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Argument(help: "The session's identifier.")
    var session: String
    @Option(help: "Another place: a time, such as 2026-11-18T09:00, or a time and a room: 2026-11-18T09:00@hall.")
    var at: String?
    @Option(help: "So many other places, exchanges and chains each.")
    var limit = 5
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if !(0...1000).contains(limit) { throw ValidationError("--limit is a whole number from 0 to 1000.") }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline)
        let question = try at.map { try asked($0, read.event, problems) }
        guard
            let explanation = pipeline.explain(
                ID(session), in: publication.programme, of: read.event, at: question, limit: limit)
        else { throw read.unknown(session, problems) }
        let outcome = ExplainOutcome(explanation: explanation, event: read.event, question: question)
        return Answer(.done, outcome.text, outcome.document, problems)
    }

    private func asked(
        _ text: String, _ event: Event, _ problems: [Problem]
    ) throws(Failure) -> SessionExplanation.Question {
        switch PlaceText(text, of: event) {
        case .place(let start, let room): return .init(start: start, room: room)
        case .flaw(let cause, let cure):
            throw Failure(.badInput, problems + [Problem(.unknownChoice, folder.event, "--at: \(cause)", cure)])
        }
    }
}

extension ReadEvent {
    /// Why a command cannot speak of a session.
    func unknown(_ session: String, _ problems: [Problem]) -> Failure {
        let cause =
            event.session(ID(session)).map { "session '\(session)' is \($0.status.rawValue) and is not planned" }
            ?? "the event has no session '\(session.onOneLine)'"
        return Failure(
            .badInput,
            problems + [
                Problem(.noSuchSession, "sessions.csv", cause, "Give the identifier of a session that is planned")
            ])
    }
}
