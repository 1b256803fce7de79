import Dispatch
import Foundation

/// Work that goes on beside its starter whatever the number of cores: a thread of its own, since what Dispatch runs at once
/// is as wide as the machine, and on a single core one side would wait for the end of the other.
struct SideThread: Sendable {
    private let end = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Void) {
        let thread = Thread { [end] in
            work()
            end.signal()
        }
        // As much as the first thread has: engines recurse.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Waits for the end of the work, but no longer than a moment once nobody has use for it: a call of an engine may not
    /// see a stop for seconds. The thread then ends by itself, as soon as the engine looks up.
    func wait(unless isUseless: () -> Bool) {
        while end.wait(timeout: .now() + Self.look) == .timedOut {
            if isUseless() {
                _ = end.wait(timeout: .now() + Self.moment)
                return
            }
        }
    }

    private static let look = DispatchTimeInterval.milliseconds(20)
    private static let moment = DispatchTimeInterval.milliseconds(400)
}
