import ArgumentParser
import Publishing

struct DiffCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changed between two published programmes.",
        discussion: """
            Compares two output folders of 'convene plan', session by session and person by person. Only what readers of \
            the programme see counts: the place, the title, the people, the description.

            EXAMPLES
              convene diff programme-1 programme-2
              convene diff programme-1 programme-2 --csv > changes.csv
              convene diff programme-1 programme-2 --json

            EXIT CODES
              0  done, whether something changed or not
              1  something cannot be read
              2  the command was called in a wrong way
            """)

    @Argument(help: "The earlier output folder.", completion: .directory)
    var earlier: String
    @Argument(help: "The later output folder.", completion: .directory)
    var later: String
    @Flag(help: "Print a table, a row for each session and person that a change touches.")
    var csv = false
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if csv, json { throw ValidationError("--csv and --json: one of the two.") }
    }

    func answer() throws -> Answer {
        var problems: [Problem] = []
        var histories: [History] = []
        for folder in [earlier, later] {
            do {
                histories.append(try Self.history(of: folder))
            } catch {
                problems += error.problems
            }
        }
        guard histories.count == 2 else { throw Failure(.badInput, problems) }
        let diff = ProgrammeDiff(from: histories[0], to: histories[1])
        return csv ? Answer(file: diff.csv, []) : Answer(.done, diff.text, diff.document)
    }

    static func history(of folder: String) throws(Failure) -> History {
        let content = try PublishedFolder.read(folder)
        guard let history = content.files[OutputFormat.history.path].flatMap({ History(json: $0) }) else {
            throw Failure(
                .noHistory, folder, "the folder has no \(OutputFormat.history.path) that can be read",
                "Name a folder that 'convene plan' wrote")
        }
        return history
    }
}
