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
              convene publish my-forum --state nights --programme next

            EXIT CODES
              0  done
              1  there is no proposal, it breaks a hard rule, or something cannot be
                 read or written; nothing was published
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @Option(help: "The state folder of 'convene batch'.", completion: .directory)
    var state: String
    @Option(
        help: "Publish the programme of this folder instead, such as one that 'convene apply-swap' wrote.",
        completion: .directory)
    var programme: String?
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let path = state + "/" + FolderPath.name(of: folder.event)
        guard let state = try EventState.open(path, waits: true) else { throw Failure(unexpected: "no lock") }
        defer { state.close() }
        let (version, _) = try state.newest()
        let result = state.lastResult()
        guard programme != nil || result?.proposed == version + 1 else {
            throw Failure(
                .noProposal, path, "there is no proposal for version \(version + 1)",
                "Let 'convene batch' make one first")
        }
        let published = try version > 0 ? PublishedFolder.read(state.folder(ofVersion: version)) : nil
        let before = published.map { pipeline.reread($0.files, of: read.event, isEarlier: true) }
        let earlier = before?.history
        let content = try PublishedFolder.read(programme ?? path + "/result/programme")
        let found = pipeline.reread(content.files, of: read.event, before: before?.publication?.programme)
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
        let blocking = Warnings.blocking(proposal)
        guard blocking.isEmpty else { throw Failure(.badInput, problems + blocking.map(Problem.init)) }
        let publication = proposal.numbered(after: earlier)
        let diff = earlier.map { ProgrammeDiff(from: $0, to: publication.history) }
        try state.publish(publication, diff)
        let isProposal = programme == nil
        let reasons = isProposal ? result?.reasons ?? [] : ["It was published by hand."]
        let needs = isProposal ? result?.needs ?? [] : []
        let report = MorningReport(
            event: read.event.name, outcome: .published, publishedVersion: publication.version,
            reasons: reasons, diff: diff, needs: needs)
        let answer = NightResult(
            event: folder.event, exit: NightExit.nothing.rawValue, published: publication.version, proposed: nil,
            input: result?.input ?? "", reasons: reasons, needs: needs)
        try state.write(answer, report, programme: [])
        let place = state.folder(ofVersion: publication.version)
        return Answer(
            .done, "Version \(publication.version) is published: \(place)\n",
            Published(version: publication.version, folder: place), problems)
    }
}

extension Problem {
    /// What has to be changed or accepted before a programme is published.
    init(_ warning: Warning) {
        self.init(
            .blocked, "programme.csv",
            "\(warning.finding.rule), \(warning.key), blocks publication: \(warning.finding.sentence.dropLast())",
            "Change the programme, or accept this with 'convene acknowledge'")
    }
}

private struct Published: Encodable {
    let version: Int
    let folder: String
}
