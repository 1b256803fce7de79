import ArgumentParser
import Submissions

struct ScorecardCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "scorecard",
        abstract: "Say how complete and how balanced requests are.",
        discussion: """
            Judges every session of an event folder, or every proposal of text files, by the forum's rules for \
            requests: enough speakers, moderators on site and online, a rapporteur, not too many sessions a person, \
            stakeholder groups and regions. What a request does not say is unknown, and not held against it. Rules \
            and limits are set under requests in event.yaml.

            EXAMPLES
              convene scorecard my-forum
              convene scorecard proposals --event my-forum --format csv > scorecards.csv
              convene scorecard my-forum --format html -o scorecards.html

            EXIT CODES
              0  every request was judged, whatever the verdicts
              1  something cannot be read or written
              2  the command was called in a wrong way
            """)

    @Argument(help: "An event folder; or text files, or folders of them.", completion: .file())
    var files: [String]
    @Option(help: "For texts: the event folder whose limits hold.", completion: .directory)
    var event: String?
    @OptionGroup var page: PageOptions

    var json: Bool { page.json }

    func answer() throws -> Answer {
        let (source, problems) = try RequestSource.read(files, settings: event)
        let sheet =
            switch source {
            case .event(let event, let facts): ScorecardSheet(RequestBoard(event, facts: facts))
            case .proposals(let set, let rules): ScorecardSheet(RequestBoard(set, rules: rules))
            }
        return try page.answer(sheet.text, csv: sheet.csv, html: sheet.html, sheet.document, problems)
    }
}

/// What a sheet is printed as, and where.
struct PageOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, html }

    @Option(help: "text, csv, or html for print.")
    var format = Format.text
    @Option(name: .shortAndLong, help: "The file to write instead of standard output.", completion: .file())
    var output: String?
    @OptionGroup var machine: JSONFlag

    var json: Bool { machine.json }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
        if json, output != nil || format != .text { throw ValidationError("--json stands alone.") }
    }

    func answer(
        _ text: @autoclosure () -> String, csv: @autoclosure () -> [UInt8], html: @autoclosure () -> [UInt8],
        _ document: any Encodable, _ problems: [Problem]
    ) throws(Failure) -> Answer {
        if json { return Answer(.done, "", document, problems) }
        let bytes =
            switch format {
            case .text: Array(text().utf8)
            case .csv: csv()
            case .html: html()
            }
        guard let output else { return Answer(file: bytes, problems) }
        try SingleFile.write(bytes, to: output)
        return Answer(file: [], problems)
    }
}
