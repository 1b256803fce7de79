import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
import Verification

struct WarningsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "warnings",
        abstract: "List what is held against a programme, and what of it is accepted.",
        discussion: """
            Every finding of every rule has a key. 'convene acknowledge' accepts it under this key until its facts \
            change: the sessions' places, the people, the rooms, or how much of the rule is broken. Broken hard rules \
            block a move and cannot be accepted. What a soft rule says warns, unless event.yaml makes it more severe: \
            'severity: blocks-publication' or 'severity: blocks-move' beside the rule's weight.

            EXAMPLES
              convene warnings my-forum programme
              convene warnings my-forum programme --rule person-hurry --limit 100
              convene warnings my-forum programme --acknowledged --json

            EXIT CODES
              0  nothing blocks publication
              1  something could not be read
              2  the command was called in a wrong way
              3  something blocks publication
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var published: ProgrammeArgument
    @Option(help: "Only what this rule says. May be repeated.")
    var rule: [String] = []
    @Flag(help: "Show the accepted ones instead.")
    var acknowledged = false
    @Option(help: "So many, those that block first, then the dearest.")
    var limit = 20
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit is a whole number from 0 on.") }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(published.programme, pipeline)
        let known = Set(Verifier.rules.map(\.id))
        let asked = Set(rule.map { RuleID($0) })
        let unknown = rule.filter { !known.contains(RuleID($0)) }
        guard unknown.isEmpty else {
            throw Failure(
                .badInput,
                problems
                    + unknown.map {
                        Problem(
                            .unknownChoice, folder.event, "there is no rule '\($0.onOneLine)'",
                            "'convene verify' lists those that are on")
                    })
        }
        let warnings = Warnings(of: publication, rules: asked.isEmpty ? nil : asked)
        let outcome = WarningsOutcome(warnings: warnings, showsAcknowledged: acknowledged, limit: limit)
        let blocks = warnings.all.contains { $0.isOpen && $0.severity != .warns }
        return Answer(blocks ? .unplaced : .done, outcome.text, outcome.document, problems)
    }
}
