import ArgumentParser
import Foundation
import ForumModel
import GLPKSolver
import Intake
import LinearModel
import Planner
import Timetabling
import Verification

/// Runs the solver on benchmark instances and prints one JSON line a run.
@main
struct ConveneBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene-bench",
        abstract: "Measures the solver: one JSON line a run.",
        subcommands: [
            EventBench.self, ConferenceBench.self, PecttBench.self, BreakoutBench.self, LiveBench.self,
            DiversityBench.self, DisturbBench.self, ModelExport.self,
        ])
}

struct EventBench: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "event", abstract: "Any event folder.")

    @Argument(help: "The event folder.") var folder: String
    @Option(help: "Seconds.") var seconds: Double?
    @Option(help: "Iterations of the search.") var iterations: Int?
    @Option(help: "Seed.") var seed: UInt64 = 1
    @Option(help: "Threads.") var workers = 2
    @Option(help: "auto, exact or search.") var method = "auto"
    @Option(help: "Rules to switch off, separated by commas.") var without = ""
    @Flag(help: "Print every step of progress to standard error.") var trace = false

    /// Reads an event folder, or throws all that is wrong with it.
    ///
    /// - Parameter without: rules that are switched off, separated by commas.
    static func event(in folder: String, without: String = "") throws -> Event {
        let root = URL(fileURLWithPath: folder)
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
            files[name] = [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
        }
        let reading = Pipeline(solver: GLPKSolver()).read(EventFiles(name: root.lastPathComponent, files: files))
        guard let event = reading.event else {
            throw ValidationError(reading.diagnostics.map(\.description).joined(separator: "\n"))
        }
        return try event.without(without.split(separator: ",").map { RuleID(String($0)) })
    }

    func run() throws {
        let event = try Self.event(in: folder, without: without)
        let pipeline = Pipeline(solver: GLPKSolver())
        var limits = SolveLimits()
        limits.seconds = seconds
        limits.iterations = iterations
        limits.seed = seed
        limits.workers = workers
        limits.method = SolveLimits.Method(rawValue: method) ?? .auto
        let clock = ContinuousClock()
        let began = clock.now
        let trace = trace
        let verified = try pipeline.plan(event, limits) { if trace { StandardError.write($0) } }
        let took = began.duration(to: clock.now)
        let certificate = verified.certificate
        let terms = verified.assessment.rules.filter { $0.total != .zero }.map { "\"\($0.rule)\": \($0.total)" }
        print(
            """
            {"instance": "\(event.acronym)", "seed": \(seed), "seconds": \(took / .seconds(1)), \
            "status": "\(certificate.status.rawValue)", "accepted_left_out": \(certificate.score.acceptedLeftOut), \
            "candidates_left_out": \(certificate.score.candidatesLeftOut), "objective": \(certificate.score.total), \
            "bound": \(certificate.bound.total), "iterations": \(certificate.iterations), \
            "peak_memory": \(PeakMemory.bytes), "terms": {\(terms.joined(separator: ", "))}}
            """)
    }
}

struct ModelExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Writes an event's linear program as a free MPS file, for other engines.")

    @Argument(help: "The event folder.") var folder: String
    @Option(name: .shortAndLong, help: "The file.") var output: String
    @Option(help: "Rules to switch off, separated by commas.") var without = ""
    @Flag(help: "With a room for every session.") var rooms = false

    func run() throws {
        let model = Timetabler(try EventBench.event(in: folder, without: without)).model(withRooms: rooms)
        try model.mpsText().write(toFile: output, atomically: true, encoding: .utf8)
    }
}

extension Event {
    /// The same event with some soft rules at weight 0.
    fileprivate func without(_ ids: [RuleID]) throws -> Event {
        guard !ids.isEmpty else { return self }
        var rules = rules
        for id in ids { rules[id] = RuleSetting(weight: 0, options: rules[id]?.options ?? [:]) }
        return try Event(
            name: name, acronym: acronym, domain: domain, url: url, timeZone: timeZone, published: published,
            step: step, prime: prime, turnover: turnover, types: types, languages: languages, walking: walking,
            rules: rules, slots: slots, rooms: rooms, themes: themes, crews: crews, sessions: sessions, people: people,
            roles: roles, relations: relations, interests: interests)
    }
}
