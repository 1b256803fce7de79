import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["plan"], ["plan", "event"], ["plan", "event", "-o"], ["plan", "event", "-o", ""],
        ["plan", "event", "-o", "out", "--seconds", "0"], ["plan", "event", "-o", "out", "--seconds", "nan"],
        ["plan", "event", "-o", "out", "--iterations", "-3"], ["plan", "event", "-o", "out", "--gap", "5"],
        ["plan", "event", "-o", "out", "--workers", "0"], ["plan", "event", "-o", "out", "--method", "magic"],
        ["plan", "event", "-o", "out", "--seed", "-1"], ["export", "event", "out"],
        ["export", "event", "out", "--format", "papyrus"], ["verify", "event"], ["check"], ["frobnicate"],
        ["generate", "out", "--sessions", "0"], ["generate", "out", "--step", "7"], ["check", "event", "--loud"],
        ["explain", "event", "out"], ["swaps", "event", "out", "ws-1", "--limit", "0"],
    ])
    func wrongUsageEndsWithTwo(_ arguments: [String]) throws {
        let run = try Command.run(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("Error: "))
    }

    @Test(arguments: [
        (["--help"], "SUBCOMMANDS"), (["--version"], "0."), (["plan", "--help"], "EXAMPLES"),
        (["help", "check"], "EXAMPLES"), (["verify", "-h"], "EXAMPLES"), (["export", "--help"], "csv-excel"),
        (["generate", "--help"], "EXAMPLES"), (["--generate-completion-script", "bash"], "complete"),
    ])
    func helpIsAnAnswer(_ arguments: [String], _ word: String) throws {
        let run = try Command.run(arguments)
        #expect(run.status == 0)
        #expect(run.text.contains(word))
        #expect(run.error.isEmpty)
    }

    @Test func theHelpNamesTheUsualTime() throws {
        #expect(try Command.run("plan", "--help").text.contains("ends after 60"))
    }
}
