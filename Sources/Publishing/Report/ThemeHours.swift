import ForumModel

/// How many sessions of each theme run at the same time, opening by opening.
struct ThemeHours {
    /// From one start of openings to the next, or to the end of the day's last opening.
    struct Band {
        let time: TimeRange
        /// The day to which it belongs.
        let date: LocalDate
    }

    struct Row {
        let theme: Theme
        /// The most sessions of the theme that run at the same moment, a number a band.
        let counts: [Int]
    }

    /// Ascending.
    let bands: [Band]
    /// The themes with placed sessions, in the event's order.
    let rows: [Row]
    /// The same for all sessions, with or without a theme.
    let all: [Int]

    init(of publication: Publication) {
        let event = publication.event
        let openings = event.slots.filter { $0.kind == .session }.map(\.time)
        let days = Dictionary(grouping: openings) { $0.start.date(in: event.timeZone) }
        let bands = event.days.flatMap { date -> [Band] in
            let own = days[date, default: []]
            let starts = Set(own.map(\.start)).sorted()
            let ends = starts.dropFirst() + [own.map(\.end).max()].compactMap { $0 }
            return zip(starts, ends).compactMap { start, end in
                TimeRange(start, end).map { Band(time: $0, date: date) }
            }
        }
        let times = Dictionary(grouping: publication.scheduled, by: \.session.theme)
            .mapValues { $0.map(\.placement.time) }
        self.bands = bands
        rows = event.themes.compactMap { theme in
            times[theme.id].map { Row(theme: theme, counts: Self.counts(of: $0, in: bands)) }
        }
        all = Self.counts(of: publication.scheduled.map(\.placement.time), in: bands)
    }

    private static func counts(of times: [TimeRange], in bands: [Band]) -> [Int] {
        bands.map { band in times.compactMap { $0.intersection(band.time) }.mostAtOnce }
    }
}
