import Intake

/// Something to tell the user about a file: what intake found, or what the disk or the command itself had to say.
struct Problem: Encodable, Hashable {
    /// The command's own codes; those of intake are below 600. A code that has shipped keeps its meaning.
    enum Code: String, CaseIterable {
        /// The folder that was named does not exist.
        case noSuchFolder = "E601"
        /// A file stands where a folder was named.
        case notAFolder = "E602"
        case unreadable = "E603"
        case folderTooLarge = "E604"
        /// A folder that Convene did not write, or not alone.
        case foreignFolder = "E605"
        /// The output cannot stand there, whoever writes it.
        case wrongPlace = "E606"
        case notWritten = "E607"
        /// The output folder holds no programme.
        case notPublished = "E608"
        /// The published programme breaks hard rules.
        case unsound = "E609"
        /// Stopped before there was anything to write.
        case stoppedEarly = "E610"
        /// A file that cannot be the text of a proposal.
        case notAProposal = "E611"
        case noSuchSession = "E612"
        /// The session has no list of participants.
        case noList = "E613"
        /// The rules for the groups cannot hold together, or no groups that keep them were found.
        case noGroups = "E614"
        /// The groups that were read break hard rules.
        case unsoundGroups = "E615"
        /// The journal of a room cannot be continued.
        case brokenJournal = "E616"
        /// An option names somebody or a value that the list does not have.
        case unknownChoice = "E617"
        /// Changes to an event folder that nobody has confirmed.
        case notConfirmed = "E621"
        // What a merge of proposals has to tell.
        case proposalTwice = "W622"
        case proposalWithoutLength = "W623"
        case proposalWithoutTitle = "W624"
        case themeOfNoSession = "W625"
        case layoutNowhere = "W626"
        case titleTwice = "W627"
        case namesakes = "W628"
        case unclearAnswer = "W629"
        case openQuestions = "W630"
        case mergeSuggested = "W631"
        /// A session that the event or the proposals do not have.
        case unknownSession = "E632"
        /// Lengths, limits or agendas that do not go together.
        case noRunOfShow = "E633"
        /// An option asks to keep something of an earlier programme, and none is named.
        case noEarlierProgramme = "E641"
        /// An output folder without a history, as versions before had none.
        case noHistory = "E642"
        /// The night job has proposed nothing, or something else has been published since.
        case noProposal = "E643"
        /// A later version is replaced by a first one.
        case historyLost = "W644"
        /// No warning of the programme has the key, or it cannot be accepted.
        case noSuchWarning = "E645"
        /// A warning keeps a programme from being published.
        case blocked = "E646"
        /// The second opinion does not confirm the solver's answer.
        case unconfirmed = "E701"
        case unexpected = "E702"
    }

    let code: String
    let severity: String
    /// A path inside the event folder, or one that the user gave.
    let file: String
    let row: Int?
    let column: String?
    let cause: String
    let cure: String

    init(_ code: Code, _ file: String, _ cause: String, _ cure: String) {
        self.code = code.rawValue
        severity = (code.rawValue.hasPrefix("W") ? Diagnostic.Severity.warning : .error).rawValue
        self.file = file
        (row, column) = (nil, nil)
        self.cause = cause
        self.cure = cure
    }

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code.rawValue
        severity = diagnostic.severity.rawValue
        file = diagnostic.file
        row = diagnostic.row
        column = diagnostic.column
        cause = diagnostic.cause
        cure = diagnostic.cure
    }

    /// One line: the place, the code, the cause, the cure.
    var line: String {
        let place = row.map { "\(file):\($0)" } ?? file
        return "\(place.onOneLine) \(code) \(cause)." + (cure.isEmpty ? "" : " \(cure).")
    }
}

/// Ends a command before it has an answer.
struct Failure: Error {
    let status: ExitStatus
    let problems: [Problem]

    init(_ status: ExitStatus, _ problems: [Problem]) {
        self.status = status
        self.problems = problems
    }

    /// The input or the output's place is at fault.
    init(_ code: Problem.Code, _ file: String, _ cause: String, _ cure: String) {
        self.init(.badInput, [Problem(code, file, cause, cure)])
    }
}

extension String {
    /// Without line breaks and other control characters, so that a file's name cannot play with a terminal.
    var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    }
}
