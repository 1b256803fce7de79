public import ForumModel

enum ParticipantColumn: String, SheetColumn {
    case id, name, email, organization
    case stakeholderGroup = "stakeholder_group"
    case regionalGroup = "regional_group"
    case gender, attendance, languages, role, newcomer, together, apart, present
    static var required: [Self] { [.id] }
}

/// The people of one session who are to be sorted into groups.
public struct ParticipantList: Sendable {
    /// In the order of the file.
    public let participants: [Participant]
    /// Addresses stay beside the people, so that what sorts them never sees them.
    public let emails: [ID<Participant>: String]

    public init(_ participants: [Participant], emails: [ID<Participant>: String] = [:]) {
        self.participants = participants
        self.emails = emails
    }
}

/// Reads participants/SESSION.csv, or any table like it: commas, semicolons or tabs, with or without a byte-order mark.
///
/// Everybody who has an id is in the list, whatever else is missing: an unknown word stays a value of its own, an empty
/// cell is no value, and `0` is an id and a value like any other.
public enum ParticipantIntake {
    /// - Parameters:
    ///   - file: how messages call it.
    ///   - further: columns beyond the documented ones that groups are to be mixed by.
    ///   - speakers: the identifiers of the session's speakers and moderators, who facilitate unless the file says who does.
    /// - Returns: the list, exactly when no diagnostic is an error.
    public static func read(
        _ bytes: [UInt8], file: String, further: [AttributeID] = [], speakers: Set<String> = []
    ) -> (ParticipantList?, [Diagnostic]) {
        let log = DiagnosticLog()
        let names = further.map(\.rawValue).filter { ParticipantColumn(rawValue: $0) == nil }
        let sheet = Sheet<ParticipantColumn>(
            bytes, file: file, delimiter: delimiter(of: bytes), further: names, log: log)
        guard let sheet else { return (nil, log.sorted(files: [file])) }
        var reader = ParticipantRows(further: names)
        for row in sheet.rows(log: log) { reader.read(row, sheet) }
        if reader.participants.isEmpty, log.errorCount == 0 {
            log.report(
                .noParticipants, at: Spot(file: file), "the file lists nobody", "Add a row for each participant")
        }
        var participants = reader.participants
        if !participants.contains(where: \.isFacilitator) {
            participants = participants.map { speakers.contains($0.id.rawValue) ? $0.with(isFacilitator: true) : $0 }
        }
        let diagnostics = log.sorted(files: [file])
        return (log.errorCount == 0 ? ParticipantList(participants, emails: reader.emails) : nil, diagnostics)
    }

    /// Semicolon or tab where the first line has more of them than commas outside quotations.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D {
                if hasText { break }
                continue
            }
            hasText = hasText || byte > 0x20 && byte < 0x80
            if !isQuoted, let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
        }
        var best = 0
        for place in candidates.indices where counts[place] > counts[best] { best = place }
        return candidates[best]
    }
}
