import Foundation

/// Standard output or standard error, with errors that do not get lost: a full disk behind `>` is one.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// A reader that has gone away has seen enough: that is no error.
    func write(_ bytes: [UInt8]) throws(Failure) {
        do {
            try OpenFile(descriptor: rawValue, path: self == .output ? "standard output" : "standard error")
                .write(bytes)
        } catch {
            if error.number == EPIPE { return }
            throw error.writing
        }
    }
}
