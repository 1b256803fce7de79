import GLPKSolver
import LinearModel
import Testing

@Suite struct KnownProgramsTests {
    let solver = GLPKSolver()

    @Test(arguments: [true, false])
    func aProductMixHasItsKnownOptimumAndPrices(presolves: Bool) throws {
        let outcome = GLPKSolver(presolves: presolves).solve(TestModels.productMix, SolveRequest(.simplex))
        #expect(outcome.status == .optimal)
        #expect(abs(try #require(outcome.objective) + 36) < 1e-9)
        #expect(abs(outcome.bound + 36) < 1e-9)
        let values = try #require(outcome.values)
        #expect(zip(values, [2, 6]).allSatisfy { abs($0 - $1) < 1e-9 })
        let duals = try #require(outcome.duals)
        #expect(zip(duals, [0, -1.5, -1]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(try #require(outcome.reducedCosts).allSatisfy { abs($0) < 1e-9 })
    }

    @Test func theInteriorPointMethodAgrees() throws {
        let outcome = solver.solve(TestModels.productMix, SolveRequest(.interiorPoint))
        #expect(outcome.status == .optimal)
        #expect(abs(try #require(outcome.objective) + 36) < 1e-5)
        #expect(outcome.bound <= -36 + 1e-5 && outcome.bound > -36.001)
    }

    @Test func aKnapsackIsSolvedToIntegers() {
        let outcome = solver.solve(TestModels.knapsack, SolveRequest(.branchAndBound))
        #expect(outcome.status == .optimal)
        #expect(outcome.objective == -9 && outcome.bound == -9)
        #expect(outcome.values == [1, 1, 0])
    }

    @Test func theSimplexMethodTakesIntegerColumnsAsContinuous() throws {
        var model = LinearModel()
        let x = model.addColumn("x", lower: 0.5, upper: 0.75, cost: 1, isInteger: true)
        model.addRow("row", lower: 0.25, [(x, 1)])
        #expect(solver.solve(model, SolveRequest(.simplex)).values == [0.5])
        #expect(solver.solve(model, SolveRequest(.branchAndBound)).status == .infeasible)
    }

    @Test(arguments: [SolveRequest.Method.simplex, .interiorPoint, .branchAndBound], [true, false])
    func contradictionsAreInfeasible(method: SolveRequest.Method, presolves: Bool) {
        var model = LinearModel()
        let x = model.addColumn("x", isInteger: true)
        let y = model.addColumn("y", isInteger: true)
        model.addRow("at least", lower: 10, [(x, 1), (y, 1)])
        model.addRow("at most", upper: 4, [(x, 1), (y, 1)])
        let outcome = GLPKSolver(presolves: presolves).solve(model, SolveRequest(method))
        #expect(outcome.status == .infeasible)
        #expect(outcome.bound == .infinity && outcome.values == nil)
    }

    @Test func integersMayBeInfeasibleWhereTheRelaxationIsNot() {
        var model = LinearModel()
        let x = model.addColumn("x", upper: 10, isInteger: true)
        let y = model.addColumn("y", upper: 10, isInteger: true)
        model.addRow("odd", lower: 7, upper: 7, [(x, 2), (y, 2)])
        #expect(solver.solve(model, SolveRequest(.simplex)).status == .optimal)
        let outcome = solver.solve(model, SolveRequest(.branchAndBound))
        #expect(outcome.status == .infeasible && outcome.bound == .infinity)
    }

    @Test(arguments: [SolveRequest.Method.simplex, .interiorPoint, .branchAndBound], [true, false])
    func whatFallsForeverIsUnbounded(method: SolveRequest.Method, presolves: Bool) {
        var model = LinearModel()
        let x = model.addColumn("x", cost: -1, isInteger: true)
        let y = model.addColumn("y", isInteger: true)
        model.addRow("balance", upper: 3, [(x, 1), (y, -1)])
        let outcome = GLPKSolver(presolves: presolves).solve(model, SolveRequest(method))
        #expect(outcome.status == .unbounded)
        #expect(outcome.bound == -.infinity)
    }

    /// Beale's example, on which the textbook method runs in circles.
    @Test func aDegenerateModelEnds() throws {
        var model = LinearModel()
        let x = [-0.75, 150, -0.02, 6].enumerated().map { model.addColumn("x\($0)", cost: $1) }
        model.addRow("a", upper: 0, Array(zip(x, [0.25, -60, -0.04, 9])))
        model.addRow("b", upper: 0, Array(zip(x, [0.5, -90, -0.02, 3])))
        model.addRow("c", upper: 1, [(x[2], 1)])
        let outcome = solver.solve(model, SolveRequest(.simplex))
        #expect(abs(try #require(outcome.objective) + 0.05) < 1e-9)
    }

    @Test(arguments: [SolveRequest.Method.simplex, .interiorPoint, .branchAndBound])
    func modelsWithoutRowsOrColumnsHaveAnswers(method: SolveRequest.Method) throws {
        var model = LinearModel()
        model.offset = 7
        #expect(solver.solve(model, SolveRequest(method)).objective == 7)
        model.addRow("nothing", lower: -1, upper: 1, [])
        #expect(solver.solve(model, SolveRequest(method)).status == .optimal)
        var impossible = model
        impossible.addRow("something", lower: 1, [])
        #expect(solver.solve(impossible, SolveRequest(method)).status == .infeasible)
        var rowless = LinearModel()
        _ = rowless.addColumn("low", lower: 2, upper: 5, cost: 1, isInteger: true)
        _ = rowless.addColumn("high", lower: 2, upper: 5, cost: -1, isInteger: true)
        #expect(solver.solve(rowless, SolveRequest(method)).values == [2, 5])
        _ = rowless.addColumn("falling", lower: -.infinity, cost: 1, isInteger: true)
        #expect(solver.solve(rowless, SolveRequest(method)).status == .unbounded)
    }

    @Test(arguments: [SolveRequest.Method.simplex, .interiorPoint, .branchAndBound])
    func fixedColumnsFreeRowsAndOffsetsCount(method: SolveRequest.Method) throws {
        var model = LinearModel()
        model.offset = 100
        let fixed = model.addColumn("fixed", lower: 3, upper: 3, cost: 2, isInteger: true)
        let other = model.addColumn("other", lower: -.infinity, cost: 1, isInteger: true)
        model.addRow("free", [(fixed, 1), (other, 5)])
        model.addRow("sum", lower: 1, upper: 9, [(fixed, 1), (other, 1)])
        let outcome = solver.solve(model, SolveRequest(method))
        #expect(outcome.status == .optimal)
        #expect(abs(try #require(outcome.objective) - 104) < 1e-4)
    }

    @Test func integerBoundsAreRoundedInwards() {
        var model = LinearModel()
        _ = model.addColumn("up", lower: 1.2, upper: 5.9, cost: 1, isInteger: true)
        _ = model.addColumn("down", lower: 1.2, upper: 5.9, cost: -1, isInteger: true)
        #expect(solver.solve(model, SolveRequest(.branchAndBound)).values == [2, 5])
    }
}
