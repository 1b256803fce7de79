import ForumModel

/// Reads one proposal: each `read…` step looks for its fields in the lines and notes where it found them.
struct ProposalReader {
    typealias Person = Proposal.ProposedPerson

    let lines: [ProposalLine]
    /// For each line the heading that it consists of.
    let headings: [ProposalHeading?]

    // What was found, in the order of reading.
    var identity: TitleLine?
    /// The only title of a programme's list, where there is no title line.
    var listing: ListedTitle?
    var title: String?
    var slot: SlotLine?
    var room: String?
    var themes: [String] = []
    var format: FormatLine?
    var layout: Layout?
    var durations: [Minutes] = []
    var organizers: [Person] = []
    var speakers: [Person] = []
    var onsiteModerators: [Person] = []
    var onlineModerators: [Person] = []
    var rapporteurs: [Person] = []
    var goals: Set<Int> = []
    var questions: [String] = []
    var agenda: [AgendaText.Item] = []
    var promises = Promises([])

    /// Where fields were found; the first line counts.
    private var found: [Proposal.Field: Int] = [:]
    private var warnings: [Proposal.Warning] = []

    // The places that later steps look around.
    var titleIndex: Int?
    var slotIndex: Int?
    var firstPersonIndex: Int?
    var lastSpeakerIndex: Int?
    var formatIndex: Int?

    init(_ lines: ArraySlice<ProposalLine>) {
        self.lines = Array(lines)
        headings = lines.map { ProposalHeading($0) }
    }

    mutating func read() -> Proposal {
        readTitle()
        readNumberedPeople()
        readSlotAndRoom()
        warnOfAdditionalSpeakers()
        readThemes()
        readFormat()
        readRoles()
        readGoals()
        readPolicyQuestions()
        readAgendaAndPromises()
        return proposal()
    }

    mutating func note(_ field: Proposal.Field, at index: Int) {
        if found[field] == nil { found[field] = lines[index].number }
    }

    mutating func note(_ field: Proposal.Field, line: Int) {
        if found[field] == nil { found[field] = line }
    }

    mutating func warn(_ text: String, at index: Int? = nil) {
        let warning = Proposal.Warning(line: index.map { lines[$0].number }, text: text)
        if !warnings.contains(warning), warnings.count < 100 { warnings.append(warning) }
    }

    private func proposal() -> Proposal {
        let last = lines.last?.number ?? 1
        return Proposal(
            id: sessionID, rendering: rendering, year: identity?.year, type: identity?.type ?? listing?.type,
            number: identity?.number ?? listing?.number,
            title: title, start: slot?.start, end: slot?.end, room: room, theme: themes.first,
            subthemes: Array(themes.dropFirst()), format: format?.format, layout: layout, durations: durations,
            organizers: organizers, speakers: speakers, onsiteModerators: onsiteModerators,
            onlineModerators: onlineModerators, rapporteurs: rapporteurs, goals: goals.sorted(),
            policyQuestions: questions,
            agenda: agenda.map {
                Proposal.AgendaItem(minutes: $0.minutes, title: $0.title, hasQuestions: $0.hasQuestions)
            },
            breakouts: breakouts, isHybrid: promises.hybridLine != nil || !onlineModerators.isEmpty ? true : nil,
            questionTime: promises.questions?.minutes,
            evidence: Proposal.Field.allCases.map {
                Proposal.Evidence(field: $0, isFound: found[$0] != nil, line: found[$0] ?? last)
            },
            warnings: warnings.sorted { ($0.line ?? 0, $0.text) < ($1.line ?? 0, $1.text) })
    }

    /// Year, type and number; without one of them a hash of the content, so that the same text keeps its identity.
    private var sessionID: ID<Session> {
        if let identity, let number = identity.number {
            return ID("\(identity.year)-\(identity.type.rawValue)-\(number)")
        }
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for line in lines where !line.isBlank && !Self.isAddress(line) {
            for byte in line.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 10) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return ID("text-" + String(repeating: "0", count: 16 - digits.count) + digits)
    }

    /// What the group work wants, from the sentences and from the agenda's part that it is.
    private var breakouts: Proposal.BreakoutWish? {
        let hasFormat = format?.format == "break-out-group-discussions"
        guard hasFormat || promises.breakoutLine != nil || promises.groupSize != nil else { return nil }
        let parts = agenda.filter {
            find("break-out", in: $0.lower[...]) != nil || find("breakout", in: $0.lower[...]) != nil
        }
        let work = parts.filter { part in
            !(["transition", "sort participants", "move into", "moving into"] as [StaticString]).contains {
                find($0, in: part.lower[...]) != nil
            }
        }
        let sized = work.filter { find("groups of ", in: $0.lower[...]) != nil }
        return Proposal.BreakoutWish(
            min: promises.groupSize?.min, max: promises.groupSize?.max,
            minutes: sized.count == 1 ? sized[0].minutes : work.count == 1 ? work[0].minutes : nil,
            isHybrid: promises.hybridBreakoutLine != nil ? true : nil)
    }

    var rendering: Proposal.Rendering {
        let oneWord: Set<ProposalHeading> = [.rapporteur, .format, .goals, .time, .room]
        let labels = zip(lines, headings).count { line, heading in
            heading.map { oneWord.contains($0) } == true && !line.lower.contains(UInt8(ascii: " "))
        }
        let isJoined = lines.first { !$0.isBlank && !Self.isAddress($0) }?.heading == "session"
        let content = lines.dropFirst(2).filter { !Self.isAddress($0) }
        let blanks = content.dropLast().count { $0.isBlank }
        if isJoined || (labels == 0 && blanks == 0 && content.count > 4) { return .flat }
        return labels > 0 ? .labelled : .linesLost
    }

    static func isAddress(_ line: ProposalLine) -> Bool {
        line.begins(with: "http://") || line.begins(with: "https://") || line.begins(with: "www.")
            || line.begins(with: "check-in and access this session")
    }

    /// Whether the line is one of those that proposals consist of.
    static func isStructure(_ line: ProposalLine) -> Bool {
        line.isShort
            && (NumberedPerson(line) != nil || SlotLine(line) != nil || FormatLine(line)?.minutes != nil
                || ProposalHeading(line) == .additionalSpeakers || line.begins(with: "duration (minutes)"))
    }
}
