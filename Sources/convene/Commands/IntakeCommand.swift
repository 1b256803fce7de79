public import ArgumentParser
public import ForumModel
import GLPKSolver
import Intake
import Planner
import Submissions

struct IntakeCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: "Read the texts of proposals, and merge them into an event folder.",
        discussion: """
            Reads proposal pages saved as text, of folders every .txt file, and says what was found in each: identity, \
            time and room, people with their groups, format and length, goals, agenda, break-out groups. Nothing is \
            invented: what was not found is unknown, what was not understood is a warning.

            With --output the sessions, people, roles and relations go into the tables of an event folder. What was \
            changed there by hand stays; a cell that nobody touched follows its proposal. The changes are shown, and \
            written when somebody says yes: at the terminal, or by --yes. People who may be one and the same are \
            listed in proposals/people.csv, where yes and no are the answers.

            EXAMPLES
              convene intake proposals
              convene intake proposals/12.txt proposals/14.txt --json > proposals.jsonl
              convene intake proposals --table
              convene intake proposals --sample 20 --seed 7 --lines
              convene intake proposals -o my-forum --dry-run
              convene intake proposals -o my-forum --yes

            EXIT CODES
              0  every file was read, and what was to be written is written
              1  some file cannot be read or is not a text; without --output the
                 others are printed all the same, with it nothing is written
              2  the command was called in a wrong way, or nobody said yes
            """)

    @Argument(help: "Text files, or folders of them.", completion: .file())
    var files: [String]
    @Flag(
        name: .customLong("json"),
        help: "Print one JSON object a proposal, each on its line; with --output one object about the merge.")
    var isJSON = false
    @Flag(help: "Print how often each field was found, by year and rendering.")
    var table = false
    @Option(help: "Read only so many of the files, drawn by --seed.")
    var sample: Int?
    @Option(help: "Another seed, another sample.")
    var seed: UInt64 = 1
    @Flag(help: "Print the lines of each text, with what was read from them, for a check by eye.")
    var lines = false
    @Option(name: .shortAndLong, help: "The event folder to merge into.", completion: .directory)
    var output: String?
    @Flag(help: "Write without a question.")
    var yes = false
    @Flag(help: "Show what would be written, and write nothing.")
    var dryRun = false
    @Option(help: "What new sessions are: accepted, candidate or requested.")
    var status = SessionStatus.accepted

    /// Without a merge the answer is lines of JSON, not one object.
    var json: Bool { isJSON && output != nil }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
        if let sample, sample < 1 { throw ValidationError("--sample is a whole number above 0.") }
        if [isJSON && output == nil, table, lines, output != nil].count(where: \.self) > 1 {
            throw ValidationError("Choose one of --json, --table, --lines and --output.")
        }
        if output == nil, yes || dryRun { throw ValidationError("--yes and --dry-run go with --output.") }
    }

    func answer() throws -> Answer {
        var paths = try ProposalFiles.paths(files)
        if let sample { paths = ProposalFiles.drawn(sample, of: paths, seed: seed) }
        if let output { return try merge(paths, into: output) }
        var problems: [Problem] = []
        var text = ""
        var finds = FindTable()
        for path in paths {
            do {
                let page = try ProposalFiles.read(path)
                if lines { text += ReadingSheet(page.text, page.proposals, source: path.onOneLine).text }
                for proposal in page.proposals {
                    finds.add(proposal)
                    if isJSON { text += proposal.json + "\n" }
                    if !isJSON, !table, !lines { text += ReadingSheet.summary(of: proposal, in: path.onOneLine) }
                }
            } catch {
                problems += error.problems
            }
        }
        var answer = Answer(file: Array((table ? finds.text : text).utf8), problems)
        if !problems.isEmpty { answer.status = .badInput }
        return answer
    }

    private func merge(_ paths: [String], into output: String) throws(Failure) -> Answer {
        var problems: [Problem] = []
        var entries: [ProposalSet.Entry] = []
        for path in paths {
            do {
                entries += try ProposalFiles.read(path).proposals.map { ProposalSet.Entry($0, source: path) }
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw Failure(.badInput, problems) }
        return try MergeRun(
            entries: entries, output: output, status: status, isConfirmed: yes, isDryRun: dryRun, json: json
        )
        .answer()
    }
}

extension SessionStatus: ExpressibleByArgument {}
