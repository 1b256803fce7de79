import GLPKSolver
import LinearModel
import Testing

@Suite struct ConcurrencyTests {
    @Test func manySolvesAtOnceDoNotMeet() async {
        let costs = (0..<6).map { (i: Int) -> [Double] in
            (0..<6).map { (j: Int) -> Double in Double((i * 7 + j * j * 3) % 11) }
        }
        let assignment = TestModels.assignment(costs, isInteger: true)
        let split = TestModels.marketSplit(rows: 2, seed: 3)
        let solver = GLPKSolver()
        let alone = [assignment, split].map { solver.solve($0, SolveRequest(.branchAndBound)).objective }
        await withTaskGroup(of: (Int, Double?).self) { group in
            for k in 0..<24 {
                group.addTask {
                    let model = k % 2 == 0 ? assignment : split
                    return (k % 2, await solver.solution(of: model, SolveRequest(.branchAndBound)).objective)
                }
            }
            for await (kind, objective) in group { #expect(objective == alone[kind]) }
        }
    }

    @Test func aSolveMayRunInsideACallbackOfAnother() throws {
        var request = SolveRequest(.branchAndBound)
        request.heuristic = { _ in GLPKSolver().solve(TestModels.knapsack, SolveRequest(.branchAndBound)).values }
        #expect(GLPKSolver().solve(TestModels.knapsack, request).objective == -9)
    }
}
