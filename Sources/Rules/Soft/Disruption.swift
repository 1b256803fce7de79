public import ForumModel

/// 10 for a session on another day than was published, else 5 at another start or length; and 2 in another room.
/// Nothing without a published programme, or for a session that it does not place.
public struct Disruption: Rule {
    public init() {}
    public let id: RuleID = "disruption"
    public let sentence = "A session keeps the time and the room that were published."
    public let unit = "degree of change"
    public let standing = Standing.soft(1)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard let published = context.published else { return }
        let zone = context.event.timeZone
        var dates: [Instant: LocalDate] = [:]
        func date(_ start: Instant) -> LocalDate {
            if let known = dates[start] { return known }
            let date = start.date(in: zone)
            dates[start] = date
            return date
        }
        for (position, session) in context.sessions {
            guard let known = published[session.id] else { continue }
            for (number, candidate) in context.grid.candidates[position].enumerated() where candidate.time != known.time
            {
                let units: Double = date(candidate.start) == date(known.start) ? 5 : 10
                scribe.time(session: position, candidate: number, units: units)
            }
            for (number, room) in context.event.rooms.enumerated() where room.id != known.room {
                scribe.room(session: position, room: number, units: 2)
            }
        }
    }
}
