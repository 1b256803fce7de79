import Foundation

/// The most memory that the process has held at a time.
enum PeakMemory {
    /// From the kernel's `VmHWM`; 0 where it does not tell.
    static var bytes: Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { return 0 }
        return kilobytes * 1_024
    }
}
