import ForumModel

/// `theme-rooms`: the sessions of a theme that start on one day are spread over rooms.
///
/// Units: different rooms − 1, when positive; a finding a theme and day.
struct ThemeRooms: VerifiedRule {
    let id: RuleID = "theme-rooms"
    let sentence = "The sessions of a theme on one day share a room."
    let standing = Standing.soft(weight: 1)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.groups { $0.session.theme.map { [$0] } ?? [] }.flatMap { theme, stays -> [RawFinding] in
            let name = occupancy.event.theme(theme)?.name ?? theme.rawValue
            return stays.byDay().compactMap { date, stays -> RawFinding? in
                let rooms = Dictionary(stays.map { ($0.room.id, $0.room) }) { first, _ in first }.values
                    .sorted { $0.id < $1.id }
                guard rooms.count > 1 else { return nil }
                return RawFinding(
                    units: Double(rooms.count - 1), sessions: stays.map(\.id), rooms: rooms.map(\.id),
                    sentence: "The \(stays.count) sessions on \(name) on \(occupancy.wording.day(date)) use "
                        + "\(rooms.count) rooms: \(listed(rooms.map(\.name))).")
            }
        }
    }
}
