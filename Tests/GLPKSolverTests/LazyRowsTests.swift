import GLPKSolver
import LinearModel
import Testing

/// Round trips through a few towns: the rows that forbid closed part tours are too many to write down.
@Suite struct LazyRowsTests {
    private struct Tour {
        let towns: Int
        let lengths: [[Double]]
        var model = LinearModel(name: "tour")
        var roads: [[LinearModel.ColumnNumber?]]

        init(towns: Int, seed: UInt64) {
            var generator = TestGenerator(seed: seed)
            let places = (0..<towns).map { _ in
                (Double.random(in: 0...100, using: &generator), Double.random(in: 0...100, using: &generator))
            }
            self.towns = towns
            lengths = places.map { a in
                places.map { b in ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).squareRoot() }
            }
            roads = Array(repeating: Array(repeating: nil, count: towns), count: towns)
            for i in 0..<towns {
                for j in i + 1..<towns {
                    roads[i][j] = model.addBinary("road \(i)-\(j)", cost: lengths[i][j])
                    roads[j][i] = roads[i][j]
                }
            }
            for i in 0..<towns {
                model.addRow("town \(i)", lower: 2, upper: 2, roads[i].compactMap { $0 }.map { ($0, 1) })
            }
        }

        /// The part tours of an integer point, each with the row that forbids it.
        func partTours(_ values: [Double]) -> [SolveRequest.LazyRow] {
            var left = Set(0..<towns)
            var rows: [SolveRequest.LazyRow] = []
            while let first = left.min() {
                var part: Set<Int> = [first]
                var open = [first]
                while let i = open.popLast() {
                    for j in 0..<towns where roads[i][j].map({ values[$0.index] > 0.5 }) == true {
                        if part.insert(j).inserted { open.append(j) }
                    }
                }
                left.subtract(part)
                if part.count == towns { return [] }
                let inside = part.sorted()
                var entries: [(LinearModel.ColumnNumber, Double)] = []
                for (a, i) in inside.enumerated() { for j in inside[(a + 1)...] { entries.append((roads[i][j]!, 1)) } }
                rows.append(.init("part tour", lower: -.infinity, upper: Double(part.count - 1), entries: entries))
            }
            return rows
        }

        func bruteForce() -> Double {
            var best = Double.infinity
            func go(_ at: Int, _ left: Set<Int>, _ sum: Double) {
                if sum >= best { return }
                if left.isEmpty { best = min(best, sum + lengths[at][0]) }
                for next in left { go(next, left.subtracting([next]), sum + lengths[at][next]) }
            }
            go(0, Set(1..<towns), 0)
            return best
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func shortestToursAreFound(seed: UInt64) throws {
        let tour = Tour(towns: 8, seed: seed)
        var request = SolveRequest(.branchAndBound)
        request.lazyRows = { values, isInteger in isInteger ? tour.partTours(values) : [] }
        let outcome = GLPKSolver().solve(tour.model, request)
        #expect(outcome.status == .optimal)
        #expect(abs(try #require(outcome.objective) - tour.bruteForce()) < 1e-6)
        #expect(tour.partTours(try #require(outcome.values)).isEmpty)
    }

    @Test func anIncumbentThatBreaksALazyRowIsPassedOver() throws {
        let tour = Tour(towns: 6, seed: 9)
        // Two triangles: every town has two roads, but it is no tour.
        var triangles = [Double](repeating: 0, count: tour.model.columns.count)
        for (i, j) in [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)] { triangles[tour.roads[i][j]!.index] = 1 }
        var request = SolveRequest(.branchAndBound)
        request.incumbent = triangles
        request.heuristic = { [triangles] _ in triangles }
        request.lazyRows = { values, isInteger in isInteger ? tour.partTours(values) : [] }
        let outcome = GLPKSolver().solve(tour.model, request)
        #expect(outcome.status == .optimal)
        #expect(abs(try #require(outcome.objective) - tour.bruteForce()) < 1e-6)
    }

    @Test func anUnfitLazyRowFailsTheSolve() {
        var request = SolveRequest(.branchAndBound)
        request.lazyRows = { _, _ in
            [.init("odd", lower: 0, upper: 1, entries: [(LinearModel.ColumnNumber(1000), 1)])]
        }
        let outcome = GLPKSolver().solve(TestModels.knapsack, request)
        #expect(outcome.status == .failed("Lazy row odd: column 1000 does not exist."))
        request.lazyRows = { _, _ in
            [.init("odd", lower: .nan, upper: 1, entries: [(LinearModel.ColumnNumber(0), 1)])]
        }
        #expect(
            GLPKSolver().solve(TestModels.knapsack, request).status
                == .failed("Lazy row odd: a bound is not a number."))
    }

    @Test func entriesOfOneColumnAreAddedUp() {
        var request = SolveRequest(.branchAndBound)
        let first = LinearModel.ColumnNumber(0)
        request.lazyRows = { _, _ in [.init("not the first", lower: 0, upper: 0, entries: [(first, 1), (first, 1)])] }
        let outcome = GLPKSolver().solve(TestModels.knapsack, request)
        #expect(outcome.status == .optimal)
        #expect(outcome.values?[0] == 0 && outcome.objective == -4)
    }

    @Test func rowsThatHoldDoNotKeepTheSolveGoing() {
        var request = SolveRequest(.branchAndBound)
        request.lazyRows = { _, _ in
            [.init("holds", lower: -10, upper: 10, entries: [(LinearModel.ColumnNumber(0), 1)])]
        }
        #expect(GLPKSolver().solve(TestModels.knapsack, request).objective == -9)
    }
}
