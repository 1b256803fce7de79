import Dispatch
import Foundation
import Synchronization
import Timetabling

/// Whether the solver has begun: before that there is no programme that an early end could write, so that whoever wants
/// to end need not wait.
final class Beginning: Sendable {
    private let isOver = Atomic(false)
    private let giveUp: @Sendable () -> Void

    /// - Parameter giveUp: ends the process with the message that there is nothing to write.
    init(giveUp: @escaping @Sendable () -> Void) { self.giveUp = giveUp }

    /// A listener that sees the solver begin.
    func listener(_ next: @escaping @Sendable (SolveProgress) -> Void) -> @Sendable (SolveProgress) -> Void {
        { news in
            self.isOver.store(true, ordering: .relaxed)
            next(news)
        }
    }

    /// The user wants to end, or the time is over.
    func end() {
        if !isOver.load(ordering: .relaxed) { giveUp() }
    }

    /// Ends at a time limit that leaves no time for a beginning.
    func end(after seconds: Double?) {
        guard let seconds, seconds < 1e7 else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { self.end() }
    }
}
