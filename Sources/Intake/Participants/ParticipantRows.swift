import ForumModel

/// Rows of participants, one after another.
struct ParticipantRows {
    private(set) var participants: [Participant] = []
    private(set) var emails: [ID<Participant>: String] = [:]
    private let further: [String]
    private var register = IdentifierRegister()
    private let words = ParticipantWords()

    init(further: [String]) { self.further = further }

    mutating func read(_ row: SheetRow<ParticipantColumn>, _ sheet: Sheet<ParticipantColumn>) {
        let id = row.identifier(.id)
        var attributes: [AttributeID: String] = [
            .stakeholderGroup: row.word(.stakeholderGroup, among: words.stakeholders)?.rawValue ?? "",
            .regionalGroup: region(row.word(.regionalGroup, among: words.regions)),
            .gender: row.text(.gender).flatMap(genderWord) ?? "",
            .newcomer: row.text(.newcomer).map { ParticipantWords.newcomer($0, at: row.spot(.newcomer), row.log) }
                ?? "",
        ]
        for name in further { attributes[AttributeID(rawValue: name)] = sheet.text(name, of: row) ?? "" }
        let participant = Participant(
            id: ID(id ?? ""), name: row.text(.name), organization: row.text(.organization), attributes: attributes,
            attendance: row.choice(.attendance, aliases: Attendance.aliases),
            languages: row.text(.languages).map(languageWords) ?? [], isFacilitator: isFacilitator(row),
            together: row.text(.together), apart: row.text(.apart),
            presence: row.value(.present) { (text) throws(Flaw) in try ParticipantWords.presence(text) } ?? .here)
        guard let id, register.insert(id, at: row.spot(.id), kind: "participant", log: row.log) else { return }
        participants.append(participant)
        if let email = row.text(.email) { emails[participant.id] = email }
    }

    /// "No region" is how public programmes write an unknown one.
    private func region(_ word: RegionalGroup?) -> String {
        word == .intergovernmental ? "" : word?.rawValue ?? ""
    }

    private func isFacilitator(_ row: SheetRow<ParticipantColumn>) -> Bool {
        guard let text = row.text(.role), !normalizedWord(text).isEmpty else { return false }
        if ParticipantWords.isFacilitator(text) { return true }
        row.log.report(
            .roleWithoutPart, at: row.spot(.role), "role: \(quoted(text)) is no part in a group",
            "Write facilitator for who guides a group, or empty the cell")
        return false
    }
}

/// The words of the participants' columns, the same in tables and in live events.
struct ParticipantWords {
    let stakeholders = Vocabulary(aliases: StakeholderGroup.aliases)
    let regions = Vocabulary(aliases: RegionalGroup.aliases)

    static func isFacilitator(_ text: String) -> Bool {
        ["facilitator", "facilitators", "group-facilitator", "table-facilitator"].contains(normalizedWord(text))
    }

    /// Yes or no in one word for all; any other word stays a value of its own.
    static func newcomer(_ text: String) -> (value: String, isKnown: Bool) {
        do throws(Flaw) {
            return (try yesNo(text) ? "yes" : "no", true)
        } catch {
            return (normalizedWord(text), false)
        }
    }

    static func newcomer(_ text: String, at spot: Spot, _ log: DiagnosticLog) -> String {
        let (value, isKnown) = newcomer(text)
        if !isKnown, !value.isEmpty {
            log.report(
                .newWord, at: spot, "newcomer: \(quoted(text)) is neither yes nor no", "It stays a value of its own")
        }
        return value
    }

    static func presence(_ text: String) throws(Flaw) -> Participant.Presence {
        if normalizedWord(text) == "late" { return .late }
        do throws(Flaw) {
            return try yesNo(text) ? .here : .absent
        } catch {
            throw Flaw(.unknownWord, "\(quoted(text)) is not one of the possible words", "Write yes, no or late")
        }
    }
}
