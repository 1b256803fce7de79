import ArgumentParser
import Breakouts
import ForumModel
import Foundation
import GLPKSolver
import SampleForum
import Synchronization
import Verification

/// Break-out groups for a made-up room.
struct BreakoutBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breakouts", abstract: "Break-out groups for people in the forum's proportions.")

    @Option(help: "People in the room.") var people = 60
    @Option(help: "Groups; the usual number when left out.") var groups: Int?
    @Option(help: "Attributes to mix by: stakeholder group, regional group, gender, attendance, newcomer.")
    var attributes = 4
    @Flag(help: "Groups are blended or of one mode.") var hybrid = false
    @Option(help: "Blended groups that the room can host.") var tables: Int?
    @Option(help: "How many of the people are facilitators.") var facilitators = 0
    @Option(help: "Hundredths of the people who are online.") var online = 33
    @Option(help: "Seed of the people and of the search.") var seed: UInt64 = 1
    @Option(help: "Seconds for what comes after the first answer.") var seconds = 10.0
    @Flag(help: "Keep two of one organization apart where that is free.") var organizations = false
    @Option(help: "Rounds with new acquaintances.") var rounds = 1

    func run() throws {
        let room = SampleParticipants(count: people, facilitators: facilitators, online: online, seed: seed).people
        let rules = BreakoutRules(
            groups: groups, attributes: AttributeID.known.prefix(max(attributes, 0)).map { AttributeRule($0) },
            hybrid: hybrid ? HybridRule(blendedTables: tables) : nil, organizationsApart: organizations)
        let watch = Stopwatch()
        let first = Mutex<(clock: Double, processor: Double, excess: Int)?>(nil)
        let effort = BreakoutEffort(
            exactSeconds: seconds,
            firstAnswer: { answer in
                let now = (clock: watch.clockSeconds, processor: watch.processorSeconds)
                first.withLock { $0 = (now.clock, now.processor, Self.excess(answer)) }
            })
        let planner = BreakoutPlanner(solver: GLPKSolver(cuts: false), effort: effort)
        if rounds > 1 {
            runRounds(planner, room, rules, watch)
            return
        }
        let outcome = planner.plan(room, rules, seed: seed)
        let took = (clock: watch.clockSeconds, processor: watch.processorSeconds)
        let instance = "people \(people), groups \(groups ?? 0), attributes \(attributes), hybrid \(hybrid)"
        let head = "{\"instance\": \"\(instance)\", \"seed\": \(seed)"
        guard case .planned(let answer) = outcome else {
            print("\(head), \"outcome\": \"\(outcome == .notFound ? "not found" : "impossible")\"}")
            return
        }
        let violations = BreakoutVerifier(room, rules).violations(of: answer.plan)
        let balances = answer.balances.map { "\"\($0.criterion.name)\": [\($0.pairs), \($0.bound)]" }
        let balanced = answer.balances.filter { $0.criterion != .organization }
        let early = first.withLock { $0 } ?? (clock: took.clock, processor: took.processor, excess: Self.excess(answer))
        print(
            """
            \(head), "answer_seconds": \(rounded(early.clock)), \
            "answer_processor_seconds": \(rounded(early.processor)), "answer_excess": \(early.excess), \
            "seconds": \(rounded(took.clock)), "processor_seconds": \(rounded(took.processor)), \
            "groups": \(answer.plan.groups.count), "pairs": \(balanced.reduce(0) { $0 + $1.pairs }), \
            "bound": \(balanced.reduce(0) { $0 + $1.bound }), "excess": \(Self.excess(answer)), \
            "proven": \(answer.proof == .best), \
            "violations": \(violations.count), "peak_memory_kib": \(Stopwatch.peakMemory), \
            "balances": {\(balances.joined(separator: ", "))}}
            """)
    }

    private func runRounds(
        _ planner: BreakoutPlanner, _ room: [Participant], _ rules: BreakoutRules, _ watch: Stopwatch
    ) {
        let head = "{\"instance\": \"people \(people), rounds \(rounds)\", \"seed\": \(seed)"
        guard case .planned(let answer) = planner.plan(rounds: rounds, room, rules, seed: seed) else {
            print("\(head), \"outcome\": \"none\"}")
            return
        }
        let took = (clock: watch.clockSeconds, processor: watch.processorSeconds)
        print(
            """
            \(head), "seconds": \(rounded(took.clock)), "processor_seconds": \(rounded(took.processor)), \
            "squares": \(answer.meetings.squares), "least_squares": \(answer.leastSquares), \
            "pairs_who_meet": \(answer.meetings.pairs), "repeated": \(answer.meetings.repeated), \
            "violations": \(RoundsVerifier(room, rules).violations(of: answer.rounds).count)}
            """)
    }

    /// Pairs above the bound.
    private static func excess(_ answer: BreakoutAnswer) -> Int {
        if case .within(let pairs) = answer.proof { pairs } else { 0 }
    }
}
