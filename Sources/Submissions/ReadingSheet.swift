import ForumModel
public import Intake

/// A text line by line with what was read from each line, for a check by eye.
public struct ReadingSheet: Sendable {
    public let text: String

    /// - Parameter bytes: as they are in the file, already read once without an error.
    public init(_ bytes: [UInt8], _ proposals: [Proposal], source: String) {
        var notes: [Int: [String]] = [:]
        for proposal in proposals {
            for evidence in proposal.evidence where evidence.isFound {
                if let value = Self.value(evidence.field, of: proposal) {
                    notes[evidence.line, default: []].append("\(evidence.field.rawValue): \(value)")
                }
            }
            for (person, role) in proposal.cast {
                let parts = [
                    person.name ?? "name withheld", person.organization.map { "of '\($0)'" },
                    person.stakeholderGroup?.rawValue ?? "group unknown",
                    person.regionalGroup?.rawValue ?? "region unknown",
                ]
                notes[person.line, default: []].append(
                    "\(role.rawValue): \(parts.compactMap(\.self).joined(separator: ", "))")
            }
            for warning in proposal.warnings { notes[warning.line ?? 1, default: []].append("! \(warning.text)") }
        }
        var result = "== \(source)\n"
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, line) in lines.enumerated() {
            let shown = line.count > 160 ? line.prefix(160) + "…" : line
            result += "\(number + 1)\t\(shown)\n"
            for note in notes[number + 1] ?? [] { result += "\t    <- \(note)\n" }
        }
        text = result
    }

    /// A field's value on one line; people stand at their own lines.
    private static func value(_ field: Proposal.Field, of proposal: Proposal) -> String? {
        switch field {
        case .year: proposal.year.map { String($0) }
        case .type: proposal.type?.rawValue
        case .number: proposal.number.map { String($0) }
        case .title: proposal.title
        case .slot: [proposal.start, proposal.end].compactMap { $0?.isoUTC }.joined(separator: " to ")
        case .room: proposal.room
        case .theme: ([proposal.theme].compactMap(\.self) + proposal.subthemes).joined(separator: "; ")
        case .format: proposal.format
        case .layout: proposal.layout?.rawValue
        case .durations: proposal.durations.map(\.description).joined(separator: "; ")
        case .organizers, .speakers, .onsiteModerators, .onlineModerators, .rapporteurs: nil
        case .sdgs: proposal.goals.map { String($0) }.joined(separator: ", ")
        case .policyQuestions: "\(proposal.policyQuestions.count) lines"
        case .agenda: proposal.agenda.map { "\($0.minutes.rawValue) \($0.title)" }.joined(separator: "; ")
        case .breakouts:
            proposal.breakouts.map {
                "groups of \($0.min.map { String($0) } ?? "?") to \($0.max.map { String($0) } ?? "?"), "
                    + "\($0.minutes?.description ?? "? min")"
            }
        case .hybrid: proposal.isHybrid.map { $0 ? "yes" : "no" }
        case .questionTime: proposal.questionTime?.description
        }
    }

    /// A few lines: what was found, what is unknown, the warnings.
    public static func summary(of proposal: Proposal, in source: String) -> String {
        let title = proposal.title.map { " \($0)" } ?? ""
        let lengths = proposal.durations.map { String($0.rawValue) }.joined(separator: ";")
        let unknown = proposal.evidence.filter { !$0.isFound }.map(\.field.rawValue).joined(separator: ", ")
        var lines = [
            "\(source): \(proposal.id)\(title)",
            "  speakers: \(proposal.speakers.count), organizers: \(proposal.organizers.count), "
                + "minutes: \(lengths.isEmpty ? "unknown" : lengths), format: \(proposal.format ?? "unknown")",
        ]
        if !unknown.isEmpty { lines.append("  not found: \(unknown)") }
        lines += proposal.warnings.map { "  \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
