public import ForumModel

/// Unit: a minute of a session at which one of its people is not available, a person.
public struct PersonAvailability: Rule {
    public init() {}
    public let id: RuleID = "person-availability"
    public let sentence = "A person has parts only in sessions at times when it is available."
    public let standing = Standing.hard

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let unavailable = context.event.people.map(\.unavailable.merged)
        for (position, candidates) in context.grid.candidates.enumerated() {
            let ranges = context.attendees[position].map { unavailable[$0] }.filter { !$0.isEmpty }
            guard !ranges.isEmpty else { continue }
            for (number, candidate) in candidates.enumerated() {
                for own in ranges {
                    scribe.time(session: position, candidate: number, units: own.minutes(shared: candidate.time))
                }
            }
        }
    }
}
