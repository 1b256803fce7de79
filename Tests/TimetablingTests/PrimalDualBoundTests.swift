import ForumModel
import GLPKSolver
import LinearModel
import Rules
import Testing

@testable import Timetabling

/// The climbed bound against the simplex method on the same linear programs.
@Suite struct PrimalDualBoundTests {
    @Test func comesToTheRelaxationOfSmallForums() throws {
        for seed in 1...2 as ClosedRange<UInt64> {
            let event = try Forums.sample(sessions: 20 + 10 * Int(seed), seed: seed, isStepped: seed == 2)
            compare(Problem(RuleContext(event)), precision: 1e-2, "forum \(seed)")
        }
    }

    @Test func neverExceedsTheRelaxationOfCrowdedEvents() {
        for seed in 1...6 as ClosedRange<UInt64> {
            let crowded = CrowdedEvent(seed: seed)
            compare(
                Problem(RuleContext(crowded.event, published: crowded.published)), precision: 2e-2, "\(crowded)")
        }
    }

    /// Of three who each like the same room best, one alone can have it: 0 + 2 + 2, and 4 by prices as well.
    @Test func pricesWhatManyWant() {
        var model = LinearModel()
        var first: [(LinearModel.ColumnNumber, Double)] = []
        for _ in 0..<3 {
            let (dear, cheap) = (model.addBinary("dear", cost: 2), model.addBinary("cheap"))
            model.addRow("one", lower: 1, upper: 1, [(dear, 1), (cheap, 1)])
            first.append((cheap, 1))
        }
        model.addRow("room", upper: 1, first)
        let bound = PrimalDualBound(model)
        #expect(bound.bound == 0)
        bound.climb(2_000)
        #expect(bound.bound <= 4 && bound.bound > 3.999)
        // With 3 in hand nothing is known to be better; nothing at all is below 4.
        #expect(bound.columns(above: 3).count >= 3)
        #expect(bound.columns(above: 7).isEmpty)
    }

    private func compare(_ problem: Problem, precision: Double, _ note: Comment) {
        let level = ProgrammeModel.Level.soft(accepted: .zero, candidates: .zero)
        let model = ProgrammeModel(problem, rooms: .counted, level: level).model
        let exact = GLPKSolver().solve(model, SolveRequest(.simplex))
        guard exact.status == .optimal else { return }
        let climbed = PrimalDualBound(model)
        var rounds = 0
        while !climbed.isOver, rounds < (LongTests.areWanted ? 400 : 30) {
            climbed.climb(40)
            rounds += 1
        }
        let scale = max(1, exact.bound.magnitude)
        #expect(climbed.bound <= exact.bound + 1e-6 * scale, note)
        #expect(climbed.bound >= exact.bound - precision * scale, note)
    }
}
