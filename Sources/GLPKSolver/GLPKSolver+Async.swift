import Foundation
public import LinearModel

extension GLPKSolver {
    /// `solve` for asynchronous callers: waits on a thread outside the cooperative pool. When the task is cancelled the
    /// solve is stopped and the outcome is `.cancelled`, with the best found so far.
    public func solution(of model: LinearModel, _ request: SolveRequest) async -> LinearOutcome {
        // A flag of our own: the request's may stop other work too.
        let flag = StopFlag()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(returning: solve(model, request, alsoStoppedBy: flag))
                }
            }
        } onCancel: {
            flag.raise()
        }
    }
}
