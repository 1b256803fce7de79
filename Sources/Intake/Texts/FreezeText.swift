public import ForumModel

/// What is to be frozen, as people write it: `published`, `day=2025-06-23`, `time=09:00-12:00`, `theme=ai`,
/// `session=ws-1`.
enum FreezeText {
    case published
    case times(String)
    case theme(String)
    case session(String)

    init(_ text: String) throws(Flaw) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
            trimmed(String($0))
        }
        switch (normalizedWord(parts[0]), parts.count > 1 ? parts[1] : "") {
        case ("published", ""): self = .published
        case ("day", let day) where !day.isEmpty, ("time", let day) where !day.isEmpty: self = .times(day)
        case ("theme", let theme) where !theme.isEmpty: self = .theme(theme)
        case ("session", let session) where !session.isEmpty: self = .session(session)
        default:
            throw Flaw(
                .unknownWord, "\(quoted(text)) does not say what is to be frozen",
                "Write published, day=2025-06-23, time=09:00-12:00, theme=ID, or session=ID")
        }
    }
}

/// What is to be frozen in an event that is known.
public enum FreezeChoice: Sendable, Hashable {
    case freeze(Freeze)
    /// It cannot be read: what is the matter, and what to write instead.
    case flaw(cause: String, cure: String)

    /// - Parameter text: `published`, `day=2025-06-23`, `time=09:00-12:00`, `theme=ai`, `session=ws-1`.
    public init(_ text: String, of event: Event) {
        do throws(Flaw) {
            switch try FreezeText(text) {
            case .published: self = .freeze(.published)
            case .session(let id):
                try Self.check(id, "session", event.sessions.map(\.id.rawValue))
                self = .freeze(.session(ID(id)))
            case .theme(let id):
                try Self.check(id, "theme", event.themes.map(\.id.rawValue))
                self = .freeze(.theme(ID(id)))
            case .times(let text):
                let times = EventTimes(zone: event.timeZone)
                times.setSlots(event.slots, isComplete: true)
                self = .freeze(.times(try times.ranges(text)))
            }
        } catch {
            self = .flaw(cause: error.cause(), cure: error.cure())
        }
    }

    private static func check(_ id: String, _ kind: String, _ ids: [String]) throws(Flaw) {
        guard !ids.contains(id) else { return }
        throw Flaw(
            .unknownWord, "the event has no \(kind) \(quoted(id))",
            Intake.cure("Correct the id", for: id, among: ids))
    }
}
