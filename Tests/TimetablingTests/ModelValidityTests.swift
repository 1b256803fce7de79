import ForumModel
import Foundation
import GLPKSolver
import LinearModel
import Rules
import Testing

@testable import Timetabling

/// Every programme that keeps the hard rules is a solution of the models, and no dearer there than it is.
///
/// Found programmes are held fast in the model's columns, and the engine fills in the rest.
@Suite struct ModelValidityTests {
    @Test(arguments: [ProgrammeModel.Rooms.counted, .assigned])
    func programmesOfTinyEventsAreSolutions(rooms: ProgrammeModel.Rooms) {
        for seed in 1...(LongTests.areWanted ? 1_000 : 20) as ClosedRange<UInt64> {
            let tiny = TinyEvent(seed: seed)
            holdProgrammes(of: tiny.event, rooms, steps: [0, 200], "\(tiny)")
        }
    }

    @Test(arguments: [ProgrammeModel.Rooms.counted, .assigned])
    func programmesOfCrowdedEventsAreSolutions(rooms: ProgrammeModel.Rooms) {
        for seed in 1...(LongTests.areWanted ? 1_000 : 30) as ClosedRange<UInt64> {
            let crowded = CrowdedEvent(seed: seed)
            holdProgrammes(
                of: crowded.event, published: crowded.published, rooms, steps: [0, 200], "\(crowded)")
        }
    }

    @Test(arguments: LongTests.areWanted ? 1...8 as ClosedRange<UInt64> : 1...2) func programmesOfForumsAreSolutions(
        seed: UInt64
    ) throws {
        let isOpen = seed % 2 == 0
        let event = try Forums.sample(sessions: 30 + 10 * Int(seed), seed: seed, isStepped: isOpen)
        holdProgrammes(of: event, .counted, steps: [0, 1_000], "seed \(seed)")
        if !isOpen { holdProgrammes(of: event, .assigned, steps: [1_000], "seed \(seed)") }
    }

    /// What is left of the model of a very large event.
    @Test func programmesAreSolutionsOfModelsThatDoNotFitInFull() throws {
        for seed in 1...(LongTests.areWanted ? 1_000 : 30) as ClosedRange<UInt64> {
            let crowded = CrowdedEvent(seed: seed)
            holdProgrammes(
                of: crowded.event, published: crowded.published, .counted, fitsInFull: false, steps: [0, 200],
                "\(crowded)")
        }
        holdProgrammes(
            of: try Forums.sample(sessions: 40, seed: 1), .counted, fitsInFull: false, steps: [1_000], "forum")
    }

    /// Two sessions beside which none of a theme may run do not exclude each other.
    @Test(arguments: [ProgrammeModel.Rooms.counted, .assigned])
    func twoWhoBarATheme(rooms: ProgrammeModel.Rooms) throws {
        let theme = (1...10).map { Session(id: ID("s\($0)"), theme: "ai") }
        let event = try Event(
            name: "Loners", timeZone: .gmt,
            slots: (0..<6).map {
                Slot(id: ID("t\($0)"), time: TimeRange(start: Instant(rawValue: 30_067_740 + 60 * $0), duration: 60))
            },
            rooms: [Room(id: "hall"), Room(id: "nook")], themes: [Theme(id: "ai")],
            sessions: [Session(id: "one"), Session(id: "two")] + theme,
            relations: theme.flatMap { [Relation(.notParallel, "one", $0.id), Relation(.notParallel, "two", $0.id)] })
        // Everybody has a place only where the two share a slot.
        holdProgrammes(of: event, rooms, steps: [2_000], "two who bar a theme")
    }

    private func holdProgrammes(
        of event: Event, published: Programme? = nil, _ rooms: ProgrammeModel.Rooms, fitsInFull: Bool = true,
        steps: [Int], _ note: Comment
    ) {
        let problem = Problem(RuleContext(event, published: published))
        for (number, count) in steps.enumerated() {
            var search = Search(problem)
            var construction = Construction(problem, seed: UInt64(number))
            construction.fill(&search, steps: count) { false }
            hold(search.snapshot(), problem, rooms, fitsInFull, note)
            guard count > 0 else { continue }
            var annealing = Annealing(problem, from: search.snapshot(), seed: UInt64(number))
            annealing.run(count, horizon: count, target: .min) { false }
            hold(annealing.best, problem, rooms, fitsInFull, note)
        }
    }

    private func hold(
        _ places: Places, _ problem: Problem, _ rooms: ProgrammeModel.Rooms, _ fitsInFull: Bool, _ note: Comment
    ) {
        let score = problem.score(places)
        let level = ProgrammeModel.Level.soft(accepted: score.acceptedLeftOut, candidates: score.candidatesLeftOut)
        let programme = ProgrammeModel(problem, rooms: rooms, level: level, fitsInFull: fitsInFull)
        var model = programme.model
        for session in 0..<problem.sessionCount {
            for option in problem.options(of: session) {
                let isTaken = Int(places.options[session]) == option
                model.setBounds(programme.table.time[option], lower: isTaken ? 1 : 0, upper: isTaken ? 1 : 0)
                guard rooms == .assigned else { continue }
                for (room, column) in zip(problem.rooms(ofOption: option), programme.table.place[option]) {
                    let isThere = isTaken && Int(places.rooms[session]) == room
                    model.setBounds(column, lower: isThere ? 1 : 0, upper: isThere ? 1 : 0)
                }
            }
        }
        let outcome = GLPKSolver().solve(model, SolveRequest(.simplex))
        #expect(outcome.status == .optimal, note)
        guard let objective = outcome.objective else { return }
        let slack = 2e-6 * max(1, score.total.value) + 0.5e-6 * Double(problem.roundedParts)
        #expect(objective <= score.total.value + slack, note)
        if programme.relaxed.isEmpty { #expect(objective >= score.total.value - slack, note) }
    }
}
