import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing

struct SwapsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "swaps",
        abstract: "Find everybody with whom a session can exchange places.",
        discussion: """
            Lists the sessions with which times and rooms can be exchanged without breaking a hard rule, the best \
            first, with what the exchange costs and which people it touches. Where only the rooms stand against it, both \
            take other rooms that are free. Where there is no pair, exchanges of three are looked for. Each is \
            confirmed by the independent check before it is shown.

            EXAMPLES
              convene swaps my-forum programme ws-12
              convene swaps my-forum programme ws-12 --limit 50 --json

            EXIT CODES
              0  there are exchanges
              1  there is no such session, it has no place, or something could not be read
              2  the command was called in a wrong way
              3  nobody can exchange with it
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Argument(help: "The session's identifier.")
    var session: String
    @Option(help: "So many exchanges.")
    var limit = 10
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if !(1...1000).contains(limit) { throw ValidationError("--limit is a whole number from 1 to 1000.") }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline)
        let id = ID<Session>(session)
        guard let asked = read.event.session(id), asked.status.isPlanned else { throw read.unknown(session, problems) }
        guard publication.programme[id] != nil else { throw Failure.noPlace(session, published.programme, problems) }
        let offers = pipeline.swaps(of: id, in: publication.programme, of: read.event, limit: limit)
        guard offers.isSound else {
            throw Failure.unsoundProgramme(published.programme, problems)
        }
        let outcome = SwapsOutcome(offers: offers, session: asked, programme: publication.programme, event: read.event)
        let isFound = !offers.swaps.isEmpty || !offers.roundRobins.isEmpty
        return Answer(isFound ? .done : .unplaced, outcome.text, outcome.document, problems)
    }
}

extension Failure {
    static func noPlace(_ session: String, _ output: String, _ problems: [Problem]) -> Failure {
        Failure(
            .badInput,
            problems + [
                Problem(
                    .noSuchSession, output, "session '\(session)' has no place in the programme",
                    "Ask 'convene explain' which places are open to it")
            ])
    }

    static func unsoundProgramme(_ output: String, _ problems: [Problem]) -> Failure {
        Failure(
            .badInput,
            problems + [
                Problem(
                    .unsound, output, "the programme breaks hard rules, so no exchange can be judged",
                    "See 'convene verify', and repair it with 'convene plan --from ... --least-change'")
            ])
    }
}
