import ForumModel

/// What the secretariat reads in the morning: what the night has changed, why, and what needs a person.
public struct MorningReport: Sendable {
    public enum Outcome: Sendable {
        /// The published programme stands.
        case nothing
        case proposed
        case published
        /// The event folder or the published programme cannot be read.
        case unreadable
    }

    public let event: String
    public let outcome: Outcome
    /// The version that is published, 0 for none.
    public let publishedVersion: Int
    public let reasons: [String]
    public let diff: ProgrammeDiff?
    /// What somebody has to look at, in sentences.
    public let needs: [String]
    /// What was worth knowing besides.
    public let notes: [String]

    public init(
        event: String, outcome: Outcome, publishedVersion: Int, reasons: [String] = [], diff: ProgrammeDiff? = nil,
        needs: [String] = [], notes: [String] = []
    ) {
        self.event = event
        self.outcome = outcome
        self.publishedVersion = publishedVersion
        self.reasons = reasons
        self.diff = diff
        self.needs = needs
        self.notes = notes
    }

    /// report.md
    public var text: String {
        var lines = ["# \(Markdown.escaped(event)): the night's report", "", headline]
        add("What needs a person", needs, to: &lines)
        add("Why", reasons, to: &lines)
        if let diff, !diff.changes.isEmpty {
            add(
                "What changes",
                diff.changes.map { "\($0.session) \u{201C}\($0.title)\u{201D} \(diff.sentence($0))" }, to: &lines)
            add(
                "Who should know",
                diff.byPerson.map { person in
                    "\(person.name): \(person.changes.map { "\($0.session)" }.joined(separator: ", "))"
                }, to: &lines)
        }
        add("Also", notes, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private var headline: String {
        let version = publishedVersion == 0 ? "Nothing is published yet" : "Version \(publishedVersion) is published"
        return switch outcome {
        case .nothing: "\(version), and nothing needs to change."
        case .proposed: "\(version). A new version is proposed: look at it, and publish it if you agree."
        case .published: "\(version); the night has put it in place of the one before."
        case .unreadable: "\(version). The night could not plan, because something cannot be read."
        }
    }

    private func add(_ heading: String, _ items: [String], to lines: inout [String]) {
        guard !items.isEmpty else { return }
        lines += ["", "## \(heading)", ""] + items.map { "- \(Markdown.escaped($0))" }
    }
}
