import ForumModel
import Verification

/// The sessions of one theme in figures.
struct ThemeFigures {
    /// nil: the sessions without a theme.
    let theme: Theme?
    /// Accepted and candidate sessions.
    let planned: Int
    let placed: Int
    /// On which at least one of them starts.
    let days: Int
    let rooms: Int
    /// Pairs of its sessions that overlap.
    let overlaps: Int
    /// Of the findings whose sessions are all of this theme.
    let points: Points

    var name: String { theme?.name ?? "No theme" }
}

extension ThemeFigures {
    /// - Returns: the themes that sessions have, in the event's order, and the points of findings that belong to no
    ///   single theme.
    static func themes(of publication: Publication) -> (themes: [ThemeFigures], shared: Points) {
        let event = publication.event
        let planned = Dictionary(grouping: event.sessions.filter(\.status.isPlanned), by: \.theme)
        let placed = Dictionary(grouping: publication.scheduled, by: \.session.theme)
        let keys = publication.scheduled.map { ($0.session.id, $0.session.theme) }
        let attribution = Attribution(of: publication.assessment.rules, by: Dictionary(keys) { first, _ in first })
        let figures = (event.themes.map { Optional($0) } + [nil]).compactMap { theme -> ThemeFigures? in
            guard let own = planned[theme?.id] else { return nil }
            let places = placed[theme?.id, default: []].map(\.placement)
            return ThemeFigures(
                theme: theme, planned: own.count, placed: places.count,
                days: Set(places.map { $0.start.date(in: event.timeZone) }).count,
                rooms: Set(places.map(\.room)).count, overlaps: places.map(\.time).overlappingPairs,
                points: attribution[theme?.id])
        }
        return (figures, attribution.shared)
    }
}
