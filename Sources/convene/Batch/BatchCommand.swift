import ArgumentParser
import Foundation
import LinearModel
import Logging
import Publishing
import Synchronization
import Timetabling

/// The night job. Its exit codes are its own (``NightExit``), for cron and systemd.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Replan published events at night, and propose or publish what is better.",
        discussion: """
            For each event: reads the folder, plans anew from the version that is published, has the answer confirmed, \
            and writes into the state folder what it found: STATE/NAME/result/report.md for the secretariat and, when \
            something should change, STATE/NAME/result/programme. With --publish a sound new version is put in place at \
            once, as STATE/NAME/versions/0002 and so on; earlier versions stay. NAME is the event folder's name.

            A run may be killed at any moment: everything changes in one step, and the next run goes on from the last \
            good state. Two runs on one event take turns.

            EXAMPLES
              convene batch --event my-forum --state nights --budget 30m
              convene batch --event forum-a --event forum-b --state nights --publish
              convene batch --event my-forum --state nights --textfile /var/lib/node_exporter/convene.prom

            EXIT CODES
            \(NightExit.help)
            """)

    @Option(
        help: "An event folder. May be repeated; a failure of one does not touch the others.", completion: .directory)
    var event: [String]
    @Option(help: "The folder that keeps versions and results.", completion: .directory)
    var state: String
    @Option(help: "The time for all events together, as 45s, 30m or 2h.")
    var budget = Budget(seconds: 1_800)
    @Flag(help: "Publish a new version when no person is needed, instead of proposing it.")
    var publish = false
    @Flag(help: "Wait for another run on the same event to end, instead of leaving.")
    var wait = false
    @Flag(help: "Plan even when nothing has changed since the last run.")
    var again = false
    @Option(help: "Another seed, another programme among equals.")
    var seed: UInt64 = 1
    @Option(help: "Threads.")
    var workers = 2
    @Option(help: "A file for the metrics of the run, for Prometheus' textfile collector.", completion: .file())
    var textfile: String?

    func validate() throws {
        if event.isEmpty { throw ValidationError("--event needs the name of a folder.") }
        if !(1...256).contains(workers) { throw ValidationError("--workers is a whole number from 1 to 256.") }
        let names = event.map(FolderPath.name)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw ValidationError("Two events are called '\(twice)'; the state folder keeps one folder a name.")
        }
    }

    func run() throws {
        let exit = event.count == 1 ? runOne(event[0]) : runApart()
        Foundation.exit(exit.rawValue)
    }

    private func runOne(_ event: String) -> NightExit {
        let began = ContinuousClock.now
        let name = FolderPath.name(of: event)
        let folder = state + "/" + name
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var logger = Logger(label: "convene.batch") { _ in NightLog(folder + "/log.jsonl") }
        logger[metadataKey: "event"] = "\(name)"
        logger[metadataKey: "process"] = "\(getpid())"
        let signals = StopSignals()
        defer { signals.end() }
        var run = NightRun(event: event, statePath: folder)
        run.limits.seconds = budget.seconds
        run.limits.seed = seed
        run.limits.workers = workers
        (run.publishes, run.waits, run.again) = (publish, wait, again)
        let ending: NightRun.Ending
        logger.info("begins")
        do {
            ending = try run.run(signals, logger)
        } catch {
            let failure = error as? Failure ?? Failure(unexpected: error)
            ending = NightRun.Ending(exit: .failed, lines: failure.problems.map(\.line))
        }
        let seconds = began.duration(to: .now) / .seconds(1)
        logger.info("ends", metadata: ["exit": "\(ending.exit.rawValue)", "seconds": "\(seconds)"])
        if let textfile {
            let metrics = NightMetrics(
                event: name, exit: ending.exit, seconds: seconds, publication: ending.publication, moved: ending.moved)
            let text = metrics.text(now: Date.now.timeIntervalSince1970)
            do {
                try SingleFile.write(Array(text.utf8), to: textfile)
            } catch {
                logger.warning("the metrics cannot be written", metadata: ["file": "\(textfile)"])
            }
        }
        let stream: StandardStream = ending.exit == .failed ? .error : .output
        try? stream.write(ending.lines.map { "\(name): \($0)\n" }.joined())
        return ending.exit
    }

    /// Each event in a process of its own, so that whatever befalls one does not touch the others.
    private func runApart() -> NightExit {
        let began = ContinuousClock.now
        let running = Mutex<pid_t>(0)
        let signals = StopSignals { running.withLock { if $0 > 0 { _ = kill($0, SIGTERM) } } }
        defer { signals.end() }
        var worst = NightExit.nothing
        for (number, event) in event.enumerated() {
            if signals.flag.isRaised { break }
            let left = max(1, budget.seconds - began.duration(to: .now) / .seconds(1))
            let share = left / Double(self.event.count - number)
            worst = max(worst, runChild(event, seconds: share, running))
        }
        return worst
    }

    private func runChild(_ event: String, seconds: Double, _ running: borrowing Mutex<pid_t>) -> NightExit {
        let child = Process()
        child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments =
            ["batch", "--event", event, "--state", state, "--budget", "\(seconds)", "--seed", "\(seed)"]
            + ["--workers", "\(workers)"] + (publish ? ["--publish"] : []) + (wait ? ["--wait"] : [])
            + (again ? ["--again"] : [])
            + (textfile.map { ["--textfile", Self.ownFile($0, of: FolderPath.name(of: event))] } ?? [])
        do {
            try child.run()
        } catch {
            try? StandardStream.error.write("\(FolderPath.name(of: event)): cannot be started: \(error)\n")
            return .failed
        }
        running.withLock { $0 = child.processIdentifier }
        child.waitUntilExit()
        running.withLock { $0 = 0 }
        guard child.terminationReason == .exit, let exit = NightExit(rawValue: child.terminationStatus) else {
            try? StandardStream.error.write(
                "\(FolderPath.name(of: event)): the run ended with \(child.terminationStatus)\n")
            return .failed
        }
        return exit
    }

    /// One file an event, which collectors read beside one another: `night.prom` becomes `night-forum.prom`.
    private static func ownFile(_ path: String, of event: String) -> String {
        path.hasSuffix(".prom") ? "\(path.dropLast(5))-\(event).prom" : "\(path)-\(event)"
    }
}
