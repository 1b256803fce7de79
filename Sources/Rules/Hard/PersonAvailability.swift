public import ForumModel

/// The minutes of a session that the union of a person's unavailable times covers, for each person who has to be there.
public struct PersonAvailability: Rule {
    public init() {}
    public let id: RuleID = "person-availability"
    public let sentence = "A person has parts only in sessions at times when it is available."
    public let unit = "minute of overlap"
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
