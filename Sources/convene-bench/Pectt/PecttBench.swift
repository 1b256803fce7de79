import ArgumentParser
import Foundation
import ForumModel
import GLPKSolver
import Timetabling
import Verification

struct PecttBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pectt", abstract: "Post-enrolment timetabling: the second track of ITC 2007.")

    @Argument(help: "The instance, a .tim file.") var instance: String
    @Option(help: "Seconds.") var seconds: Double = 190
    @Option(help: "Seed.") var seed: UInt64 = 1
    @Option(help: "Threads.") var workers = 2
    @Option(name: .shortAndLong, help: "Where the solution is written, a .sln file.") var output: String?

    func run() throws {
        let url = URL(fileURLWithPath: instance)
        let name = url.deletingPathExtension().lastPathComponent
        let clock = ContinuousClock()
        let began = clock.now
        let pectt = try PecttInstance([UInt8](try Data(contentsOf: url)), name: name)
        var limits = SolveLimits()
        limits.seconds = seconds - began.duration(to: clock.now) / .seconds(1)
        limits.seed = seed
        limits.workers = workers
        // Linear bounds say next to nothing here, and their time is better spent on searching.
        limits.method = .search
        let timetable = Timetabler(pectt.event).solve(limits, solver: GLPKSolver())
        let took = began.duration(to: clock.now)
        _ = try Verifier(pectt.event).confirm(timetable.programme, certificate: timetable.certificate)
        if let output {
            try pectt.solution(timetable.programme).write(toFile: output, atomically: true, encoding: .utf8)
        }
        let certificate = timetable.certificate
        print(
            """
            {"instance": "\(name)", "seed": \(seed), "seconds": \(took / .seconds(1)), \
            "distance": \(certificate.score.acceptedLeftOut), "objective": \(certificate.score.total), \
            "bound": \(certificate.bound.total), "iterations": \(certificate.iterations), \
            "peak_memory": \(PeakMemory.bytes)}
            """)
    }
}
