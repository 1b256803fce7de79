import ForumModel
import Verification

extension OutputFormat {
    /// report.md, the report for people.
    public static let reportText = OutputFormat(
        name: "report-md", path: "report.md", summary: "How good the programme is and where it hurts, for people.",
        report: { Array(ReportText.text(for: $0).utf8) })
}

/// report.md: how good the programme is, what has no place, what each rule costs and where, day by day and theme by
/// theme, what clashes, who pays with late hours, how full the rooms are.
enum ReportText {
    /// So many findings of a rule are listed, the dearest; report.json has all.
    static let listed = 20

    static func text(for report: ProgrammeReport) -> String {
        let publication = report.publication
        let sections = [
            head(publication), violations(publication), unscheduled(publication), rules(publication),
            findings(publication), days(report), themes(report), clashes(report), regions(report),
            roomUse(report.roomUse), origin(publication),
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func head(_ publication: Publication) -> [String] {
        let placed = publication.scheduled.count
        let all = placed + publication.unscheduled.count
        let places =
            publication.unscheduled.isEmpty
            ? "All \(counted(all, "session")) have a time and a room."
            : "\(placed) of \(counted(all, "session")) have a time and a room; "
                + "\(publication.unscheduled.count) could not be placed."
        return [
            "# \(Markdown.escaped(publication.event.name)): report on the programme, version \(publication.version)",
            "",
            places, "", ReportState(of: publication).text,
        ]
    }

    private static func violations(_ publication: Publication) -> [String] {
        let violations = publication.assessment.violations
        guard !violations.isEmpty else { return [] }
        return ["## Broken hard rules", ""]
            + violations.map { "- \($0.rule): \(sentence($0, publication))" }
    }

    private static func unscheduled(_ publication: Publication) -> [String] {
        guard !publication.unscheduled.isEmpty else { return [] }
        let rows = publication.unscheduled.map { item in
            [
                item.session.id.rawValue, item.session.title, item.session.type.rawValue, item.session.status.rawValue,
                item.advice,
            ].map { Markdown.escaped(publication.withheld.removed(from: $0)) }
        }
        let columns = ["Session", "Title", "Type", "Status", "Why"].map {
            (heading: $0, alignment: Markdown.Alignment.left)
        }
        return ["## Without a place", ""] + Markdown.table(columns, rows)
    }

    private static func rules(_ publication: Publication) -> [String] {
        let rules = publication.assessment.rules
        guard !rules.isEmpty else { return [] }
        let total = publication.assessment.score.total
        let rows = rules.map { [$0.rule.rawValue, $0.total.brief, String($0.findings.count)] }
        let sum = ["Together", total.brief, String(rules.reduce(0) { $0 + $1.findings.count })]
        let hard = publication.assessment.isSound ? ["All hard rules hold."] : []
        let meaning = hard + ["Every wish that is not met costs points; fewer are better."]
        return ["## Rule by rule", "", meaning.joined(separator: " "), ""]
            + Markdown.table([("Rule", .left), ("Points", .right), ("Findings", .right)], rows + [sum])
    }

    private static func findings(_ publication: Publication) -> [String] {
        let costly = publication.assessment.rules.filter { $0.total > .zero }
        return costly.enumerated().flatMap { number, score in
            var lines = number == 0 ? [] : [""]
            lines += ["### \(score.rule): \(points(score.total))", ""]
            lines += score.findings.prefix(listed).map { "- \($0.cost.brief): \(sentence($0, publication))" }
            let rest = score.findings.count - listed
            if rest > 0 { lines.append("- and \(rest) more, all in report.json") }
            return lines
        }
    }

    private static func roomUse(_ use: RoomUse) -> [String] {
        guard !use.rows.isEmpty, !use.days.isEmpty else { return [] }
        var columns: [(heading: String, alignment: Markdown.Alignment)] = [("Room", .left)]
        columns += (use.days.map(\.shortName) + ["Together"]).map { ($0, .right) }
        let rows = use.rows.map { row in
            [Markdown.escaped(row.room.name)] + (row.days + [row.total]).map(cell)
        }
        let totals = ["Together"] + (use.totals + [use.total]).map(cell)
        return [
            "## Use of the rooms", "", "Sessions, and the share of the open hours in which they run.", "",
        ] + Markdown.table(columns, rows + [totals])
    }

    private static func origin(_ publication: Publication) -> [String] {
        let certificate = publication.certificate
        guard certificate.iterations > 0 else { return [] }
        return [
            "## How it was found", "",
            "It took \(counted(certificate.iterations, "iteration")) of the search from seed \(certificate.seed). "
                + "A run that is told how many iterations to make, and not only how long it may take, "
                + "gives the same programme every time.",
        ]
    }

    private static func sentence(_ finding: Finding, _ publication: Publication) -> String {
        Markdown.escaped(publication.withheld.removed(from: finding.sentence))
    }

    private static func cell(_ cell: RoomUse.Cell) -> String {
        guard let share = cell.share else { return cell.sessions > 0 ? "\(cell.sessions)" : "closed" }
        return "\(cell.sessions) (\(share) %)"
    }
}
