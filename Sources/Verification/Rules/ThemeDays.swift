import ForumModel

/// `theme-days`: more sessions of a theme start on a day than an even spread over the days of the event would have.
///
/// Units: max(0, sessions of the theme that day − ⌈planned sessions of the theme / days⌉); a finding a theme and day.
struct ThemeDays: VerifiedRule {
    let id: RuleID = "theme-days"
    let sentence = "The sessions of a theme are spread evenly over the days."
    let standing = Standing.soft(weight: 2)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let days = occupancy.event.days.count
        guard days > 0 else { return [] }
        var planned: [ID<Theme>: Int] = [:]
        for session in occupancy.event.sessions where session.status.isPlanned {
            if let theme = session.theme { planned[theme, default: 0] += 1 }
        }
        return occupancy.groups { $0.session.theme.map { [$0] } ?? [] }.flatMap { theme, stays -> [RawFinding] in
            let name = occupancy.event.theme(theme)?.name ?? theme.rawValue
            let even = ((planned[theme] ?? 0) + days - 1) / days
            return stays.byDay().compactMap { date, stays -> RawFinding? in
                guard stays.count > even else { return nil }
                return RawFinding(
                    units: Double(stays.count - even), sessions: stays.map(\.id),
                    sentence: "\(stays.count) sessions on \(name) are on \(occupancy.wording.day(date)), and "
                        + "\(even) would be even.")
            }
        }
    }
}
