import ArgumentParser
import ForumModel
import Foundation
import GLPKSolver
import Intake
import Planner
import Timetabling
import Verification

/// Repairs of a published programme after seeded disturbances.
struct DisturbBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disturb",
        abstract: "Repairs with the fewest moves after seeded disturbances: one JSON line a trial.",
        discussion: """
            Disturbances take turns: a room lost for a day, two speakers away for a day, three late sessions, two \
            sessions half an hour longer, two sessions withdrawn and a room lost. A part of the sessions that are not hit \
            is frozen. held_moved counts the pinned and frozen ones that stand elsewhere all the same. Seconds are on the wall; \
            processor_seconds are of the process, since the machine may have other work.
            """)

    @Argument(help: "The event folder.") var folder: String
    @Option(help: "The published programme.csv; without it one is planned first.") var from: String?
    @Option(help: "Trials.") var trials = 30
    @Option(help: "The first seed; every trial takes the next one.") var seed: UInt64 = 1
    @Option(help: "So many sessions in a hundred are frozen.") var freeze = 10
    @Option(help: "Seconds for each repair.") var seconds = 10.0
    @Option(help: "Seconds for planning where nothing is published.") var planning = 20.0

    func run() throws {
        let event = try EventBench.event(in: folder)
        let pipeline = Pipeline(solver: GLPKSolver())
        let published = try published(event, pipeline)
        for trial in 0..<max(trials, 0) {
            let kind = Disturbance.Kind.allCases[trial % Disturbance.Kind.allCases.count]
            let seed = seed &+ UInt64(trial)
            guard let disturbed = try Disturbance.of(kind, event, published, seed: seed) else { continue }
            var limits = SolveLimits()
            limits.seconds = seconds
            limits.seed = seed
            let watch = Stopwatch()
            let frozen = Disturbance.bystanders(freeze, of: disturbed, published, seed: seed)
            let changed = disturbed.adding(frozen.map { Decision(.freeze(.session($0))) })
            let repair = try pipeline.repair(changed, from: published, limits)
            let pinned = published.placements.map(\.session).filter { event.session($0)?.pin != nil }
            let held = Set(frozen + pinned)
            let moved = published.placements.filter {
                guard held.contains($0.session), disturbed.session($0.session)?.status.isPlanned ?? false else {
                    return false
                }
                let now = repair.verified.programme[$0.session]
                return now?.start != $0.start || now?.room != $0.room
            }
            let line = try Line(kind, seed, repair, watch, held: held.count, heldMoved: moved.count).json
            // Line by line, so that a long measurement can be watched.
            FileHandle.standardOutput.write(Data((line + "\n").utf8))
        }
    }

    private func published(_ event: Event, _ pipeline: Pipeline) throws -> Programme {
        guard let from else {
            var limits = SolveLimits()
            limits.seconds = planning
            return try pipeline.plan(event, limits).programme
        }
        let (programme, problems) = ProgrammeIntake.read(
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: from))), for: event)
        guard let programme else { throw ValidationError(problems.map(\.description).joined(separator: "\n")) }
        return programme
    }

    private struct Line: Encodable {
        let kind: String
        let seed: UInt64
        let seconds: Double
        let processorSeconds: Double
        let moves: Int
        let timesChanged: Int
        let roomsChanged: Int
        let leastMoves: Int
        let isLeast: Bool
        let added: Int
        let unplaced: Int
        let total: Double
        /// Pinned and frozen sessions, and those of them that stand elsewhere or nowhere.
        let held: Int
        let heldMoved: Int

        init(
            _ kind: Disturbance.Kind, _ seed: UInt64, _ repair: Repair, _ watch: Stopwatch, held: Int, heldMoved: Int
        ) {
            self.kind = kind.rawValue
            self.held = held
            self.heldMoved = heldMoved
            self.seed = seed
            seconds = (watch.clockSeconds * 1000).rounded() / 1000
            processorSeconds = (watch.processorSeconds * 1000).rounded() / 1000
            moves = repair.moves.count
            timesChanged = repair.moves.count(where: \.changesTime)
            roomsChanged = repair.moves.count(where: \.changesRoom)
            leastMoves = repair.leastMoves
            isLeast = repair.isLeast
            added = repair.added.count
            unplaced = repair.verified.assessment.leftOut.count
            total = repair.verified.assessment.score.total.value
        }

        var json: String {
            get throws {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys]
                encoder.keyEncodingStrategy = .convertToSnakeCase
                return String(decoding: try encoder.encode(self), as: UTF8.self)
            }
        }
    }
}
