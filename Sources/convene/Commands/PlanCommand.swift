public import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
public import Timetabling
import Verification

struct PlanCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Find a time and a room for every session.",
        discussion: """
            Reads the event folder, plans, has the answer confirmed by an independent check, and writes the output \
            folder in one step: programme.csv, programme.ics, programme.json, history.json, and the report as \
            report.md, report.html and report.json. An output folder of an earlier run is replaced as a whole; a folder \
            that Convene did not write is refused.

            Planning ends when the programme is proven best or --gap is reached, else at its limits. Without --seconds \
            and --iterations it ends after \(Int(Timetabler.usualSeconds)) seconds. Equal --iterations and --seed give \
            equal files, byte by byte, whatever the number of workers. Ctrl-C writes the best programme so far; \
            pressed twice, it ends at once and writes nothing.

            EXAMPLES
              convene plan my-forum -o programme
              convene plan my-forum -o programme --seconds 300 --gap 0.01
              convene plan my-forum -o programme --iterations 2000000 --seed 7 --json
              convene plan my-forum -o programme --from programme --only day=2026-11-17
              convene plan my-forum -o rooms-anew --from programme --keep times
              convene plan my-forum -o programme --from programme --least-change
              convene plan my-forum -o programme --from programme --freeze day=2026-11-17 --freeze theme=ai

            EXIT CODES
            \(ExitStatus.help)
            """)

    @OptionGroup var folder: EventArgument

    @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
    var output: String

    @OptionGroup var earlier: PlanScope

    @Option(help: "Stop after so many seconds.")
    var seconds: Double?

    @Option(help: "Stop after so many moves of the search; the answer then depends on nothing but event and seed.")
    var iterations: Int?

    @Option(help: "Another seed, another programme among equals.")
    var seed: UInt64 = 1

    @Option(help: "Threads.")
    var workers = 2

    @Option(help: "Stop when the total is within this part of the bound: 0.01 for 1 %.")
    var gap = 0.0

    @Option(help: "How to plan: auto, exact or search.")
    var method = SolveLimits.Method.auto

    @Flag(name: .shortAndLong, help: "Show no progress. Problems are printed all the same.")
    var quiet = false

    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        func check(_ isRight: Bool, _ message: String) throws { if !isRight { throw ValidationError(message) } }
        try check(!output.isEmpty, "--output needs the name of a folder.")
        try check(seconds.map { $0 > 0 && $0 <= 1e7 } ?? true, "--seconds is a number above 0, at most ten million.")
        try check(iterations.map { $0 > 0 } ?? true, "--iterations is a whole number above 0.")
        try check((1...256).contains(workers), "--workers is a whole number from 1 to 256.")
        try check((0..<1).contains(gap), "--gap is a part of 1: write 0.01 for 1 %.")
    }

    func answer() throws -> Answer {
        let clock = ContinuousClock()
        let began = clock.now
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (start, warnings) = try earlier.start(read, folder: folder.event, pipeline)
        let target = try OutputTarget(output, replacing: .ours, besides: folder.event)
        let problems = read.problems + warnings + lostHistory(start)
        let event = read.event.adding(start.freezes)

        let tooEarly = Failure(
            .stopped,
            problems + [
                Problem(
                    .stoppedEarly, output, "stopped before there was a first programme, so nothing was written",
                    "Start again, and give it a little longer")
            ])
        let beginning = Beginning { [json] in PlanCommand.leave(with: tooEarly, json: json) }
        let limits = self.limits(after: began.duration(to: clock.now) / .seconds(1))
        let signals = StopSignals { beginning.end() }
        beginning.end(after: limits.seconds)
        defer { signals.end() }
        let report = ProgressReport(quiet: quiet)
        let verified: VerifiedProgramme
        var repair: Repair?
        do {
            defer { report.end() }
            let listener = beginning.listener(report.listener)
            if earlier.leastChange, let published = start.programme {
                let found = try pipeline.repair(
                    event, from: published, scope: start.scope, limits, stop: signals.flag, progress: listener)
                (repair, verified) = (found, found.verified)
            } else {
                verified = try pipeline.plan(
                    event, from: start.programme, scope: start.scope, limits, stop: signals.flag,
                    progress: listener)
            }
        } catch {
            throw Failure(error, warnings: problems)
        }
        let publication = Publication(verified, after: start.history)
        let isStopped = verified.certificate.status == .stopped
        if isStopped || verified.certificate.status == .limit, publication.scheduled.isEmpty,
            !publication.unscheduled.isEmpty
        {
            throw tooEarly
        }
        let files = try OutputFolder.files(for: publication)
        try target.replace(with: files)
        let outcome = PlanOutcome(
            publication: publication, repair: repair, output: output, files: files.map(\.path),
            seconds: began.duration(to: clock.now) / .seconds(1))
        let status: ExitStatus = isStopped ? .stopped : publication.unscheduled.isEmpty ? .done : .unplaced
        var answer = Answer(status, outcome.text, outcome.document, problems)
        answer.isInFiles = true
        return answer
    }

    /// Whoever has subscribed to a later version would not follow a first one.
    private func lostHistory(_ start: PlanScope.Start) -> [Problem] {
        guard start.history == nil, let bytes = try? SingleFile.read("\(output)/\(OutputFormat.history.path)"),
            let version = History(json: bytes)?.version, version > 1
        else { return [] }
        return [
            Problem(
                .historyLost, output,
                "version \(version) is replaced by a first one, so calendars that people have will not follow",
                "Plan with --from \(output) to go on from it, if it was published")
        ]
    }

    /// - Parameter reading: seconds that reading has taken; writing takes about a third of that.
    private func limits(after reading: Double) -> SolveLimits {
        var limits = SolveLimits()
        limits.method = method
        limits.seconds = seconds.map { max(0.01, $0 - 1.3 * reading) }
        limits.iterations = iterations
        limits.gap = gap
        limits.seed = seed
        limits.workers = workers
        return limits
    }
}

extension SolveLimits.Method: ExpressibleByArgument {}

extension Failure {
    /// The second opinion does not confirm an answer: a defect of ours, of which the user is spared the consequences.
    init(_ refusal: Refusal, warnings: [Problem]) {
        self.init(
            .internalError,
            warnings + [
                Problem(
                    .unconfirmed, "convene",
                    "the second opinion did not confirm the programme, so nothing was written: "
                        + refusal.sentences.joined(separator: " "),
                    "This is a mistake in Convene and not in your files. Please report it, if you can with the event "
                        + "folder; another --seed may get you further today")
            ])
    }
}
