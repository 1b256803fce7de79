import ForumModel
import Verification

/// Everything that the reports count, in whichever form they tell it.
struct ProgrammeReport {
    let publication: Publication
    let rules: [RuleFigures]
    let days: [DayFigures]
    /// Of findings that belong to no single day.
    let pointsBetweenDays: Points
    let themes: [ThemeFigures]
    /// Of findings that belong to no single theme.
    let pointsBetweenThemes: Points
    let themeHours: ThemeHours
    let clashes: Clashes
    let regions: [RegionFigures]
    let roomUse: RoomUse

    init(_ publication: Publication) {
        self.publication = publication
        roomUse = RoomUse(of: publication)
        rules = RuleFigures.rules(of: publication)
        (days, pointsBetweenDays) = DayFigures.days(of: publication, roomUse)
        (themes, pointsBetweenThemes) = ThemeFigures.themes(of: publication)
        themeHours = ThemeHours(of: publication)
        clashes = Clashes(of: publication)
        regions = RegionFigures.regions(of: publication)
    }
}
