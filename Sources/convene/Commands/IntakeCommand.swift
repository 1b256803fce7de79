import ArgumentParser
import ForumModel
import Intake

struct IntakeCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: "Read the texts of proposals.",
        discussion: """
            Reads proposal pages saved as text, of folders every .txt file, and says what was found in each: identity, \
            time and room, people with their groups, format and length, goals, agenda, break-out groups. Nothing is \
            invented: what was not found is unknown, what was not understood is a warning.

            EXAMPLES
              convene intake proposals
              convene intake proposals/12.txt proposals/14.txt --json > proposals.jsonl

            EXIT CODES
              0  every file was read
              1  some file cannot be read or is not a text; the others are printed all the same
            """)

    @Argument(help: "Text files, or folders of them.", completion: .file())
    var files: [String]
    @Flag(name: .customLong("json"), help: "Print one JSON object a proposal, each on its line.")
    var isLines = false

    /// The answer is lines of JSON, not one object.
    var json: Bool { false }

    func answer() throws -> Answer {
        var problems: [Problem] = []
        var text = ""
        for path in try ProposalFiles.paths(files) {
            do {
                for proposal in try ProposalFiles.read(path) {
                    text += isLines ? proposal.json + "\n" : Self.summary(of: proposal, in: path)
                }
            } catch {
                problems += error.problems
            }
        }
        var answer = Answer(file: Array(text.utf8), problems)
        if !problems.isEmpty { answer.status = .badInput }
        return answer
    }

    /// A few lines for people: what was found, what is unknown, the warnings.
    private static func summary(of proposal: Proposal, in path: String) -> String {
        let title = proposal.title.map { " \($0.onOneLine)" } ?? ""
        let lengths = proposal.durations.map { String($0.rawValue) }.joined(separator: ";")
        let unknown = proposal.evidence.filter { !$0.isFound }.map(\.field.rawValue).joined(separator: ", ")
        var lines = [
            "\(path.onOneLine): \(proposal.id)\(title)",
            "  speakers: \(proposal.speakers.count), organizers: \(proposal.organizers.count), "
                + "minutes: \(lengths.isEmpty ? "unknown" : lengths), format: \(proposal.format ?? "unknown")",
        ]
        if !unknown.isEmpty { lines.append("  not found: \(unknown)") }
        lines += proposal.warnings.map { "  \($0.description.onOneLine)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
