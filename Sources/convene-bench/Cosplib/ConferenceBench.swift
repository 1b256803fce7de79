import ArgumentParser
import ForumModel
import Foundation
import GLPKSolver
import Timetabling

/// An instance of the conference library.
struct ConferenceBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosplib", abstract: "An instance of the conference library, as JSON.")

    @Argument(help: "The instance.") var file: String
    @Option(help: "Seconds.") var seconds = 60.0
    @Option(help: "Iterations of the search.") var iterations: Int?
    @Option(help: "Seed.") var seed: UInt64 = 1
    @Option(help: "Threads.") var workers = 2
    @Option(help: "auto, exact or search.") var method = "auto"
    @Option(name: .shortAndLong, help: "The solution, as the library's checker reads it.") var output: String?
    @Flag(help: "Print every step of progress to standard error.") var trace = false

    func run() throws {
        let place = try ConferenceEvent(instance: URL(fileURLWithPath: file))
        var limits = SolveLimits()
        limits.seconds = seconds
        limits.iterations = iterations
        limits.seed = seed
        limits.workers = workers
        limits.method = SolveLimits.Method(rawValue: method) ?? .auto
        let clock = ContinuousClock()
        let began = clock.now
        let trace = trace
        let timetable = Timetabler(place.event, rules: ConferenceRules.all(place))
            .solve(limits, solver: GLPKSolver()) { if trace { StandardError.write($0) } }
        let took = began.duration(to: clock.now)
        if let output {
            try place.solution(timetable.programme).write(toFile: output, atomically: true, encoding: .utf8)
        }
        let certificate = timetable.certificate
        let leftOut = place.conference.submissions.count - timetable.programme.placements.count
        print(
            try RunLine(
                instance: place.conference.name, seed: seed, seconds: took / .seconds(1),
                status: certificate.status.rawValue, leftOut: leftOut, objective: certificate.score.total.value,
                bound: certificate.bound.total.value, iterations: certificate.iterations
            ).json)
    }
}
