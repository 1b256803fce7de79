import ForumModel
import Verification

/// The figures of report.md by day, theme, clash and region.
extension ReportText {
    /// So many clashes are listed, the dearest.
    private static let listedPairs = 10

    static func days(_ report: ProgrammeReport) -> [String] {
        guard !report.days.isEmpty else { return [] }
        let rows = report.days.map { day in
            [
                day.date.longName, "\(day.sessions)", "\(day.atOnce)", day.use.share.map { "\($0) %" } ?? "",
                day.points.brief,
            ]
        }
        let between = ["Between days", "", "", "", report.pointsBetweenDays.brief]
        return ["## Day by day", "", "Points of the findings whose sessions are all on the day.", ""]
            + Markdown.table(
                [
                    ("Day", .left), ("Sessions", .right), ("At once", .right), ("Rooms in use", .right),
                    ("Points", .right),
                ],
                rows + [between])
    }

    static func themes(_ report: ProgrammeReport) -> [String] {
        guard report.themes.contains(where: { $0.theme != nil }) else { return [] }
        let rows = report.themes.map { theme in
            [
                escaped(theme.name, report), "\(theme.placed)", "\(theme.days)", "\(theme.rooms)",
                "\(theme.overlaps)", theme.points.brief,
            ]
        }
        let between = ["Between themes", "", "", "", "", report.pointsBetweenThemes.brief]
        return [
            "## Theme by theme", "",
            "Overlaps are pairs of its sessions that run at the same time; points are those of the findings whose "
                + "sessions are all of the theme.", "",
        ]
            + Markdown.table(
                [
                    ("Theme", .left), ("Sessions", .right), ("Days", .right), ("Rooms", .right), ("Overlaps", .right),
                    ("Points", .right),
                ], rows + [between])
    }

    static func clashes(_ report: ProgrammeReport) -> [String] {
        let clashes = report.clashes
        guard clashes.count > 0 else { return [] }
        let zone = report.publication.event.timeZone
        let rows = clashes.dearest(listedPairs).map { pair in
            let start = pair.time.start.local(in: zone)
            return [
                "\(start.date.shortName) \(clock(start.minute))", session(pair.first, report),
                session(pair.second, report), pair.rules.map { escaped($0.rawValue, report) }.joined(separator: ", "),
                pair.points.brief,
            ]
        }
        return [
            "## Clashes", "",
            "\(counted(clashes.count, "pair")) of sessions run at the same time and had better not, for "
                + "\(points(clashes.total)). The dearest:", "",
        ]
            + Markdown.table(
                [
                    ("From", .left), ("Session", .left), ("Session", .left), ("Rules", .left), ("Points", .right),
                ], rows)
    }

    static func regions(_ report: ProgrammeReport) -> [String] {
        let regions = report.regions.filter { $0.hours.stage.parts > 0 }
        guard !regions.isEmpty else { return [] }
        let rows = regions.map { region in
            let parts = region.hours.stage
            return [escaped(region.name, report), "\(parts.parts)"]
                + [parts.comfortable, parts.possible, parts.impossible].map { $0.minutes.hours }
                + [parts.meanGradeText, region.points.brief]
        }
        return [
            "## Hours from afar, region by region", "",
            "Hours on the stage of speakers and moderators who take part online, on their own clocks.", "",
        ]
            + Markdown.table(
                [
                    ("Region", .left), ("Parts", .right), ("Comfortable", .right), ("Possible", .right),
                    ("Night", .right), ("Mean grade", .right), ("Points", .right),
                ], rows)
    }

    private static func session(_ item: ScheduledSession, _ report: ProgrammeReport) -> String {
        escaped("\(item.session.id) \(item.session.title)", report)
    }

    private static func escaped(_ text: String, _ report: ProgrammeReport) -> String {
        Markdown.escaped(report.publication.withheld.removed(from: text))
    }
}

extension Minutes {
    /// Hours with at most one decimal: `12.5` for 750 minutes.
    var hours: String {
        let tenths = (rawValue + 3) / 6
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension RemoteParts {
    /// The mean grade with two decimals at most.
    var meanGradeText: String { Points((meanGrade * 100).rounded() / 100).brief }
}
