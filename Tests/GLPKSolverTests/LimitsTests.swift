import GLPKSolver
import LinearModel
import Synchronization
import Testing

@Suite struct LimitsTests {
    let solver = GLPKSolver()
    let hard = TestModels.marketSplit(rows: 5, seed: 7)

    /// All retailers to the first division, and what that leaves over.
    private func everythingToOne(_ model: LinearModel) -> [Double] {
        var values = model.columns.map { $0.isInteger ? 1.0 : 0 }
        for (i, row) in model.rows.enumerated() {
            let over = model.columns.firstIndex { $0.name == "over \(i)" }!
            values[over] = model.activity(ofRow: i, at: values) - row.lower
        }
        return values
    }

    @Test func nodesAreLimited() {
        var request = SolveRequest(.branchAndBound)
        request.nodeLimit = 20
        let outcome = solver.solve(hard, request)
        #expect(outcome.status == .limit)
        #expect(outcome.nodes == 20)
        #expect(outcome.bound >= 0 && outcome.bound <= outcome.objective ?? .infinity)
    }

    @Test func timeIsLimited() {
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = 0.2
        let outcome = solver.solve(hard, request)
        #expect(outcome.status == .limit)
        #expect(outcome.bound >= 0)
        request.timeLimit = 0
        #expect(solver.solve(hard, request).status == .limit)
    }

    @Test func aRelaxationCutShortHasAValidBound() throws {
        let model = TestModels.longRelaxation(rows: 100, columns: 600)
        let best = try #require(solver.solve(model, SolveRequest(.simplex)).objective)
        var request = SolveRequest(.simplex)
        request.timeLimit = 0.01
        let outcome = solver.solve(model, request)
        #expect(outcome.status == .limit)
        #expect(outcome.bound <= best + 1e-6 && outcome.bound >= 0)
    }

    @Test func aHandedInSolutionIsKeptUntilABetterOneIsFound() throws {
        let incumbent = everythingToOne(hard)
        let objective = hard.objective(at: incumbent)
        var request = SolveRequest(.branchAndBound)
        request.incumbent = incumbent
        request.timeLimit = 0
        let outcome = solver.solve(hard, request)
        #expect(outcome.status == .limit)
        #expect(outcome.values == incumbent && outcome.objective == objective)
        request.timeLimit = .infinity
        request.nodeLimit = 200
        #expect(try #require(solver.solve(hard, request).objective) <= objective)
    }

    @Test func anOptimalIncumbentIsProvenOptimal() {
        var request = SolveRequest(.branchAndBound)
        request.incumbent = [1, 1, 0]
        let outcome = solver.solve(TestModels.knapsack, request)
        #expect(outcome.status == .optimal)
        #expect(outcome.values == [1, 1, 0] && outcome.bound == -9)
    }

    @Test(arguments: [[1, 1, 1], [0.5, 0, 0], [2, 0, 0], [1], [.nan, 0, 0]] as [[Double]])
    func aWrongIncumbentIsPassedOver(incumbent: [Double]) {
        var request = SolveRequest(.branchAndBound)
        request.incumbent = incumbent
        let outcome = solver.solve(TestModels.knapsack, request)
        #expect(outcome.status == .optimal && outcome.objective == -9)
    }

    @Test func solutionsNotBelowTheCutoffAreOfNoInterest() {
        var request = SolveRequest(.branchAndBound)
        request.cutoff = -9
        let none = solver.solve(TestModels.knapsack, request)
        #expect(none.status == .infeasible && none.bound == -9 && none.values == nil)
        request.cutoff = -8.5
        #expect(solver.solve(TestModels.knapsack, request).objective == -9)
        request.incumbent = [1, 0, 0]
        request.cutoff = -9
        #expect(solver.solve(TestModels.knapsack, request).status == .infeasible)
        request.incumbent = [1, 1, 0]
        #expect(solver.solve(TestModels.knapsack, request).status == .optimal)
    }

    /// A cutoff has to cut deep in the tree too, not only at the root.
    @Test func aCutoffHoldsInTheWholeTree() throws {
        let model = TestModels.marketSplit(rows: 3, seed: 2)
        let best = try #require(solver.solve(model, SolveRequest(.branchAndBound)).objective)
        var request = SolveRequest(.branchAndBound)
        request.cutoff = best
        let none = solver.solve(model, request)
        #expect(none.status == .infeasible && none.bound == best)
        request.cutoff = best + 0.5
        let found = solver.solve(model, request)
        #expect(found.status == .optimal && found.objective == best)
    }

    @Test func aGapIsEnough() throws {
        var request = SolveRequest(.branchAndBound)
        request.relativeGap = 0.5
        var model = hard
        model.offset = 1000
        let outcome = solver.solve(model, request)
        #expect(outcome.status == .withinGap)
        let objective = try #require(outcome.objective)
        #expect(objective - outcome.bound <= 0.5 * objective)
        #expect(TestModels.isFeasible(try #require(outcome.values), model))
    }

    @Test func aHeuristicMayGiveSolutions() throws {
        let given = everythingToOne(hard)
        let asked = Mutex(0)
        var request = SolveRequest(.branchAndBound)
        request.nodeLimit = 2
        request.heuristic = { _ in
            asked.withLock { $0 += 1 }
            return given
        }
        let outcome = solver.solve(hard, request)
        #expect(asked.withLock { $0 } > 0)
        #expect(try #require(outcome.objective) <= hard.objective(at: given))
        request.heuristic = { _ in [.nan] }
        #expect(solver.solve(hard, request).status == .limit)
    }

    @Test func progressIsTold() {
        let bounds = Mutex<[Double]>([])
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = 1.8
        request.progress = { progress in bounds.withLock { $0.append(progress.bound ?? -.infinity) } }
        let outcome = solver.solve(hard, request)
        let told = bounds.withLock { $0 }
        #expect(told.count >= 1)
        #expect(told.allSatisfy { $0 <= outcome.objective ?? .infinity })
        #expect(told == told.sorted())
    }

    @Test func tooLittleMemoryIsAFailureOfTheSolveAlone() {
        var small = GLPKSolver()
        small.memoryLimit = 1
        let model = TestModels.longRelaxation(rows: 100, columns: 500)
        guard case .failed(let sentence) = small.solve(model, SolveRequest(.simplex)).status else {
            Issue.record("the limit was not felt")
            return
        }
        #expect(sentence.contains("memory"))
        #expect(solver.solve(TestModels.productMix, SolveRequest(.simplex)).status == .optimal)
    }
}
