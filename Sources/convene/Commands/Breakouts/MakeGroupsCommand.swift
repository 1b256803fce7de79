import ArgumentParser
import Breakouts
import ForumModel
import GLPKSolver
import Publishing

struct MakeGroupsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make groups, or keep them in order while people come and go.",
        discussion: """
            Reads the list of participants, mixes every group by stakeholder group, region and whatever else --by names, \
            has the answer confirmed by an independent check, and writes a folder in one step: a call-out list for the \
            screen (call-out.html, call-out.txt), a sheet a group (sheets.html), the groups (groups.csv), Zoom's \
            pre-assignment (zoom.csv), and how even all is (balance.html, balance.csv, breakouts.json).

            With --live the groups stay in memory: every line of JSON on standard input is an event ('convene breakouts \
            schema' has them all), every line on standard output its answer. With --journal nothing is lost when the \
            power fails: the same call goes on where it was.

            EXAMPLES
              convene breakouts my-forum ws-12 -o groups
              convene breakouts --participants people.csv --by topic,gender --size 6-8 -o groups
              convene breakouts my-forum ws-12 --present zoom-report.csv --minimal -o groups
              convene breakouts my-forum ws-12 --live --journal room.jsonl

            EXIT CODES
              0  done
              1  something cannot be read, the rules cannot hold together (the
                 sentence says which, and what would do), or the folder cannot
                 be written; nothing was written
              2  the command was called in a wrong way
              5  an error inside Convene; nothing was written
            """)

    @OptionGroup var options: GroupOptions

    @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
    var output: String?

    @Option(help: "Seconds for the proof, where the first answer does not prove itself.")
    var seconds = 10.0

    @Flag(help: "Take events from standard input, a JSON object a line, and answer each with a line.")
    var live = false

    @Option(help: "With --live: the file that keeps every event, so that a restart goes on.", completion: .file())
    var journal: String?

    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        try options.check()
        if !live, output == nil { throw ValidationError("Name the folder to write with --output.") }
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
        if journal != nil, !live { throw ValidationError("--journal goes with --live.") }
        if !options.hasList, journal == nil {
            throw ValidationError("Give the event folder and the session, or --participants.")
        }
        if !(seconds >= 0 && seconds <= 3600) { throw ValidationError("--seconds is a number from 0 to 3600.") }
    }

    func answer() throws -> Answer {
        if live { return try LiveRoomRun(command: self).answer() }
        let request = try options.read()
        let target = try output.map { (name) throws(Failure) in
            try OutputTarget(name, replacing: .ourGroups, besides: options.event)
        }
        let making = GroupMaking(
            request: request, seed: options.seed, isMinimal: options.minimal, seconds: seconds)
        let planned = try making.plan()
        var publication = making.publication(planned.plan, statement: planned.statement, notes: planned.warnings)
        let notes = planned.warnings + [PreAssignment(publication).note].compactMap { $0 }
        publication = making.publication(planned.plan, statement: planned.statement, notes: notes)
        let files = try BreakoutFolder.files(for: publication)
        try target?.replace(with: files)
        let outcome = GroupOutcome(
            planned, notes: notes, request: request, output: output ?? "", files: files.map(\.path))
        var answer = Answer(.done, outcome.text, outcome.document, request.problems)
        answer.isInFiles = true
        return answer
    }
}

/// What `convene breakouts` says at its end.
struct GroupOutcome {
    private let answer: BreakoutAnswer
    private let notes: [String]
    private let request: GroupRequest
    private let output: String
    private let files: [String]

    init(_ answer: BreakoutAnswer, notes: [String], request: GroupRequest, output: String, files: [String]) {
        self.answer = answer
        self.notes = notes
        self.request = request
        self.output = output
        self.files = files
    }

    private var seated: Int { answer.plan.groups.reduce(0) { $0 + $1.count } }

    var text: String {
        let people = seated == 1 ? "1 person" : "\(seated) people"
        var lines = ["\(people) in \(counted(answer.plan.groups.count, "group")). \(answer.statement)"]
        for balance in answer.balances where balance.pairs > balance.bound {
            let above = counted(balance.pairs - balance.bound, "pair")
            lines.append("  \(balance.criterion.name): \(above) above the bound")
        }
        if !answer.plan.waiting.isEmpty {
            lines.append("  \(answer.plan.waiting.count) registered, and not here yet")
        }
        lines += notes.map { "  " + $0 }
        lines.append("Written to \(output.onOneLine): \(files.joined(separator: ", ")).")
        return lines.joined(separator: "\n") + "\n"
    }

    var document: Document {
        Document(
            session: request.name, people: seated, groups: answer.plan.groups.map { $0.map(\.rawValue) },
            waiting: answer.plan.waiting.map(\.rawValue), statement: answer.statement, notes: notes, output: output,
            files: files)
    }

    struct Document: Encodable {
        let session: String
        let people: Int
        let groups: [[String]]
        let waiting: [String]
        let statement: String
        let notes: [String]
        let output: String
        let files: [String]
    }
}
