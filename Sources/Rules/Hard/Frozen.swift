public import ForumModel

/// Forbids every other start, and every other room, to a session of the published programme that a decision freezes.
public struct Frozen: Rule {
    public init() {}
    public let id: RuleID = "frozen"
    public let sentence = "A frozen session keeps the start and the room that were published."
    public let unit = "session"
    public let standing = Standing.always

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        for (position, session) in context.sessions {
            guard let known = Self.place(of: session, context.event, context.published) else { continue }
            for (number, candidate) in context.grid.candidates[position].enumerated()
            where candidate.start != known.start {
                scribe.time(session: position, candidate: number, units: 1)
            }
            for (number, room) in context.event.rooms.enumerated() where room.id != known.room {
                scribe.room(session: position, room: number, units: 1)
            }
        }
    }

    /// Where a decision holds `session`; nil where none does.
    public static func place(of session: Session, _ event: Event, _ published: Programme?) -> Placement? {
        guard let known = published?[session.id] else { return nil }
        let isHeld = event.freezes.contains { freeze in
            switch freeze {
            case .published: true
            case .times(let ranges): ranges.contains(where: known.time.overlaps)
            case .theme(let theme): session.theme == theme
            case .session(let id): session.id == id
            }
        }
        return isHeld ? known : nil
    }
}
