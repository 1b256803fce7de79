import ForumModel
import Foundation
import GLPKSolver
import Rules
import Testing

@testable import Timetabling
@testable import convene_bench

/// The public instances, where they are at hand: `bench/cosplib` in CONVENE_SHARED, or in `../shared` beside the repository.
private let publicFolder: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let roots = [ProcessInfo.processInfo.environment["CONVENE_SHARED"].map { URL(filePath: $0) }, beside]
    return roots.compactMap { $0?.appending(path: "bench/cosplib") }.first {
        FileManager.default.isReadableFile(atPath: $0.appending(path: "score.py").path)
    }
}()

/// What the search counts is what the scorer beside the public instances counts, to the last digit.
@Suite(
    "Public conferences",
    .enabled(if: publicFolder != nil, "bench/cosplib is neither in CONVENE_SHARED nor in ../shared"))
struct PublicConferenceTests {
    private struct Verdict: Decodable {
        let feasible: Bool
        let objective: Double
        let errors: [String]
    }

    private static var instances: [URL] {
        guard let publicFolder else { return [] }
        let all =
            (try? FileManager.default.contentsOfDirectory(at: publicFolder, includingPropertiesForKeys: nil)) ?? []
        return all.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    @Test(arguments: instances) func programmesCostWhatTheScorerSays(_ instance: URL) throws {
        let place = try ConferenceEvent(instance: instance)
        let problem = Problem(RuleContext(place.event), rules: ConferenceRules.all(place))
        var walk = ConferenceWalk(problem, seed: 3)
        try expectAgreement(problem, walk.places, place, instance)
        walk.go(300)
        try expectAgreement(problem, walk.places, place, instance)
        var annealing = Annealing(problem, from: walk.places, seed: 1)
        annealing.run(3_000, horizon: 3_000, target: 0) { false }
        try expectAgreement(problem, annealing.best, place, instance)
    }

    private func expectAgreement(
        _ problem: Problem, _ places: Places, _ place: ConferenceEvent, _ instance: URL
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "conference-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let solution = folder.appending(path: "solution.csv")
        try place.solution(problem.programme(places)).write(to: solution, atomically: true, encoding: .utf8)
        let scorer = Process()
        scorer.executableURL = URL(filePath: "/usr/bin/env")
        let script = instance.deletingLastPathComponent().appending(path: "score.py")
        scorer.arguments = ["python3", "-B", script.path, instance.path, solution.path]
        let output = Pipe()
        scorer.standardOutput = output
        try scorer.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        scorer.waitUntilExit()
        let verdict = try JSONDecoder().decode(Verdict.self, from: answer)
        #expect(verdict.objective == problem.score(places).total.value)
        let leftOut = places.options.count { $0 < 0 }
        #expect(verdict.errors.count == min(leftOut, 20))
        #expect(verdict.errors.allSatisfy { $0.hasSuffix("is not placed") })
    }
}
