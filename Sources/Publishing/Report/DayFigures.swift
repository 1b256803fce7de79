import ForumModel
import Verification

/// One day of a programme in figures.
struct DayFigures {
    let date: LocalDate
    let sessions: Int
    /// The most sessions that run at the same moment.
    let atOnce: Int
    /// All rooms together.
    let use: RoomUse.Cell
    /// Of the findings whose sessions are all on this day.
    let points: Points
}

extension DayFigures {
    /// - Returns: the days, and the points of findings that belong to no single day.
    static func days(of publication: Publication, _ use: RoomUse) -> (days: [DayFigures], shared: Points) {
        let days = ProgrammeDay.days(of: publication)
        let dates = days.flatMap { day in day.items.map { ($0.session.id, day.date) } }
        let attribution = Attribution(
            of: publication.assessment.rules, by: Dictionary(dates) { first, _ in first })
        let figures = zip(days, use.totals).map { day, use in
            DayFigures(
                date: day.date, sessions: day.items.count, atOnce: day.items.map(\.placement.time).mostAtOnce,
                use: use, points: attribution[day.date])
        }
        return (figures, attribution.shared)
    }
}
