import ArgumentParser
import ForumModel
import GLPKSolver
import Intake
import Planner
import Publishing
import Requests
import Submissions

struct RunOfShowCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "run-of-show",
        abstract: "Lay out a session minute by minute.",
        discussion: """
            Takes the agenda of the proposal, or the usual course of its format, and checks it against the length. \
            For a shorter length, as --length or as the programme has it, every part is cut in proportion, and the \
            questions keep the time that was promised for them.

            EXAMPLES
              convene run-of-show proposals/12.txt
              convene run-of-show proposals/12.txt --length 60 --start 09:30
              convene run-of-show my-forum 2027-workshop-12 --programme programme --format html -o show.html

            EXIT CODES
              0  laid out, be it with problems, which are named
              1  there is no such session, or its parts do not fit into the length;
                 or something cannot be read or written
              2  the command was called in a wrong way
            """)

    @Argument(help: "An event folder, or the text of a proposal.", completion: .file())
    var file: String
    @Argument(help: "The session's identifier; a text with one proposal needs none.")
    var session: String?
    @Option(help: "Minutes, instead of the length that the request prefers.")
    var length: Int?
    @Option(help: "When the session begins, such as 09:30. Without it the times count from the start.")
    var start: String?
    @Option(
        help: "The output folder of 'convene plan', for start and length as planned.", completion: .directory)
    var programme: String?
    @Option(help: "Minutes for setting up before the session. Default: the event's turnover.")
    var setup: Int?
    @OptionGroup var page: PageOptions

    var json: Bool { page.json }

    func validate() throws {
        if let length, !(1...1440).contains(length) { throw ValidationError("--length is a number from 1 to 1440.") }
        if let setup, !(0...1440).contains(setup) { throw ValidationError("--setup is a number from 0 to 1440.") }
        if start != nil, minuteOfStart == nil { throw ValidationError("--start is a time such as 09:30.") }
    }

    private var minuteOfStart: Int? {
        let parts = (start ?? "").split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    func answer() throws -> Answer {
        let (source, problems) = try RequestSource.read([file], settings: nil)
        var request = try request(source)
        if let programme { try place(&request, by: programme) }
        if let minuteOfStart { request.start = minuteOfStart }
        let wanted = length.map { Minutes($0) } ?? request.length ?? request.full
        guard let wanted else {
            throw Failure(
                .noRunOfShow, file, "the length of \(request.id) is not known", "Give it with --length")
        }
        let show = RunOfShow.of(
            request.facts, full: request.full ?? wanted, length: wanted,
            setup: setup.map { Minutes($0) } ?? request.setup)
        guard let show else {
            throw Failure(
                .noRunOfShow, file,
                "\(wanted) are not enough for a minute of every part and the promised questions", "Give more --length")
        }
        let sheet = ShowSheet(
            request.id, title: request.title, show, start: request.start,
            isTemplate: request.facts.agenda.isEmpty)
        return try page.answer(sheet.text, csv: sheet.csv, html: sheet.html, sheet.document, problems)
    }

    private struct Request {
        let id: ID<Session>
        let title: String
        let facts: RequestFacts
        /// The preferred length; nil when unknown.
        let full: Minutes?
        var length: Minutes?
        /// Minutes after midnight.
        var start: Int?
        var setup: Minutes = 0
    }

    private func request(_ source: RequestSource) throws(Failure) -> Request {
        switch source {
        case .event(let event, let facts):
            guard let text = session else {
                throw Failure(.unknownSession, file, "no session is named", "Write its identifier after the folder")
            }
            guard let session = event.session(ID(text)) else {
                throw Failure(
                    .unknownSession, file, "the event has no session '\(text)'", "Take an identifier of sessions.csv")
            }
            return Request(
                id: session.id, title: session.title, facts: facts[session.id] ?? RequestFacts(),
                full: session.durations.first, setup: event.turnover(after: session))
        case .proposals(let set, _):
            let named = set.entries.map(\.proposal).filter { session == nil || $0.id.rawValue == session }
            guard let proposal = named.first, named.count == 1 else {
                let ids = set.entries.prefix(10).map(\.proposal.id.rawValue).joined(separator: ", ")
                throw Failure(
                    .unknownSession, file, named.isEmpty ? "there is no such session" : "there are several sessions",
                    "Name one of \(ids)")
            }
            return Request(
                id: proposal.id, title: proposal.title ?? proposal.id.rawValue, facts: RequestFacts(proposal),
                full: proposal.durations.first)
        }
    }

    /// Start and length as planned.
    private func place(_ request: inout Request, by programme: String) throws(Failure) {
        let pipeline = Pipeline(solver: GLPKSolver())
        let reading = pipeline.read(try EventFolder.read(file))
        guard let event = reading.event else { throw Failure(.badInput, reading.diagnostics.map(Problem.init)) }
        let (publication, _) = try ReadEvent(event: event, problems: []).published(programme, pipeline)
        guard let place = publication.scheduled.first(where: { $0.session.id == request.id })?.placement else {
            throw Failure(
                .unknownSession, programme, "the programme has no place for \(request.id)",
                "Leave --programme out, or plan again")
        }
        request.start = place.start.local(in: event.timeZone).minute
        request.length = place.duration
    }
}
