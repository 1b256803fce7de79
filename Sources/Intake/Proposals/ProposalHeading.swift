/// What a line of its own announces.
enum ProposalHeading: Sendable, Hashable {
    case time, room, theme, about, organizers, speakers, additionalSpeakers, onsiteModerator, onlineModerator
    case rapporteur, format, duration, policyQuestions, goals, targets
    /// Headings of which nothing is read; they end what stands before them.
    case other

    private static let headings: [String: Self] = [
        "time": .time, "date and time": .time, "room": .room, "venue": .room,
        "subtheme": .theme, "sub-theme": .theme, "subtheme(s)": .theme, "theme": .theme, "thematic track": .theme,
        "track": .theme, "about this session": .about, "organizers": .organizers, "organisers": .organizers,
        "co-organizers": .organizers, "session organizers": .organizers, "speakers": .speakers,
        "additional speakers": .additionalSpeakers, "speakers bios": .additionalSpeakers,
        "moderator": .onsiteModerator, "moderators": .onsiteModerator, "onsite moderator": .onsiteModerator,
        "on-site moderator": .onsiteModerator, "onsite moderators": .onsiteModerator,
        "online moderator": .onlineModerator, "online moderators": .onlineModerator,
        "remote moderator": .onlineModerator, "rapporteur": .rapporteur, "rapporteurs": .rapporteur,
        "format": .format, "session format": .format, "duration (minutes)": .duration, "duration": .duration,
        "policy question(s)": .policyQuestions, "policy questions": .policyQuestions,
        "policy question": .policyQuestions, "sdgs": .goals, "sdg": .goals, "targets": .targets,
    ]

    private static let others: Set<String> = [
        "description", "expected outcomes", "online participation", "interventions", "diversity",
        "relevance to theme", "relevance to internet governance", "relevance to igf theme", "discussion facilitation",
        "session content", "content of the session", "relevance of the session", "agenda", "session agenda",
        "hybrid format", "background paper", "reference document", "issue(s)", "issues",
        "connection with previous messages", "usage of igf official tool", "proposed additional tools",
        "what will participants gain from attending this session?", "background document", "format description",
        "additional policy questions information", "short title", "session time", "country", "stakeholder group",
        "session report", "report", "key takeaways", "tools", "tags",
    ]

    /// The heading that the line consists of.
    init?(_ line: ProposalLine) {
        guard let text = line.heading else { return nil }
        if let known = Self.headings[text] {
            self = known
        } else if Self.others.contains(text) {
            self = .other
        } else {
            return nil
        }
    }

    /// The heading at the line's start with text after its colon: `Policy Question(s): …`.
    static func leading(_ line: ProposalLine) -> (heading: Self, text: String)? {
        guard let colon = line.lower.prefix(60).firstIndex(of: UInt8(ascii: ":")) else {
            guard line.begins(with: "what will participants gain") else { return nil }
            return (.other, "")
        }
        let name = cleaned(String(decoding: line.lower[..<colon], as: UTF8.self))
        guard let heading = headings[name] ?? (others.contains(name) ? .other : nil) else { return nil }
        return (heading, cleaned(String(decoding: line.text.utf8.dropFirst(colon + 1), as: UTF8.self)))
    }
}
