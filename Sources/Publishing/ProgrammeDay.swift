import ForumModel

/// One day of a programme as people speak of it: what runs after midnight belongs to the evening before.
struct ProgrammeDay {
    let date: LocalDate
    /// By start, then room, then session.
    let items: [ScheduledSession]
    /// By start.
    let breaks: [Slot]
    /// From the first opening or session to the end of the last.
    let time: TimeRange

    /// The event's days, and those on which something else is placed; ascending.
    static func days(of publication: Publication) -> [ProgrammeDay] {
        let event = publication.event
        let zone = event.timeZone
        let openings = event.slots.filter { $0.kind == .session }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        let items = Dictionary(grouping: publication.scheduled) { item in
            let place = item.placement
            let opening = openings.first {
                $0.time.contains(place.time) && ($0.rooms.isEmpty || $0.rooms.contains(place.room))
            }
            return (opening?.time.start ?? place.start).date(in: zone)
        }
        let pauses = event.slots.filter { $0.kind == .break }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        return Set(event.days).union(items.keys).sorted().map { date in
            let placed = items[date] ?? []
            let breaks = pauses.filter { $0.time.start.date(in: zone) == date }
            let opened = openings.filter { $0.time.start.date(in: zone) == date }.map(\.time)
            let times = placed.map(\.placement.time) + opened
            let start = times.map(\.start).min() ?? publication.event.published
            let end = times.map(\.end).max() ?? start + 1
            return ProgrammeDay(
                date: date, items: placed, breaks: breaks,
                time: TimeRange(start, end) ?? TimeRange(start: start, duration: 1))
        }
    }
}
