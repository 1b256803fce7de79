import Foundation

/// Asks whoever sits at the terminal.
enum Confirmation {
    /// Whether somebody is there to ask.
    static var isPossible: Bool { isatty(0) == 1 && StandardStream.error.isTerminal }

    /// - Returns: whether the answer begins with a y; no answer is no.
    static func ask(_ question: String) throws(Failure) -> Bool {
        try StandardStream.error.write("\(question) [y/N] ")
        return readLine()?.lowercased().hasPrefix("y") ?? false
    }
}
