import ForumModel

/// Day by day, theme by theme, room by room.
extension ReportPage {
    var days: Part? {
        guard !report.days.isEmpty else { return nil }
        let most = report.days.map(\.points).max() ?? .zero
        let rows = report.days.map { day -> [PageTable.Cell] in
            [PageTable.Cell(day.date.longName)]
                + [
                    String(day.sessions), String(day.atOnce), day.use.used.hours, day.use.open.hours,
                    day.use.share.map { "\($0) %" } ?? "", day.points.brief,
                ].map { PageTable.Cell($0) } + [bar(day.points, of: most)]
        }
        let table = PageTable(
            caption: "Points of the findings whose sessions are all on the day.",
            columns: [
                .words("Day"), .number("Sessions"), .number("At once"), .number("Room hours used"), .number("Open"),
                .number("Share"), .number("Points"), .picture("Points as a bar"),
            ],
            rows: rows,
            foot: foot("Between days", columns: 8, points: report.pointsBetweenDays, at: 6))
        return Part("days", "Day by day", [table.markup])
    }

    var themes: Part? {
        guard report.themes.contains(where: { $0.theme != nil }) else { return nil }
        let most = report.themes.map(\.points).max() ?? .zero
        let rows = report.themes.map { theme -> [PageTable.Cell] in
            let sessions = theme.placed == theme.planned ? "\(theme.placed)" : "\(theme.placed) of \(theme.planned)"
            return [PageTable.Cell("<bdi>\(text(theme.name))</bdi>")]
                + [sessions, "\(theme.days)", "\(theme.rooms)", "\(theme.overlaps)", theme.points.brief].map {
                    PageTable.Cell($0)
                } + [bar(theme.points, of: most)]
        }
        let table = PageTable(
            caption: "Overlaps are pairs of its sessions that run at the same time. Points of the findings whose "
                + "sessions are all of the theme.",
            columns: [
                .words("Theme"), .number("Sessions"), .number("Days"), .number("Rooms"), .number("Overlaps"),
                .number("Points"), .picture("Points as a bar"),
            ],
            rows: rows,
            foot: foot("Between themes", columns: 7, points: report.pointsBetweenThemes, at: 5))
        return Part("themes", "Theme by theme", [table.markup])
    }

    var roomUse: Part? {
        let use = report.roomUse
        guard !use.rows.isEmpty, !use.days.isEmpty else { return nil }
        let scale = HeatScale.shares(of: 100)
        func cell(_ cell: RoomUse.Cell) -> PageTable.Cell {
            guard let share = cell.share else {
                return cell.sessions > 0 ? PageTable.Cell("\(cell.sessions)") : PageTable.Cell("closed", "note")
            }
            let look = scale.look(of: share)
            return PageTable.Cell("\(share) %<small>\(counted(cell.sessions, "session"))</small>", "heat \(look)")
        }
        let table = PageTable(
            caption: "The share of its open hours in which a room is in use; the darker, the more.",
            columns: [.words("Room")] + (use.days.map(\.shortName) + ["Together"]).map { .share($0) },
            rows: use.rows.map { row in
                [PageTable.Cell("<bdi>\(text(row.room.name))</bdi>")] + (row.days + [row.total]).map(cell)
            }, foot: ["Together"] + (use.totals + [use.total]).map(cell))
        return Part("rooms", "Use of the rooms", [table.markup])
    }

    private func foot(_ name: String, columns: Int, points: Points, at place: Int) -> [PageTable.Cell] {
        (0..<columns).map { $0 == 0 ? PageTable.Cell(name) : PageTable.Cell($0 == place ? points.brief : "") }
    }
}
