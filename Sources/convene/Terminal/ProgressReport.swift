import Timetabling

/// How the solver's news reach whoever waits: a line on a terminal, lines in a log, or not at all.
enum ProgressReport {
    case silent
    case line(ProgressLine)
    case log(ProgressLog)

    init(quiet: Bool) {
        if quiet {
            self = .silent
        } else if StandardStream.error.isTerminal {
            self = .line(ProgressLine())
        } else {
            self = .log(ProgressLog())
        }
    }

    var listener: @Sendable (SolveProgress) -> Void {
        switch self {
        case .silent: { _ in }
        case .line(let line): { line.tell($0) }
        case .log(let log): { log.tell($0) }
        }
    }

    func end() {
        if case .line(let line) = self { line.end() }
    }
}
