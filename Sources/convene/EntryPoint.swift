import ArgumentParser
import Foundation
import Logging

/// Where the process begins and ends: the only place that chooses an exit code.
@main
enum EntryPoint {
    static func main() {
        // A reader that goes away, or a limit on file sizes, is an error of one write and no reason to die.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        keepStandardStreams()
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    /// Started with a closed stream, the first file to be opened would take its number, and messages would go into it.
    private static func keepStandardStreams() {
        while true {
            let descriptor = open("/dev/null", O_RDWR)
            guard descriptor >= 0 else { return }
            if descriptor > StandardStream.error.rawValue {
                close(descriptor)
                return
            }
        }
    }

    private static func run(_ arguments: [String]) -> ExitStatus {
        do {
            var command = try Convene.parseAsRoot(arguments)
            if let command = command as? any AnsweringCommand { return command.runToEnd() }
            try command.run()
            return .done
        } catch {
            return leave(with: error)
        }
    }

    /// Help and versions are answers; whatever else the parser says is about usage.
    private static func leave(with error: any Error) -> ExitStatus {
        let isAnswer = Convene.exitCode(for: error) == .success
        let text = Convene.fullMessage(for: error)
        let stream: StandardStream = isAnswer ? .output : .error
        if !text.isEmpty { try? stream.write(text + "\n") }
        return isAnswer ? .done : .usage
    }
}
