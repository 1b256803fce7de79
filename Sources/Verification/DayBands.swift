import ForumModel

/// The bands of each day: the distinct starts of its slots of kind session, ascending, counted from 0.
struct DayBands {
    private let starts: [LocalDate: [Instant]]

    init(of event: Event) {
        let all = Set(event.slots.filter { $0.kind == .session }.map(\.time.start)).sorted()
        starts = Dictionary(grouping: all) { $0.date(in: event.timeZone) }
    }

    /// The band of a session: the last one of its day that starts no later than it does; nil when there is none.
    func band(of stay: Stay) -> Int? { starts[stay.date]?.lastIndex { $0 <= stay.start } }

    /// Whether a session starts with the last band of its day, or later.
    func isInLast(_ stay: Stay) -> Bool {
        guard let last = starts[stay.date]?.last else { return false }
        return stay.start >= last
    }
}
