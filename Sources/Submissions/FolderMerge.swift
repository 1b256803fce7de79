public import ForumModel
public import Intake
import Requests

/// Proposals merged into an event folder: what would be written, and what would change.
///
/// ```
/// proposals   -> WhoIsWho, Likeness -> identifiers, tags
///             -> RequestRows        -> rows that are wanted
/// folder      -> EditableTable      -> rows that are there
/// written.csv -> MergeMemory        -> what the proposals said last time
/// all three   -> ThreeWayMerge      -> tables, changes, memory
/// ```
public struct FolderMerge: Sendable {
    /// The files that change, by their paths in the folder, ascending.
    public private(set) var files: [(path: String, bytes: [UInt8])] = []
    /// In the order of the files, then of the rows.
    public private(set) var changes: [MergeChange] = []
    public private(set) var remarks: [MergeRemark] = []
    /// Errors in tables that would lose text: then there are no ``files``.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Whether the tables could be read, so that ``files`` can be written.
    public var isPossible: Bool { !diagnostics.contains { $0.severity == .error } }

    /// - Parameters:
    ///   - folder: the event folder as it is; empty for one that does not exist yet.
    ///   - status: of new sessions.
    public init(
        _ set: ProposalSet, into folder: EventFiles, outline: EventOutline, status: SessionStatus = .accepted
    ) {
        var tables: [MergedTable: EditableTable] = [:]
        for table in MergedTable.allCases {
            tables[table] =
                folder[table.rawValue].flatMap {
                    EditableTable(file: table.rawValue, bytes: $0, diagnostics: &diagnostics)
                } ?? EditableTable(file: table.rawValue, columns: table.columns)
        }
        var memory = MergeMemory()
        if let bytes = folder[MergeMemory.file] {
            memory = MergeMemory(bytes, diagnostics: &diagnostics) ?? memory
        }
        let answers =
            folder[PersonQuestion.file].flatMap { PersonQuestion.read($0, diagnostics: &diagnostics) } ?? []
        diagnostics.removeAll { $0.severity != .error }
        guard isPossible, let sessions = tables[.sessions], let people = tables[.people] else { return }

        remarks = set.repeated.map {
            .repeated(session: $0.left.proposal.id.rawValue, left: $0.left.source, taken: $0.taken.source)
        }
        let entries = plannable(set, outline, sessions, memory)
        let proposals = entries.map(\.proposal)
        let who = WhoIsWho(proposals, known: Self.known(people, memory), answers: answers)
        let likeness = Likeness(proposals, others: Self.others(sessions, besides: proposals), rules: outline.requests)
        tell(entries, outline, who, likeness, sessions, answers)

        let rows = RequestRows(outline: outline, status: status)
        for wanted in Self.wanted(proposals, rows, who, likeness) {
            guard var table = tables[wanted.table] else { continue }
            var wanted = wanted
            if wanted.table == .people { wanted.isTakenBack = Self.leavesNobody(changes, tables[.roles]) }
            var merge = ThreeWayMerge(table, memory: memory)
            merge.merge(wanted)
            (table, memory) = (merge.table, merge.memory)
            tables[wanted.table] = table
            changes += merge.changes
        }
        let order = Dictionary(uniqueKeysWithValues: MergedTable.allCases.enumerated().map { ($1.rawValue, $0) })
        changes = changes.enumerated().sorted {
            (order[$0.element.file] ?? 0, $0.offset) < (order[$1.element.file] ?? 0, $1.offset)
        }.map(\.element)
        let questions = Self.questions(who, proposals, tables[.people])
        let open = questions.count { $0.isSame == nil }
        if open > 0 { remarks.append(.openQuestions(count: open)) }
        collect(tables, memory, questions, likeness, folder)
    }

    /// The proposals that can be planned: with a length, and not removed from sessions.csv by hand.
    private mutating func plannable(
        _ set: ProposalSet, _ outline: EventOutline, _ sessions: EditableTable, _ memory: MergeMemory
    ) -> [ProposalSet.Entry] {
        let present = Set(sessions.rows.indices.map { sessions.value($0, "id") })
        return set.entries.filter { entry in
            let id = entry.proposal.id.rawValue
            if !present.contains(id), memory.cells(.sessions, RowKey(id)) != nil { return false }
            if !entry.proposal.lengths.isEmpty || outline.requests.usualLength != nil || present.contains(id) {
                return true
            }
            remarks.append(.withoutLength(session: id, source: entry.source))
            return false
        }
    }

    /// Each person under the name that people.csv has now, and under the one that was last proposed: a name that was
    /// corrected by hand leads to the same person still.
    private static func known(_ people: EditableTable, _ memory: MergeMemory) -> [WhoIsWho.Known] {
        let rows = people.rows.indices.filter { !people.value($0, "id").isEmpty }
        func person(_ row: Int, _ name: String) -> WhoIsWho.Known {
            WhoIsWho.Known(
                id: people.value(row, "id"), name: name, organization: people.value(row, "organization"))
        }
        let proposed = rows.compactMap { row -> WhoIsWho.Known? in
            let cells = memory.cells(.people, RowKey(people.value(row, "id")))
            guard let name = cells?["name"], name != people.value(row, "name") else { return nil }
            return person(row, name)
        }
        return rows.map { person($0, people.value($0, "name")) } + proposed
    }

    /// Sessions of the folder that are not read now, as far as their rows tell what they are about.
    private static func others(
        _ sessions: EditableTable, besides proposals: [Proposal]
    ) -> [SimilarityIndex.Document] {
        let read = Set(proposals.map(\.id.rawValue))
        return sessions.rows.indices.compactMap { row in
            let id = sessions.value(row, "id")
            guard !read.contains(id), !id.isEmpty else { return nil }
            let tags = sessions.value(row, "tags").split(separator: ";").map { String($0) }
            return SimilarityIndex.Document(
                id: ID(id), texts: [sessions.value(row, "title"), sessions.value(row, "theme")],
                tags: tags.filter { !$0.hasPrefix(Likeness.prefix) })
        }
    }

