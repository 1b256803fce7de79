public import ForumModel

enum GroupColumn: String, SheetColumn {
    case round, group, participant, name, role, attendance
    case stakeholderGroup = "stakeholder_group"
    case regionalGroup = "regional_group"
    static var required: [Self] { [.group, .participant] }
}

/// Reads groups.csv back, also one that was made or changed by hand.
public enum GroupTableIntake {
    /// - Parameter participants: the people of the room, whom alone the table may name; nil for a table of another
    ///   session, of whom the room knows only some.
    /// - Returns: the plan of each round, exactly when no diagnostic is an error. Who is not in a round, though late, waits.
    public static func read(
        _ bytes: [UInt8], file: String, participants: [Participant]?
    ) -> ([BreakoutPlan]?, [Diagnostic]) {
        let log = DiagnosticLog()
        let sheet = Sheet<GroupColumn>(
            bytes, file: file, delimiter: ParticipantIntake.delimiter(of: bytes), log: log)
        guard let sheet else { return (nil, log.sorted(files: [file])) }
        let known = participants.map {
            References<Participant>(.unknownPerson, "participant", file: "the list", ids: $0.map(\.id.rawValue))
        }
        var rounds: [Int: [Int: [ID<Participant>]]] = [:]
        for row in sheet.rows(log: log) {
            let id = row.requiredText(.participant).flatMap { text -> ID<Participant>? in
                guard let known else { return ID(unguarded(text)) }
                return known.resolve(unguarded(text), by: "the group", at: row.spot(.participant), log: log)
            }
            let group = row.requiredText(.group).flatMap { _ in number(row, .group) }
            let round = row.text(.round) == nil ? 1 : number(row, .round)
            guard let id, let group, let round else { continue }
            // Nobody meets others twice by standing in a table twice.
            if known == nil, rounds[round]?[group]?.contains(id) == true { continue }
            rounds[round, default: [:]][group, default: []].append(id)
        }
        if rounds.isEmpty, log.errorCount == 0 {
            log.report(.noParticipants, at: Spot(file: file), "the file seats nobody", "Add a row for each participant")
        }
        let late = (participants ?? []).filter { $0.presence == .late }.map(\.id)
        let plans = rounds.sorted { $0.key < $1.key }.map { _, groups in
            let seated = Set(groups.values.joined())
            return BreakoutPlan(
                groups: (1...(groups.keys.max() ?? 1)).map { groups[$0] ?? [] },
                waiting: late.filter { !seated.contains($0) })
        }
        let diagnostics = log.sorted(files: [file])
        return (log.errorCount == 0 ? plans : nil, diagnostics)
    }

    private static func number(_ row: SheetRow<GroupColumn>, _ column: GroupColumn) -> Int? {
        row.value(column) { (text) throws(Flaw) in try wholeNumber(text, in: 1...10_000, of: column.rawValue) }
    }

    /// Without the apostrophe that guards cells which begin like a formula.
    private static func unguarded(_ text: String) -> String {
        let front = Array(text.unicodeScalars.prefix(2))
        let isGuarded = front.count == 2 && front[0] == "'" && "=+-@\t".unicodeScalars.contains(front[1])
        return isGuarded ? String(text.unicodeScalars.dropFirst()) : text
    }
}
