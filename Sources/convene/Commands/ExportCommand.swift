import ArgumentParser
import GLPKSolver
import Planner
import Publishing
import Verification

struct ExportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a published programme in another format.",
        discussion: """
            Reads programme.csv of an output folder, checks it by every hard rule, and writes it in the format that is \
            named, on standard output or into a file. What was proven of the programme stays in the reports as long as \
            programme.csv was not changed by hand.

            FORMATS
            \(FormatName.help)

            EXAMPLES
              convene export my-forum programme --format ics > forum.ics
              convene export my-forum programme --format csv-excel --output forum.csv

            EXIT CODES
              0  done
              1  something cannot be read or written, or a hard rule is broken;
                 nothing was written
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @Argument(
        help: "The output folder that 'convene plan' wrote, or a table like its programme.csv.", completion: .file())
    var published: String
    @Option(help: "The format's name.")
    var format: FormatName
    @Option(name: .shortAndLong, help: "The file to write instead of standard output.", completion: .file())
    var output: String?

    /// The answer is the format's.
    var json: Bool { false }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published, pipeline)
        let violations = publication.assessment.violations
        let isFolder = FolderPath.resolved(published).map(FolderPath.isFolder) ?? false
        let table = isFolder ? OutputFormat.csv.path : published
        guard violations.isEmpty else {
            throw Failure(
                .badInput,
                problems
                    + violations.map {
                        Problem(.unsound, table, "\($0.rule): \($0.sentence.withoutFullStop)", "")
                    })
        }
        let bytes = try format.format.bytes(publication)
        guard let output else { return Answer(file: bytes, problems) }
        try SingleFile.write(bytes, to: output)
        return Answer(file: [], problems)
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

/// A format by its name on the command line.
struct FormatName: ExpressibleByArgument {
    let format: OutputFormat

    init?(argument: String) {
        guard let format = OutputFormat.named(argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { OutputFormat.all.map(\.name) }

    /// A line a format.
    static var help: String {
        let width = OutputFormat.all.map(\.name.count).max() ?? 0
        return OutputFormat.all.map {
            "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \($0.summary)"
        }.joined(separator: "\n")
    }
}
