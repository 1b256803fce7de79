import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
import Verification

struct ReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Say how good a published programme is and where it hurts, on a page, as text or for programs.",
        discussion: """
            Reads programme.csv of an output folder, also one that was changed by hand, and judges it by every rule: \
            rule by rule, day by day, theme by theme, what clashes, the hours that each region pays for taking part \
            from afar, and the use of the rooms. What was proven of the programme is told as long as programme.csv was \
            not changed by hand.

            EXAMPLES
              convene report my-forum programme
              convene report my-forum programme -o report.html
              convene report my-forum edited.csv --format html > report.html
              convene report my-forum programme-2 --from programme-1 --format json

            EXIT CODES
              0  every hard rule holds
              1  something cannot be read or written, or a hard rule is broken;
                 in the last case the report is written and names it
              2  the command was called in a wrong way
            """)

    /// The forms of the report, by the ends of their files' names.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case md, html, json

        var format: OutputFormat {
            switch self {
            case .md: .reportText
            case .html: .reportPage
            case .json: .reportJSON
            }
        }

        /// The form that a file's name asks for.
        init?(file: String) {
            guard let dot = file.lastIndex(of: ".") else { return nil }
            self.init(rawValue: file[file.index(after: dot)...].lowercased())
        }
    }

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Option(help: "Text (md), a page (html) or for programs (json). Otherwise as the file's name ends, or md.")
    var format: Form?
    @Option(name: .shortAndLong, help: "The file to write instead of standard output.", completion: .file())
    var output: String?
    @Option(
        help: "The earlier programme from which it was planned: departing from that costs by the rule disruption.",
        completion: .file())
    var from: String?

    /// The answer is the form's.
    var json: Bool { false }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline, from: from)
        let form = format ?? output.flatMap { Form(file: $0) } ?? .md
        let broken = publication.brokenRules(in: published.programme)
        var answer = Answer(file: try form.format.bytes(publication), problems + broken)
        answer.status = broken.isEmpty ? .done : .badInput
        if let output {
            try SingleFile.write(answer.bytes, to: output)
            answer.bytes = []
            answer.isInFiles = true
        }
        return answer
    }
}
