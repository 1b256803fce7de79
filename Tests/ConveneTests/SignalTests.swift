import Foundation
import Testing

@Suite struct SignalTests {
    /// A run that would take minutes, as soon as its search has begun.
    private static func searching(_ folder: TemporaryFolder) throws -> Command {
        let made = try Command.run("generate", folder["event"], "--sessions", "40", "--seed", "3")
        #expect(made.status == 0, "\(made.error)")
        let run = try Command.start([
            "plan", folder["event"], "-o", folder["out"], "--seconds", "300", "--method", "search", "--workers", "1",
        ])
        while !run.errorSoFar.contains("searching"), run.process.isRunning { usleep(20_000) }
        usleep(100_000)
        return run
    }

    @Test(.timeLimit(.minutes(2)), arguments: [SIGINT, SIGTERM])
    func aSignalWritesTheBestSoFar(_ signal: Int32) throws {
        let folder = try TemporaryFolder()
        let run = try Self.searching(folder)
        #expect(kill(run.process.processIdentifier, signal) == 0)
        let outcome = try run.end()
        #expect(outcome.status == 4, "\(outcome.error)")
        #expect(try folder.names("out") == outputNames)
        #expect(try folder.names() == ["event", "out"])
        #expect(try folder.text("out/programme.json").contains("\"status\" : \"stopped\""))
        #expect(try Command.run("verify", folder["event"], folder["out"]).status == 0)
    }

    @Test(.timeLimit(.minutes(2))) func aSecondSignalEndsAtOnceAndWritesNothing() throws {
        let folder = try TemporaryFolder()
        let run = try Self.searching(folder)
        #expect(kill(run.process.processIdentifier, SIGINT) == 0)
        #expect(kill(run.process.processIdentifier, SIGTERM) == 0)
        #expect([128 + SIGINT, 128 + SIGTERM].contains(try run.end().status))
        #expect(try folder.names() == ["event"])
    }
}
