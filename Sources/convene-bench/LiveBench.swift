import ArgumentParser
import Breakouts
import Foundation
import ForumModel
import GLPKSolver
import SampleForum

/// Break-out groups in use, on rooms that a seed makes up in the forum's proportions.
struct LiveBench: ParsableCommand {
    enum Work: String, CaseIterable, ExpressibleByArgument { case walkIn = "walk-in", batch, repair }

    static let configuration = CommandConfiguration(
        commandName: "live",
        abstract: "Late arrivals in seated rooms: one by one, in batches, and repairs.",
        discussion: """
            walk-in  200 people sit in 25 groups, 20 come one after another; seconds of the slowest and the median
            batch    the same 20 are placed together; pairs above the exact optimum with the seated people fixed, which
                     the integer program seeks for --exact seconds
            repair   100 people in 12 groups, of whom 20 leave, while 20 come: the fewest movers
            Seconds are processor time of the process, since the machine may have other work; wall_seconds are not.
            """)

    @Option(help: "The first seed; every trial takes the next one.") var seed: UInt64 = 1
    @Option(help: "Trials of each work.") var trials = 10
    @Option(help: "walk-in, batch or repair; all of them without the option.") var work: Work?
    @Option(help: "Seconds for the exact optimum of a batch.") var exact = 60.0
    @Option(help: "Seconds on the wall for each question of a repair; more where the machine has other work.")
    var limit = 2.0
    @Flag(help: "The search alone, without the integer program.") var searchOnly = false

    func run() throws {
        for work in work.map({ [$0] }) ?? Work.allCases {
            for trial in 0..<max(trials, 0) {
                let line = try Trial(
                    work: work, seed: seed &+ UInt64(trial), exactSeconds: exact, limit: limit,
                    solver: searchOnly ? nil : GLPKSolver()
                ).line()
                // Line by line, so that a long measurement can be watched.
                FileHandle.standardOutput.write(Data((line + "\n").utf8))
            }
        }
    }
}

/// One room, one measurement, one line.
private struct Trial {
    let work: LiveBench.Work
    let seed: UInt64
    let exactSeconds: Double
    let limit: Double
    let solver: GLPKSolver?

    func line() throws -> String {
        let (people, groups) = work == .repair ? (100, 12) : (200, 25)
        let room = SampleParticipants(count: people + 20, facilitators: groups, seed: seed).people
        let (seated, guests) = (Array(room.prefix(people)), Array(room.suffix(20)))
        var rules = BreakoutRules(
            groups: groups,
            attributes: [.stakeholderGroup, .regionalGroup, .gender, .attendance].map { AttributeRule($0) })
        rules.organizationsApart = false
        let planner = BreakoutPlanner(solver: nil)
        guard case .planned(let answer) = planner.plan(seated, rules, seed: seed) else {
            throw ValidationError("Seed \(seed) has no first plan.")
        }
        let session = BreakoutSession(
            seated, rules, plan: answer.plan, seed: seed, effort: .init(solver: solver, repairSeconds: limit))
        switch work {
        case .walkIn: return try walkIns(session, guests)
        case .batch: return try batch(session, guests, seated, rules, answer.plan)
        case .repair: return try repair(session, guests, Self.some(20, of: seated, seed: seed))
        }
    }

    /// `count` different people.
    private static func some(_ count: Int, of people: [Participant], seed: UInt64) -> [Participant] {
        var generator = SeededGenerator(seed: seed ^ 0x5EED)
        var people = people
        for place in 0..<count { people.swapAt(place, place + generator.below(people.count - place)) }
        return Array(people.prefix(count))
    }

    private func walkIns(_ session: BreakoutSession, _ guests: [Participant]) throws -> String {
        var session = session
        var times: [Double] = []
        var waiting = 0
        var pairs = 0
        for guest in guests {
            let (answer, timing) = try Timing.measure { try session.answer(.arrived(guest)) }
            times.append(timing.seconds)
            waiting = answer.state.waiting.count
            pairs = answer.state.imbalance
        }
        times.sort()
        return """
            {"work": "walk-in", "seed": \(seed), "median_seconds": \(times[times.count / 2]), \
            "slowest_seconds": \(times[times.count - 1]), "waiting": \(waiting), "imbalance": \(pairs)}
            """
    }

    private func batch(
        _ session: BreakoutSession, _ guests: [Participant], _ seated: [Participant], _ rules: BreakoutRules,
        _ plan: BreakoutPlan
    ) throws -> String {
        var quick = session
        var thorough = BreakoutSession(
            seated, rules, plan: plan, seed: seed,
            effort: .init(solver: GLPKSolver(), batchSeconds: exactSeconds))
        for guest in guests {
            _ = try quick.answer(.arrived(guest, waits: true))
            _ = try thorough.answer(.arrived(guest, waits: true))
        }
        let (answer, timing) = try Timing.measure { try quick.answer(.placeWaiting) }
        let exact = try thorough.answer(.placeWaiting)
        return """
            {"work": "batch", "seed": \(seed), \(timing.fields), "imbalance": \(answer.state.imbalance), \
            "proven": \(answer.isProven == true), "excess_pairs": \(answer.state.pairs - exact.state.pairs), \
            "optimum_proven": \(exact.isProven == true), "waiting": \(answer.state.waiting.count)}
            """
    }

    private func repair(_ session: BreakoutSession, _ guests: [Participant], _ leavers: [Participant]) throws -> String
    {
        var session = session
        for guest in guests { _ = try session.answer(.arrived(guest, waits: true)) }
        for leaver in leavers { _ = try session.answer(.left(leaver.id)) }
        let before = session.state
        let (answer, timing) = try Timing.measure { try session.answer(.repair(most: nil)) }
        return """
            {"work": "repair", "seed": \(seed), \(timing.fields), \
            "movers": \(answer.changes.count(where: \.isMove)), "proven": \(answer.isProven == true), \
            "imbalance_before": \(before.imbalance), "imbalance": \(answer.state.imbalance), \
            "violation": \(answer.state.violation), "waiting": \(answer.state.waiting.count)}
            """
    }
}

/// Processor time of this process beside time on the wall.
struct Timing {
    let seconds: Double
    let wallSeconds: Double

    var fields: String { "\"seconds\": \(seconds), \"wall_seconds\": \(wallSeconds)" }

    static func measure<Result>(_ body: () throws -> Result) rethrows -> (Result, Timing) {
        let began = (processor: clock(), wall: ContinuousClock.now)
        let result = try body()
        let processor = Double(clock() - began.processor) / Double(CLOCKS_PER_SEC)
        let wall = began.wall.duration(to: .now) / .seconds(1)
        return (result, Timing(seconds: processor, wallSeconds: wall))
    }
}
