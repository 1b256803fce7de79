import Dispatch
import Foundation
import LinearModel

/// Ctrl-C and SIGTERM ask for the best so far; asked a second time, the process ends at once.
struct StopSignals {
    let flag = StopFlag()
    private let sources: [any DispatchSourceSignal]

    /// - Parameter first: called after the flag is raised, on a thread of its own.
    init(first: @escaping @Sendable () -> Void = {}) {
        let queue = DispatchQueue(label: "convene.signals")
        let registered = DispatchGroup()
        let flag = flag
        sources = [SIGINT, SIGTERM].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                let times = source.data
                // Nothing is half-written then: the output changes places in one step.
                if flag.isRaised || times > 1 { _exit(128 + number) }
                flag.raise()
                first()
            }
            registered.enter()
            source.setRegistrationHandler { registered.leave() }
            source.resume()
            return source
        }
        registered.wait()
    }

    /// From here on signals end the process as usual.
    func end() { for source in sources { source.cancel() } }
}
