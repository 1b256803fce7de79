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

            EXIT CODES
              0  every hard rule holds
              1  a hard rule is broken, or something could not be read
            """)

    @OptionGroup var folder: EventArgument
    @Argument(
        help: "The output folder that 'convene plan' wrote, or a table like its programme.csv.", completion: .file())
    var output: String
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(output, pipeline)
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
    func published(_ output: String, _ pipeline: Pipeline) throws(Failure) -> (Publication, [Problem]) {
        let content = try PublishedFolder.read(output)
        let read = pipeline.reread(content.files, table: content.table, of: event)
        let problems = self.problems + read.diagnostics.map(Problem.init)
        guard let publication = read.publication else { throw Failure(.badInput, problems) }
        return (publication, problems)
    }
}
