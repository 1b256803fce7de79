import GLPKSolver
import LinearModel
import Testing

@Suite struct RandomProgramsTests {
    let solver = GLPKSolver()

    /// Up to five integer columns of few values each, up to four rows of any kind.
    private func tiny(_ seed: UInt64) -> LinearModel {
        var generator = TestGenerator(seed: seed)
        var model = LinearModel(name: "tiny \(seed)")
        model.offset = Double(Int.random(in: -5...5, using: &generator))
        let columns = (0..<Int.random(in: 1...5, using: &generator)).map { j in
            let lower = Double(Int.random(in: -2...1, using: &generator))
            return model.addColumn(
                "x\(j)", lower: lower, upper: lower + Double(Int.random(in: 0...3, using: &generator)),
                cost: Double(Int.random(in: -10...10, using: &generator)) / 2, isInteger: true)
        }
        for i in 0..<Int.random(in: 0...4, using: &generator) {
            let side = Double(Int.random(in: -8...8, using: &generator))
            let entries = columns.map { ($0, Double(Int.random(in: -5...5, using: &generator))) }
            switch Int.random(in: 0..<5, using: &generator) {
            case 0, 1: model.addRow("r\(i)", upper: side, entries)
            case 2: model.addRow("r\(i)", lower: side, entries)
            case 3: model.addRow("r\(i)", lower: side, upper: side + 4, entries)
            default: model.addRow("r\(i)", lower: side, upper: side, entries)
            }
        }
        return model
    }

    private func bruteForce(_ model: LinearModel) -> Double? {
        var best: Double?
        var values = model.columns.map(\.lower)
        while true {
            if TestModels.isFeasible(values, model) {
                best = min(best ?? .infinity, model.objective(at: values))
            }
            guard let j = values.indices.first(where: { values[$0] < model.columns[$0].upper }) else { return best }
            values[j] += 1
            for k in 0..<j { values[k] = model.columns[k].lower }
        }
    }

    @Test func twoHundredTinyProgramsAgreeWithTryingEverything() {
        for seed in 0..<200 {
            let model = tiny(UInt64(seed))
            let best = bruteForce(model)
            let outcome = solver.solve(model, SolveRequest(.branchAndBound))
            guard let best else {
                #expect(outcome.status == .infeasible, "seed \(seed)")
                continue
            }
            #expect(outcome.status == .optimal, "seed \(seed)")
            #expect(abs((outcome.objective ?? .nan) - best) < 1e-6, "seed \(seed)")
            #expect(outcome.bound == outcome.objective, "seed \(seed)")
            #expect(TestModels.isFeasible(outcome.values ?? [], model), "seed \(seed)")
            let relaxed = solver.solve(model, SolveRequest(.simplex))
            #expect(relaxed.bound <= best + 1e-6, "seed \(seed)")
        }
    }

    /// The duals of a relaxation prove its bound: Σ y·(the bound of the row that y meets) + Σ d·(that of the column).
    @Test(arguments: [true, false])
    func dualsProveTheOptimum(presolves: Bool) throws {
        let solver = GLPKSolver(presolves: presolves)
        for seed in 200..<260 {
            let model = tiny(UInt64(seed))
            let outcome = solver.solve(model, SolveRequest(.simplex))
            guard outcome.status == .optimal else { continue }
            let duals = try #require(outcome.duals), reduced = try #require(outcome.reducedCosts)
            var proof = model.offset
            for (row, y) in zip(model.rows, duals) where abs(y) > 1e-9 { proof += y * (y > 0 ? row.lower : row.upper) }
            for (column, d) in zip(model.columns, reduced) where abs(d) > 1e-9 {
                proof += d * (d > 0 ? column.lower : column.upper)
            }
            #expect(abs(proof - (try #require(outcome.objective))) < 1e-6, "seed \(seed)")
        }
    }

    @Test func assignmentsAgreeWithTryingEveryOrder() throws {
        var generator = TestGenerator(seed: 3)
        for _ in 0..<10 {
            let costs = (0..<5).map { _ in (0..<5).map { _ in Double(Int.random(in: 0...30, using: &generator)) } }
            var best = Double.infinity
            func place(_ person: Int, _ free: Set<Int>, _ sum: Double) {
                if person == 5 { best = min(best, sum) }
                for j in free { place(person + 1, free.subtracting([j]), sum + costs[person][j]) }
            }
            place(0, Set(0..<5), 0)
            for method in [SolveRequest.Method.simplex, .interiorPoint, .branchAndBound] {
                let outcome = solver.solve(TestModels.assignment(costs, isInteger: true), SolveRequest(method))
                #expect(abs(try #require(outcome.objective) - best) < 1e-4)
            }
        }
    }

    @Test func theSameModelGivesTheSameAnswer() {
        let model = TestModels.marketSplit(rows: 3, seed: 11)
        let first = solver.solve(model, SolveRequest(.branchAndBound))
        let second = solver.solve(model, SolveRequest(.branchAndBound))
        #expect(first.status == .optimal)
        #expect(first.values == second.values && first.nodes == second.nodes)
    }
}
