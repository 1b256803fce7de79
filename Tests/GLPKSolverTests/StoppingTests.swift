import Foundation
import GLPKSolver
import LinearModel
import Synchronization
import Testing

/// Stopping is to take half a second at most. What is asserted here is that it happens at all, long before these models
/// would end by themselves: on a busy machine even an idle thread may wait for seconds. On a quiet one
/// `CONVENE_LONG_TESTS=1` asks for a second.
@Suite(.serialized, .timeLimit(.minutes(1))) struct StoppingTests {
    private let allowance: Duration =
        ProcessInfo.processInfo.environment["CONVENE_LONG_TESTS"] == "1" ? .seconds(1) : .seconds(20)

    private func stopDuring(_ model: LinearModel, _ method: SolveRequest.Method) async -> (LinearOutcome, Duration) {
        let clock = ContinuousClock()
        let flag = StopFlag()
        var request = SolveRequest(method)
        request.stop = flag
        let raised = Mutex(clock.now)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.7)
            raised.withLock { $0 = clock.now }
            flag.raise()
        }
        // The solve's own thread reads the clock: this task may wait long for its turn when other tests keep the pool busy.
        let asked = request
        let (outcome, ended) = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let outcome = GLPKSolver().solve(model, asked)
                continuation.resume(returning: (outcome, clock.now))
            }
        }
        return (outcome, ended - raised.withLock { $0 })
    }

    @Test func branchAndBoundStops() async {
        let (outcome, time) = await stopDuring(TestModels.marketSplit(rows: 6, seed: 1), .branchAndBound)
        #expect(outcome.status == .cancelled)
        #expect(time < allowance)
        #expect(outcome.bound >= 0 && outcome.bound <= outcome.objective ?? .infinity)
    }

    @Test func aLongRelaxationStops() async {
        let model = TestModels.longRelaxation(rows: 300, columns: 3000)
        let (outcome, time) = await stopDuring(model, .simplex)
        #expect(outcome.status == .cancelled)
        #expect(time < allowance)
        // Costs are above zero, which is known before the first step.
        #expect(outcome.bound >= 0)
    }

    @Test func theInteriorPointMethodStops() async {
        let model = TestModels.longRelaxation(rows: 600, columns: 3000)
        let (outcome, time) = await stopDuring(model, .interiorPoint)
        #expect(outcome.status == .cancelled)
        #expect(time < allowance)
        var request = SolveRequest(.interiorPoint)
        request.timeLimit = 0.2
        #expect(GLPKSolver().solve(model, request).status == .limit)
    }

    @Test func aLongRelaxationInsideBranchAndBoundStops() async {
        var model = LinearModel()
        let long = TestModels.longRelaxation(rows: 300, columns: 3000)
        for column in long.columns { _ = model.addBinary(column.name, cost: column.cost) }
        for row in long.rows {
            let entries = row.entries.map {
                (LinearModel.ColumnNumber(Int(long.entryColumns[$0])), long.entryValues[$0])
            }
            model.addRow(row.name, lower: row.lower, entries)
        }
        let (outcome, time) = await stopDuring(model, .branchAndBound)
        #expect(outcome.status == .cancelled)
        #expect(time < allowance)
    }

    @Test func aCancelledTaskStopsItsSolve() async {
        let model = TestModels.marketSplit(rows: 6, seed: 4)
        let clock = ContinuousClock()
        let task = Task { await GLPKSolver().solution(of: model, SolveRequest(.branchAndBound)) }
        try? await Task.sleep(for: .milliseconds(300))
        let begin = clock.now
        task.cancel()
        #expect(await task.value.status == .cancelled)
        #expect(clock.now - begin < allowance)
    }

    @Test func aFlagRaisedBeforehandEndsAtOnce() {
        var request = SolveRequest(.branchAndBound)
        request.stop = StopFlag()
        request.stop?.raise()
        #expect(GLPKSolver().solve(TestModels.marketSplit(rows: 6, seed: 1), request).status == .cancelled)
    }
}
