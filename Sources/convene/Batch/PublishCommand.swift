import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
import Verification

struct PublishCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Put in place what the night job proposes.",
        discussion: """
            Takes the programme in STATE/NAME/result/programme, as it is or as you have changed its programme.csv by \
            hand, checks it by every hard rule of today's event, and adds it as the next version. NAME is the event \
            folder's name. Earlier versions stay as they are.

            EXAMPLES
              convene publish my-forum --state nights

            EXIT CODES
              0  done
              1  there is no proposal, it breaks a hard rule, or something cannot be
                 read or written; nothing was published
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @Option(help: "The state folder of 'convene batch'.", completion: .directory)
    var state: String
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let path = state + "/" + FolderPath.name(of: folder.event)
        guard let state = try EventState.open(path, waits: true) else { throw Failure(unexpected: "no lock") }
        defer { state.close() }
        let (version, _) = try state.newest()
        guard let result = state.lastResult(), let number = result.proposed, number == version + 1 else {
            throw Failure(
                .noProposal, path, "there is no proposal for version \(version + 1)",
                "Let 'convene batch' make one first")
        }
        let earlier = version > 0 ? try history(of: state.folder(ofVersion: version)) : nil
        let content = try PublishedFolder.read(path + "/result/programme")
        let found = pipeline.reread(content.files, of: read.event)
        let problems = read.problems + found.diagnostics.map(Problem.init)
        guard let proposal = found.publication else { throw Failure(.badInput, problems) }
        guard proposal.assessment.isSound else {
            throw Failure(
                .badInput,
                problems
                    + proposal.assessment.violations.map {
                        Problem(.unsound, "result/programme/programme.csv", "\($0.rule): \($0.sentence)", "")
                    })
        }
        let publication = proposal.numbered(after: earlier)
        let diff = earlier.map { ProgrammeDiff(from: $0, to: publication.history) }
        try state.publish(publication, diff)
        let report = MorningReport(
            event: read.event.name, outcome: .published, publishedVersion: publication.version,
            reasons: result.reasons, diff: diff, needs: result.needs)
        let answer = NightResult(
            event: folder.event, exit: NightExit.nothing.rawValue, published: publication.version, proposed: nil,
            input: result.input, reasons: result.reasons, needs: result.needs)
        try state.write(answer, report, programme: [])
        let place = state.folder(ofVersion: publication.version)
        return Answer(
            .done, "Version \(publication.version) is published: \(place)\n",
            Published(version: publication.version, folder: place), problems)
    }

    private func history(of folder: String) throws -> History? {
        try PublishedFolder.read(folder).files[OutputFormat.history.path].flatMap { History(json: $0) }
    }
}

private struct Published: Encodable {
    let version: Int
    let folder: String
}
