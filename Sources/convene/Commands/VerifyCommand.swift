import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
import Verification

struct VerifyCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Judge a published programme by every rule.",
        discussion: """
            Reads programme.csv of an output folder, also one that was changed by hand, and recomputes every rule from \
            the event folder and this file alone. Sessions that the programme leaves out are named, and no error.

            EXAMPLES
              convene verify my-forum programme
              convene verify my-forum programme --json
              convene verify my-forum programme-2 --from programme-1

            EXIT CODES
              0  every hard rule holds
              1  a hard rule is broken, or something could not be read
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Option(
        help: "The earlier programme from which it was planned: departing from that costs by the rule disruption.",
        completion: .file())
    var from: String?
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline, from: from)
        let isSound = publication.assessment.isSound
        return Answer(
            isSound ? .done : .badInput, VerifyOutcome(publication: publication).text, ReportDocument(publication),
            problems)
    }
}

extension ReadEvent {
    /// A published programme of this event, sound or not, and all warnings.
    ///
    /// - Throws: ``Failure`` when there is none that can be read.
    ///
    /// - Parameter earlier: where the programme from which it was planned is published.
    func published(
        _ output: String, _ pipeline: Pipeline, from earlier: String? = nil
    ) throws(Failure) -> (Publication, [Problem]) {
        let content = try PublishedFolder.read(output)
        var problems = self.problems
        var before: Programme?
        if let earlier {
            let content = try PublishedFolder.read(earlier)
            let read = pipeline.reread(content.files, table: content.table, of: event, isEarlier: true)
            problems += read.diagnostics.map(Problem.init)
            before = read.publication?.programme
            if before == nil { throw Failure(.badInput, problems) }
        }
        let read = pipeline.reread(content.files, table: content.table, of: event, before: before)
        problems += read.diagnostics.map(Problem.init)
        guard let publication = read.publication else { throw Failure(.badInput, problems) }
        return (publication, problems)
    }
}
