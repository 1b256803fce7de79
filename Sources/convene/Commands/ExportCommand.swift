import ArgumentParser
import ForumModel
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
            programme.csv was not changed by hand. Formats of many files need --output; an earlier export of the same \
            format is replaced as a whole.

            FORMATS
            \(ExportFormat.help)

            EXAMPLES
              convene export my-forum programme --format ics > forum.ics
              convene export my-forum programme --format csv-excel --output forum.csv
              convene export my-forum programme --format calendars --output public/feeds
              convene export my-forum programme --format agendas --person p0001 -o agenda.html

            EXIT CODES
              0  done
              1  something cannot be read or written, or a hard rule is broken;
                 nothing was written
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Option(
        help: "The format's name.", completion: .list(ExportFormat.names),
        transform: { try ExportFormat(named: $0) })
    var format: ExportFormat
    @Option(name: .shortAndLong, help: "The file, or folder, to write instead of standard output.", completion: .file())
    var output: String?
    @Option(help: "Of a format of many files only the one for this person, by the identifier in people.csv.")
    var person: String?
    @Flag(help: "Begin a table with the mark by which Excel recognises UTF-8.")
    var byteOrderMark = false

    /// The answer is the format's.
    var json: Bool { false }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
        switch format {
        case .file(let format):
            if person != nil {
                throw ValidationError(
                    "--person goes with the formats \(FolderFormat.all.map(\.name).joined(separator: ", ")).")
            }
            if byteOrderMark, !format.isTable {
                throw ValidationError("--byte-order-mark goes with tables, and '\(format.name)' is none.")
            }
        case .folder(let format):
            if byteOrderMark {
                throw ValidationError("--byte-order-mark goes with tables, and '\(format.name)' is none.")
            }
            if person == nil, output == nil {
                throw ValidationError("'\(format.name)' makes many files: name a folder for them with --output.")
            }
        }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline)
        let broken = publication.brokenRules(in: published.programme)
        guard broken.isEmpty else { throw Failure(.badInput, problems + broken) }
        switch format {
        case .file(let format):
            return try write(try format.bytes(publication, byteOrderMark: byteOrderMark), problems)
        case .folder(let format):
            if let person { return try write(try file(of: person, format, publication).bytes, problems) }
            guard let output else { return Answer(file: [], problems) }
            let target = try OutputTarget(output, replacing: .ourExport(format), besides: folder.event)
            try target.replace(with: try format.files(for: publication))
            return Answer(file: [], problems)
        }
    }

    private func write(_ bytes: [UInt8], _ problems: [Problem]) throws -> Answer {
        guard let output else { return Answer(file: bytes, problems) }
        try SingleFile.write(bytes, to: output)
        return Answer(file: [], problems)
    }

    private func file(
        of person: String, _ format: FolderFormat, _ publication: Publication
    ) throws(Failure) -> OutputFile {
        guard let file = format.personal(publication, ID(person)) else {
            throw Failure(
                .unknownChoice, "people.csv", "--person names '\(person)', whom the event does not have",
                "Take an identifier of people.csv")
        }
        return file
    }
}
