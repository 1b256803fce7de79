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

            With --rounds the groups meet several times, and people meet as many others as they can. --met names earlier \
            groups.csv, whose people know one another already.

            With --live the groups stay in memory: every line of JSON on standard input is an event ('convene breakouts \
            schema' has them all), every line on standard output its answer. With --journal nothing is lost when the \
            power fails: the same call goes on where it was.

            EXAMPLES
              convene breakouts my-forum ws-12 -o groups
              convene breakouts --participants people.csv --by topic,gender --size 6-8 -o groups
              convene breakouts my-forum ws-12 --rounds 3 --met yesterday/groups.csv -o groups
              convene breakouts my-forum ws-12 --modes stakeholder_group:youth=no-lone -o groups
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

    @Option(help: "How many rounds the groups meet, each time in other company; facilitators stay at their table.")
    var rounds = 1

    @Option(
        help: "groups.csv of an earlier session, whose groups have met; may be repeated.",
        completion: .file(extensions: ["csv"]))
    var met: [String] = []

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
        if !(1...20).contains(rounds) { throw ValidationError("--rounds is a whole number from 1 to 20.") }
        if live, rounds > 1 || !met.isEmpty { throw ValidationError("--rounds and --met do not go with --live.") }
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
        let planned = try planned(making)
        var publication = making.publication(
            planned.rounds, statement: planned.statement, notes: planned.first.warnings)
        let notes = planned.first.warnings + [PreAssignment(publication).note].compactMap { $0 }
        publication = making.publication(planned.rounds, statement: planned.statement, notes: notes)
        let files = try BreakoutFolder.files(for: publication)
        try target?.replace(with: files)
        let outcome = GroupOutcome(
            planned, notes: notes, request: request, output: output ?? "", files: files.map(\.path))
        var answer = Answer(.done, outcome.text, outcome.document, request.problems)
        answer.isInFiles = true
        return answer
    }
    private func planned(_ making: GroupMaking) throws(Failure) -> PlannedGroups {
        if rounds == 1, met.isEmpty { return PlannedGroups(try making.plan()) }
        let (earlier, problems) = try EarlierGroups.read(met)
        do {
            return PlannedGroups(try making.plan(rounds: rounds, earlier: earlier), earlier: !met.isEmpty)
        } catch {
            throw Failure(error.status, problems + error.problems)
        }
    }
}
