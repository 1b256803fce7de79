import Foundation

/// What has passed since it was made, on the wall and in this process.
struct Stopwatch: Sendable {
    private let began = ContinuousClock.now
    private let used = Self.processorTime

    var clockSeconds: Double { began.duration(to: .now) / .seconds(1) }

    /// Seconds that all threads of the process have had a processor.
    var processorSeconds: Double { Self.processorTime - used }

    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The most memory that the process has held, in KiB.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return Int(usage.ru_maxrss)
    }
}
