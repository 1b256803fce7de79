import ArgumentParser
import ForumModel
import GLPKSolver
import LinearModel
import Planner
import Publishing
import Timetabling
import Verification

struct FrontierCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "frontier",
        abstract: "Show what each further moved session would buy, to choose from.",
        discussion: """
            After a change of the event there are many answers: the least change, which moves the fewest sessions, the \
            programme that is best in itself, and what lies between. Looks for them, keeps those of which none is worse \
            than another both in moves and in points, and writes an output folder for each, with frontier.html to choose \
            by and frontier.csv. Take one with 'convene publish --programme', or plan on from it.

            EXAMPLES
              convene frontier my-forum --from programme -o choices
              convene frontier my-forum --from programme -o choices --seconds 120 --freeze day=2026-11-17

            EXIT CODES
            \(ExitStatus.help)
            """)

    @OptionGroup var folder: EventArgument
    @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
    var output: String
    @OptionGroup var earlier: PlanScope
    @Option(help: "Seconds in all.")
    var seconds = 60.0
    @Option(help: "Another seed, other programmes among equals.")
    var seed: UInt64 = 1
    @Option(help: "Threads.")
    var workers = 2
    @Flag(name: .shortAndLong, help: "Show no progress. Problems are printed all the same.")
    var quiet = false
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if !(seconds >= 1 && seconds <= 1e7) { throw ValidationError("--seconds is a number from 1 on.") }
        if !(1...256).contains(workers) { throw ValidationError("--workers is a whole number from 1 to 256.") }
        if earlier.leastChange { throw ValidationError("--least-change is one of the choices anyway.") }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (start, warnings) = try earlier.start(read, folder: folder.event, pipeline)
        let problems = read.problems + warnings
        guard let published = start.programme else {
            throw Failure(
                .badInput,
                problems + [
                    Problem(
                        .noEarlierProgramme, folder.event, "there is nothing to start from",
                        "Name the folder of the published programme with --from")
                ])
        }
        let target = try OutputTarget(output, replacing: .ourFrontier, besides: folder.event)
        let event = read.event.adding(start.freezes)
        var limits = SolveLimits()
        (limits.seconds, limits.seed, limits.workers) = (seconds, seed, workers)
        let signals = StopSignals {}
        defer { signals.end() }
        let report = ProgressReport(quiet: quiet)
        let frontier: Frontier
        do {
            defer { report.end() }
            frontier = try pipeline.frontier(
                event, from: published, scope: start.scope, limits, stop: signals.flag, progress: report.listener)
        } catch {
            throw Failure(error, warnings: problems)
        }
        let choices = frontier.choices.map {
            FrontierFolder.Choice(
                Publication($0.verified, after: start.history), moved: $0.moved, quality: $0.quality,
                isLeast: $0.isLeast)
        }
        let written = FrontierFolder(choices)
        try target.replace(with: try written.files())
        let isWhole = frontier.choices.contains { $0.verified.assessment.leftOut.isEmpty }
        var answer = Answer(
            signals.flag.isRaised ? .stopped : isWhole ? .done : .unplaced, text(frontier, choices), written.document,
            problems)
        answer.isInFiles = true
        return answer
    }

    private func text(_ frontier: Frontier, _ choices: [FrontierFolder.Choice]) -> String {
        var lines = zip(frontier.choices, choices).map { choice, entry in
            let leftOut = choice.verified.assessment.leftOut.count
            return "  \(entry.folder): \(choice.quality.total.rounded) points"
                + (leftOut > 0 ? ", \(counted(leftOut, "session")) without a place" : "")
                + (choice.isLeast ? " (proven the fewest moves)" : "")
        }
        lines.insert("What the programme costs in itself, by how many sessions move:", at: 0)
        lines.append("Written to \(output.onOneLine): frontier.html, frontier.csv, and a folder for each.")
        return lines.joined(separator: "\n") + "\n"
    }
}
