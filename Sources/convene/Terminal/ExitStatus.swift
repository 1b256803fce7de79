/// How the process ends. The numbers are public and keep their meaning.
enum ExitStatus: Int32 {
    case done = 0
    /// The input is contradictory or unreadable, or the output cannot be written; nothing was written.
    case badInput = 1
    case usage = 2
    /// Everything is written, but some session has no place.
    case unplaced = 3
    /// Stopped by a signal; the best so far is written, be it with sessions without a place.
    case stopped = 4
    /// A defect of Convene; nothing was written.
    case internalError = 5

    /// Lines of less than 80 columns, which terminals do not break.
    static let help = """
          0  done
          1  the input is contradictory or unreadable, or the output cannot be
             written; nothing was written
          2  the command was called in a wrong way
          3  done, but some session could not be placed; the reasons are given
          4  stopped by Ctrl-C or SIGTERM; the best so far is written, be it with
             sessions that have no place
          5  an error inside Convene; nothing was written
        """
}
