public import ForumModel

/// 1 for each overlapping pair of sessions in one language that is not the meeting's own, the first of `languages`.
public struct LanguageOverlap: Rule {
    public init() {}
    public let id: RuleID = "language-overlap"
    public let sentence = "Sessions in one language other than the meeting's own do not overlap."
    public let unit = "pair"
    public let standing = Standing.soft(2)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard let own = context.event.languages.first else { return }
        var sessions: [String: [Int]] = [:]
        for (position, session) in context.sessions {
            guard let language = session.language, language != own else { continue }
            sessions[language, default: []].append(position)
        }
        for (_, sessions) in sessions.sorted(by: { $0.key < $1.key }) { scribe.separation(sessions, .overlap) }
    }
}