    private static func wanted(
        _ proposals: [Proposal], _ rows: RequestRows, _ who: WhoIsWho, _ likeness: Likeness
    ) -> [WantedTable] {
        let byID = Dictionary(proposals.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        let sessions = proposals.map { proposal in
            let usual = rows.outline.requests.usualLength.map { [$0] } ?? []
            return rows.session(
                proposal, lengths: proposal.lengths.isEmpty ? usual : proposal.lengths,
                tags: likeness.tags[proposal.id] ?? [])
        }
        let roles = rows.roles(proposals, who.ids)
        return [
            WantedTable(table: .sessions, rows: sessions),
            WantedTable(table: .roles, rows: roles) { key in
                // A part of which the page says nothing now is unknown, not gone.
                guard key.parts.count == 3, let proposal = byID[key.parts[0]] else { return false }
                return proposal.cast.contains { $0.role.rawValue == key.parts[2] && $0.person.name != nil }
            },
            WantedTable(table: .people, rows: rows.people(proposals, who.ids)),
            WantedTable(table: .relations, rows: likeness.relations) { key in
                key.parts.count == 3 && (byID[key.parts[1]] != nil && byID[key.parts[2]] != nil)
            },
            WantedTable(table: .requests, rows: proposals.map(rows.request)),
            WantedTable(table: .agendas, rows: proposals.flatMap(rows.agenda)) { key in
                byID[key.parts[0]].map { !$0.agenda.isEmpty } ?? false
            },
        ]
    }

    /// A person goes whose last role was just taken back.
    private static func leavesNobody(
        _ changes: [MergeChange], _ roles: EditableTable?
    ) -> @Sendable (RowKey) -> Bool {
        let removed = changes.filter { $0.kind == .removed && $0.file == MergedTable.roles.rawValue }
        let left = Set(removed.compactMap { $0.row.split(separator: ";").dropFirst().first.map { String($0) } })
        let staying = Set(roles.map { roles in roles.rows.indices.map { roles.value($0, "person") } } ?? [])
        return { left.contains($0.parts[0]) && !staying.contains($0.parts[0]) }
    }

    /// What was answered, and what is open about people who are still there.
    private static func questions(
        _ who: WhoIsWho, _ proposals: [Proposal], _ people: EditableTable?
    ) -> [PersonQuestion] {
        let there = people.map { people in people.rows.indices.map { people.value($0, "name") } } ?? []
        let names = Set(there + proposals.flatMap { $0.cast.compactMap(\.person.name) })
        return who.questions.filter { !$0.answer.isEmpty || (names.contains($0.a) && names.contains($0.b)) }
    }

    private mutating func collect(
        _ tables: [MergedTable: EditableTable], _ memory: MergeMemory, _ questions: [PersonQuestion],
        _ likeness: Likeness, _ folder: EventFiles
    ) {
        var all: [String: [UInt8]] = [:]
        let touched = Set(changes.filter { [.added, .changed, .removed].contains($0.kind) }.map(\.file))
        for (table, content) in tables where touched.contains(table.rawValue) { all[table.rawValue] = content.bytes }
        all[MergeMemory.file] = memory.bytes
        if !questions.isEmpty || folder[PersonQuestion.file] != nil {
            all[PersonQuestion.file] = PersonQuestion.bytes(questions)
        }
        if !likeness.pairs.isEmpty || folder[Likeness.file] != nil { all[Likeness.file] = likeness.bytes }
        files = all.filter { folder[$0.key] != $0.value }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension FolderMerge {
    /// What the secretariat should know, in the order of the proposals.
    private mutating func tell(
        _ entries: [ProposalSet.Entry], _ outline: EventOutline, _ who: WhoIsWho, _ likeness: Likeness,
        _ sessions: EditableTable, _ answers: [PersonQuestion]
    ) {
        let rows = RequestRows(outline: outline, status: .accepted)
        var titles: [String: String] = [:]
        let present = Set(sessions.rows.indices.map { sessions.value($0, "id") })
        for row in sessions.rows.indices {
            titles[sessions.value(row, "title").lowercased()] = sessions.value(row, "id")
        }
        for entry in entries {
            let (proposal, id) = (entry.proposal, entry.proposal.id.rawValue)
            if proposal.title == nil, !present.contains(id) {
                remarks.append(.withoutTitle(session: id, source: entry.source))
            }
            if let theme = proposal.theme, rows.theme(proposal) == nil {
                remarks.append(.unknownTheme(session: id, source: entry.source, theme: theme))
            }
            if let layout = proposal.layout, rows.layout(proposal) == nil {
                remarks.append(.layoutNowhere(session: id, source: entry.source, layout: layout.rawValue))
            }
            if let title = proposal.title?.lowercased() {
                if let other = titles[title], other != id, !present.contains(id) {
                    remarks.append(.sameTitle(session: id, source: entry.source, other: other))
                }
                titles[title] = titles[title] ?? id
            }
        }
        remarks += who.namesakes.map { .namesakes(name: $0.name, taken: $0.taken) }
        remarks += answers.filter { !$0.answer.isEmpty && $0.isSame == nil }.map {
            .unclearAnswer(a: $0.a, b: $0.b, answer: $0.answer)
        }
        remarks += likeness.suggestions.map {
            .mergeSuggested(
                a: $0.a.rawValue, b: $0.b.rawValue, percent: Int(($0.similarity * 100).rounded()), words: $0.words)
        }
    }
}
