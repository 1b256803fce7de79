import ArgumentParser
import Intake
import Planner

/// The event folder, as every command names it.
struct EventArgument: ParsableArguments {
    @Argument(help: "The event folder.", completion: .directory)
    var event: String

    /// Reads the folder and everything in it.
    ///
    /// - Throws: ``Failure`` with all problems when there is no valid event in it.
    func read(_ pipeline: Pipeline) throws(Failure) -> ReadEvent {
        let reading = pipeline.read(try EventFolder.read(event))
        let problems = reading.diagnostics.map(Problem.init)
        guard let event = reading.event else { throw Failure(.badInput, problems) }
        return ReadEvent(event: event, problems: problems)
    }
}

/// A published programme, as commands that ask about one name it.
struct ProgrammeArgument: ParsableArguments {
    @Argument(
        help: "The output folder that 'convene plan' wrote, or a table like its programme.csv.", completion: .file())
    var programme: String
}

/// Printing for programs instead of for people.
struct JSONFlag: ParsableArguments {
    @Flag(help: "Print one JSON object on standard output instead of text.")
    var json = false
}
