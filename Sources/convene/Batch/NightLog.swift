import Foundation
import Logging
import Synchronization

/// Log messages as JSON objects, a line each, at the end of a file: for machines that collect logs.
///
/// A message that cannot be written is lost, and the work goes on.
struct NightLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let file: FileHandle?

    /// - Parameter path: the file; a line that a killed run left unfinished at its end is cut off.
    init(_ path: String) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            file = nil
            return
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        Self.cutUnfinishedLine(descriptor)
        file = handle
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line: [String: String] = [
            "time": Date.now.formatted(.iso8601), "level": event.level.rawValue, "message": "\(event.message)",
        ]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) { line[key] = "\(value)" }
        guard let file, let bytes = try? JSONSerialization.data(withJSONObject: line, options: [.sortedKeys]) else {
            return
        }
        try? file.write(contentsOf: bytes + Data([0x0A]))
    }

    private static func cutUnfinishedLine(_ descriptor: Int32) {
        var end = lseek(descriptor, 0, SEEK_END)
        let whole = end
        var byte: UInt8 = 0
        while end > 0, pread(descriptor, &byte, 1, end - 1) == 1, byte != 0x0A { end -= 1 }
        if end < whole { _ = ftruncate(descriptor, end) }
    }
}
