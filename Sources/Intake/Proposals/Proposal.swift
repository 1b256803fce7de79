public import ForumModel

/// What a proposal's text says about one session; nil and empty mean unknown, never "none".
///
/// Nothing is invented: each field that was found names its line in ``evidence``, each that was not names the line
/// down to which it was looked for, and text in a place where a field was expected that could not be read is kept in
/// ``warnings``.
public struct Proposal: Sendable, Hashable {
    /// How the page reached the secretariat.
    public enum Rendering: String, Sendable, Hashable, Codable, CaseIterable {
        /// Every heading on its line.
        case labelled
        /// One-word lines are lost: headings such as Moderator and every value of one word.
        case linesLost = "lines-lost"
        /// No blank lines and hardly a heading.
        case flat
    }

    /// `2024-workshop-77`, or `text-` and a hash of the content when year, type or number are unknown.
    public let id: ID<Session>
    public let rendering: Rendering
    public let year: Int?
    public let type: SessionType?
    public let number: Int?
    public let title: String?
    public let start: Instant?
    public let end: Instant?
    public let room: String?
    public let theme: String?
    public let subthemes: [String]
    /// The kind of session in small letters with hyphens: `roundtable`, `birds-of-a-feather`, `panel`.
    public let format: String?
    public let layout: Layout?
    /// Accepted lengths, the preferred one first.
    public let durations: [Minutes]
    public let organizers: [ProposedPerson]
    public let speakers: [ProposedPerson]
    public let onsiteModerators: [ProposedPerson]
    public let onlineModerators: [ProposedPerson]
    public let rapporteurs: [ProposedPerson]
    /// Goals 1 to 17, ascending.
    public let goals: [Int]
    public let policyQuestions: [String]
    public let agenda: [AgendaItem]
    public let breakouts: BreakoutWish?
    /// Participants on site and online together; nil when the text does not say.
    public let isHybrid: Bool?
    /// The least time promised for questions.
    public let questionTime: Minutes?
    public let evidence: [Evidence]
    public let warnings: [Warning]
}

extension Proposal {
    /// A person as the text names them.
    public struct ProposedPerson: Sendable, Hashable {
        /// nil when the page withholds it.
        public let name: String?
        public let organization: String?
        public let stakeholderGroup: StakeholderGroup?
        public let regionalGroup: RegionalGroup?
        /// The 1-based line.
        public let line: Int

        public init(
            name: String?, organization: String? = nil, stakeholderGroup: StakeholderGroup? = nil,
            regionalGroup: RegionalGroup? = nil, line: Int
        ) {
            self.name = name
            self.organization = organization
            self.stakeholderGroup = stakeholderGroup
            self.regionalGroup = regionalGroup
            self.line = line
        }
    }

    /// A part of the session.
    public struct AgendaItem: Sendable, Hashable {
        public let minutes: Minutes
        public let title: String
        /// Whether the part leaves time for the questions of those who listen, by its whole text.
        public let hasQuestions: Bool

        public init(minutes: Minutes, title: String, hasQuestions: Bool = false) {
            self.minutes = minutes
            self.title = title
            self.hasQuestions = hasQuestions
        }
    }

    /// Break-out groups that the organizers ask for.
    public struct BreakoutWish: Sendable, Hashable {
        /// People a group.
        public let min: Int?
        public let max: Int?
        /// The length of the group work.
        public let minutes: Minutes?
        /// Groups of people on site and online together.
        public let isHybrid: Bool?

        public init(min: Int? = nil, max: Int? = nil, minutes: Minutes? = nil, isHybrid: Bool? = nil) {
            self.min = min
            self.max = max
            self.minutes = minutes
            self.isHybrid = isHybrid
        }
    }

    public enum Field: String, Sendable, Hashable, Codable, CaseIterable {
        case year, type, number, title, slot, room, theme, format, layout, durations, organizers, speakers
        case onsiteModerators = "onsite_moderators"
        case onlineModerators = "online_moderators"
        case rapporteurs, sdgs
        case policyQuestions = "policy_questions"
        case agenda, breakouts, hybrid
        case questionTime = "question_time"
    }

    /// Where a field was found, or looked for in vain.
    public struct Evidence: Sendable, Hashable {
        public let field: Field
        public let isFound: Bool
        /// The 1-based line of the find; else the last line that was searched.
        public let line: Int
    }

    /// Something that was expected and not understood, or that does not go together.
    public struct Warning: Sendable, Hashable {
        /// The 1-based line; nil when the whole text is meant.
        public let line: Int?
        public let text: String

        public init(line: Int?, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// Whether the field was found.
    public func has(_ field: Field) -> Bool { evidence.contains { $0.field == field && $0.isFound } }
}

extension Proposal.Warning: CustomStringConvertible {
    public var description: String { line.map { "line \($0): \(text)" } ?? text }
}
