import ArgumentParser

/// The command: each subcommand turns files into values, has the libraries work on them, and writes what comes out.
struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene",
        abstract: "Plans the programme of large multistakeholder meetings.",
        discussion: """
            Convene reads an event folder (event.yaml, rooms.csv, sessions.csv and, if wanted, more), finds a time and \
            a room for every session, says how good the programme is and how much of that is proven, and writes it as \
            tables, calendars and reports.

            EXAMPLES
              convene generate sample --sessions 60   make up a forum to try things on
              convene check sample                    what is wrong or difficult in it
              convene plan sample -o programme        plan it
              convene verify sample programme         judge the programme
              convene explain sample programme ws-1    why a session is where it is
              convene report sample programme -o report.html   look at it
              convene export sample programme --format ics > forum.ics
              convene breakouts sample ws-1 -o groups  sort a session's people

            EXIT CODES
            \(ExitStatus.help)

            For completion in your shell: convene --generate-completion-script bash (or zsh, or fish).
            """,
        version: version,
        subcommands: [
            PlanCommand.self, CheckCommand.self, VerifyCommand.self, ExplainCommand.self, SwapsCommand.self,
            ReportCommand.self, ExportCommand.self, GenerateCommand.self,
            IntakeCommand.self, ScorecardCommand.self, RunOfShowCommand.self, QueueCommand.self,
            BreakoutsCommand.self, DiffCommand.self, OutboxCommand.self, BatchCommand.self, PublishCommand.self,
            WarningsCommand.self, AcknowledgeCommand.self, FreezeCommand.self, ApplySwapCommand.self,
            FrontierCommand.self,
        ])

    static let version = "0.1.0"
}
