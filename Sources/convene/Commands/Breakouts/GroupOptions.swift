import ArgumentParser
import Breakouts
import ForumModel
import GLPKSolver
import Intake
import Planner

/// Who is to be sorted, and by what rules: as making, checking and live groups all need it.
struct GroupOptions: ParsableArguments {
    @Argument(help: "The event folder.", completion: .directory)
    var event: String?

    @Argument(help: "The id of the session, whose people are in participants/SESSION.csv of the event folder.")
    var session: String?

    @Option(help: "A list of participants, instead of the event's.", completion: .file(extensions: ["csv"]))
    var participants: String?

    @Option(help: "The number of groups. Default: one a facilitator, or about eight people each.")
    var groups: Int?

    @Option(help: "The least and the most people of a group, the facilitator counted: 5-10.")
    var size = SizeRange(range: 5...10)

    @OptionGroup var rules: RuleOptions

    @Option(help: "How many groups the room can blend from people onsite and online. Default: what rooms.csv says.")
    var tables: Int?

    @Option(
        help: "The report of participants that Zoom offers, to learn who is online already.",
        completion: .file(extensions: ["csv"]))
    var present: String?

    @Flag(help: "Keep identifiers and what the groups are mixed by; no names and no addresses.")
    var minimal = false

    @Option(help: "Another seed, other groups among equals.")
    var seed: UInt64 = 1

    /// - Throws: for what is wrong whatever the files say.
    func check() throws {
        if (event == nil) != (session == nil) {
            throw ValidationError("Give the event folder and the session, or --participants alone.")
        }
        if let groups, !(1...10_000).contains(groups) {
            throw ValidationError("--groups is a whole number from 1 to 10000.")
        }
        if let tables, !(0...10_000).contains(tables) {
            throw ValidationError("--tables is a whole number from 0 to 10000.")
        }
        try rules.check()
    }

    var hasList: Bool { session != nil || participants != nil }

    /// Reads the people, and who of them is here.
    func read() throws(Failure) -> GroupRequest {
        var problems: [Problem] = []
        var files = EventFiles(name: "", files: [:])
        var known: Event?
        if let event {
            files = try EventFolder.read(event)
            let reading = Pipeline(solver: GLPKSolver()).read(files)
            problems = reading.diagnostics.map(Problem.init)
            guard let read = reading.event else { throw Failure(.badInput, problems) }
            known = read
        }
        let place = try session.map { (id) throws(Failure) in try SessionPlace(ID(id), in: known) }
        let name = participants ?? "participants/\(session ?? "").csv"
        let bytes: [UInt8]
        if let participants {
            bytes = try SingleFile.read(participants)
        } else if let found = files[name] {
            bytes = found
        } else {
            throw Failure(
                .noList, name, "the session has no list of participants",
                "Add the file, or name another with --participants")
        }
        var (list, diagnostics) = ParticipantIntake.read(
            bytes, file: name, further: rules.attributes, speakers: place?.speakers ?? [])
        problems += diagnostics.map(Problem.init)
        if let present, let before = list {
            let report = try SingleFile.read(present)
            (list, diagnostics) = MeetingReport.apply(report, file: present, to: before)
            problems += diagnostics.map(Problem.init)
        }
        guard let list else { throw Failure(.badInput, problems) }
        var wanted = BreakoutRules(
            size: size.range, groups: groups, hybrid: HybridRule(blendedTables: tables ?? place?.tables))
        do {
            try rules.apply(to: &wanted, list.participants, file: name)
        } catch {
            throw Failure(.badInput, problems + error.problems)
        }
        return GroupRequest(
            name: session ?? FolderPath.name(of: name), title: place?.title ?? session ?? "Break-out groups",
            file: name,
            participants: minimal ? list.participants.map { $0.minimal(for: wanted) } : list.participants,
            emails: minimal ? [:] : list.emails, rules: wanted, length: place?.length, problems: problems)
    }
}

/// `5-10`
struct SizeRange: ExpressibleByArgument {
    let range: ClosedRange<Int>

    init(range: ClosedRange<Int>) { self.range = range }

    /// One number alone is an exact size.
    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), let least = parts[0], let most = parts[parts.count - 1] else { return nil }
        guard (1...1_000).contains(least), (least...1_000).contains(most) else { return nil }
        range = least...most
    }

    var defaultValueDescription: String { "\(range.lowerBound)-\(range.upperBound)" }
}

/// People and rules, read and found in order.
struct GroupRequest {
    let name: String
    let title: String
    /// How messages call the list.
    let file: String
    let participants: [Participant]
    let emails: [ID<Participant>: String]
    let rules: BreakoutRules
    let length: Minutes?
    let problems: [Problem]
}

/// What the event says about a session that has groups.
struct SessionPlace {
    let title: String
    let length: Minutes?
    /// Blended groups that its room can host; nil where the room is open or says nothing.
    let tables: Int?
    /// Who speaks or moderates, by id.
    let speakers: Set<String>

    init(_ id: ID<Session>, in event: Event?) throws(Failure) {
        guard let event, let session = event.session(id) else {
            let names = event?.sessions.map(\.id.rawValue).sorted() ?? []
            let near = names.first { $0.lowercased() == id.rawValue.lowercased() || $0.hasPrefix(id.rawValue) }
            throw Failure(
                .noSuchSession, "sessions.csv", "there is no session '\(id.rawValue.onOneLine)'",
                (near.map { "Did you mean '\($0)'? " } ?? "") + "Correct the id")
        }
        title = session.title
        length = session.durations.first
        let room = session.pin?.room ?? (session.rooms.count == 1 ? session.rooms.first : nil)
        tables = room.flatMap { event.room($0)?.breakoutTables }
        let parts = event.roles.filter { $0.session == id && ($0.kind.isOnStage || $0.kind == .facilitator) }
        speakers = Set(parts.map(\.person.rawValue))
    }
}
