import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
import Verification

struct ApplySwapCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply-swap",
        abstract: "Exchange the places of two sessions, or of three, once all of them consent.",
        discussion: """
            Judges the exchange by every rule, records who consents in decisions.csv of the event folder, and, once every \
            session has, writes the programme with the exchange as the next version. Until then nothing moves. A consent \
            is given to this exchange and no other: it lapses when one of the places changes. With three sessions the \
            first takes the place of the second, that one the place of the third, and the third that of the first.

            EXAMPLES
              convene apply-swap my-forum programme ws-12 ws-40 --consent ws-12=ada
              convene apply-swap my-forum programme ws-12 ws-40 --consent ws-40=ben
              convene apply-swap my-forum programme ws-12 ws-40 -o next --consent ws-12=ada --consent ws-40=ben

            EXIT CODES
              0  exchanged: the next version is written
              1  something is unknown, or could not be read or written
              2  the command was called in a wrong way
              3  not exchanged: a rule stands against it, or a consent is missing
            """)

    @OptionGroup var folder: EventArgument
    @Argument(help: "The output folder that 'convene plan' wrote.", completion: .directory)
    var programme: String
    @Argument(help: "The sessions.")
    var sessions: [String]
    @Option(
        help: ArgumentHelp(
            "A session consents, by this person's word. May be repeated.", valueName: "session=person"))
    var consent: [String] = []
    @Option(name: .shortAndLong, help: "The folder to write; by default the programme's own.", completion: .directory)
    var output: String?
    @OptionGroup var options: DecisionOptions
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if !(2...3).contains(sessions.count) || Set(sessions).count < sessions.count {
            throw ValidationError("Name two sessions, or three, each once.")
        }
        for text in consent where !sessions.contains(where: { text.hasPrefix($0 + "=") && text.count > $0.count + 1 }) {
            throw ValidationError("--consent \(text) is not one of the sessions, an equals sign, and who says so.")
        }
    }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let (publication, problems) = try read.published(programme, pipeline)
        let target = try OutputTarget(output ?? programme, replacing: .ours, besides: folder.event)
        let ids = sessions.map { ID<Session>($0) }
        for id in ids where publication.programme[id] == nil {
            guard let known = read.event.session(id), known.status.isPlanned else {
                throw read.unknown(id.rawValue, problems)
            }
            throw Failure.noPlace(id.rawValue, programme, problems)
        }
        guard publication.assessment.isSound else { throw Failure.unsoundProgramme(programme, problems) }
        let words = SwapWords(event: read.event)

        let judgement: Judgement
        switch pipeline.exchange(ids, in: publication.programme, of: read.event) {
        case .possible(let found): judgement = found
        case .impossible(let found):
            let text = words.refusal(found?.broken ?? [])
            return Answer(.unplaced, text, Document(applied: false, against: found?.broken ?? []), problems)
        }
        let severe = read.event.rules.filter { $0.value.severity == .blocksMove }.keys
        let verified = try confirmed(judgement, publication, read.event, pipeline, problems)
        let next = Publication(verified, after: publication.history)
        let against = Warnings(of: next, rules: Set(severe)).all.filter { warning in
            warning.isOpen && judgement.rules.contains { $0.gained.contains(warning.finding) }
        }
        guard against.isEmpty else {
            let findings = against.map(\.finding)
            return Answer(.unplaced, words.refusal(findings), Document(applied: false, against: findings), problems)
        }

        let key = judgement.key(in: publication.programme)
        let known = read.event.consents(to: key)
        let given = consent.compactMap { text -> Decision? in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let session = ID<Session>(parts[0])
            guard known[session] == nil else { return nil }
            return options.decision(.consent(exchange: key, session: session), in: read.event, by: parts[1])
        }
        try DecisionFile(event: folder.event).add(given)
        let all = read.event.adding(given).consents(to: key)
        let missing = ids.filter { all[$0] == nil }
        guard missing.isEmpty else {
            let waiting = words.waiting(for: missing, judgement)
            return Answer(.unplaced, waiting, Document(applied: false, key: key, waitingFor: missing), problems)
        }
        let files = try OutputFolder.files(for: next)
        try target.replace(with: files)
        var answer = Answer(
            .done,
            "Exchanged; version \(next.version) is in \((output ?? programme).onOneLine).\n"
                + ProgrammeDiff(from: publication.history, to: next.history).text,
            Document(applied: true, key: key, version: next.version), problems)
        answer.isInFiles = true
        return answer
    }

    private func confirmed(
        _ judgement: Judgement, _ publication: Publication, _ event: Event, _ pipeline: Pipeline, _ problems: [Problem]
    ) throws(Failure) -> VerifiedProgramme {
        do {
            return try pipeline.applying(judgement, to: publication, event)
        } catch {
            throw Failure(error, warnings: problems)
        }
    }

    private struct Document: Encodable {
        let applied: Bool
        var key: String?
        var version: Int?
        /// Sessions that have not consented yet.
        var waitingFor: [String] = []
        /// What stands against it.
        var against: [FindingEntry] = []

        enum CodingKeys: String, CodingKey {
            case applied, key, version, against
            case waitingFor = "waiting_for"
        }

        init(
            applied: Bool, key: String? = nil, version: Int? = nil, waitingFor: [ID<Session>] = [],
            against: [Finding] = []
        ) {
            self.applied = applied
            self.key = key
            self.version = version
            self.waitingFor = waitingFor.map(\.rawValue)
            self.against = against.map(FindingEntry.init)
        }
    }
}

extension Event {
    /// Who has consented to an exchange, by session.
    fileprivate func consents(to key: String) -> [ID<Session>: Decision] {
        var found: [ID<Session>: Decision] = [:]
        for decision in decisions {
            if case .consent(key, let session) = decision.matter { found[session] = decision }
        }
        return found
    }
}
