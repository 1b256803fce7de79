import ForumModel
import Verification

extension OutputFormat {
    /// report.json, the whole report for machines.
    public static let reportJSON = OutputFormat(
        name: "report-json", path: "report.json", summary: "The score rule by rule with every finding, for programs.",
        report: { try JSONText.bytes(of: ReportDocument($0)) })
}

/// report.json: the keys of ``Content`` and ``Standing`` beside one another.
public struct ReportDocument: Encodable {
    struct RuleEntry: Encodable {
        let rule: String
        /// Missing where every finding has its own price.
        let weight: Figure?
        let total: Figure
        let findings: [FindingEntry]
    }

    struct FindingEntry: Encodable {
        let rule: String
        let cost: Figure
        let sessions: [String]
        let people: [String]
        let rooms: [String]
        let sentence: String

        init(_ finding: Finding, _ withheld: WithheldAddresses) {
            rule = finding.rule.rawValue
            cost = Figure(finding.cost)
            sessions = finding.sessions.map(\.rawValue)
            people = finding.people.map { withheld.removed(from: $0.rawValue) }
            rooms = finding.rooms.map(\.rawValue)
            sentence = withheld.removed(from: finding.sentence)
        }
    }

    struct UnscheduledEntry: Encodable {
        let session: String
        let title: String
        let status: String
        let reason: String
        /// Missing where nothing is known.
        let conflict: [String]?
        let waysOut: [String]?

        enum CodingKeys: String, CodingKey {
            case session, title, status, reason, conflict
            case waysOut = "ways_out"
        }
    }

    struct UseEntry: Encodable {
        let room: String
        let day: String
        let sessions: Int
        let usedMinutes: Int
        let openMinutes: Int

        enum CodingKeys: String, CodingKey {
            case room, day, sessions
            case usedMinutes = "used_minutes"
            case openMinutes = "open_minutes"
        }
    }

    /// The names of the properties are the file's keys, in snake case.
    struct Content: Encodable {
        let generator: String
        let formatVersion: Int
        let event: EventHead
        let version: Int
        let violations: [FindingEntry]
        let rules: [RuleEntry]
        let unscheduled: [UnscheduledEntry]
        let days: [DayEntry]
        /// Of findings that belong to no single day.
        let pointsBetweenDays: Figure
        let themes: [ThemeEntry]
        /// Of findings that belong to no single theme.
        let pointsBetweenThemes: Figure
        let themeHours: [ThemeHourEntry]
        let clashes: ClashEntry
        let regions: [RegionEntry]
        let roomUse: [UseEntry]
        let seed: UInt64
        let iterations: Int

        enum CodingKeys: String, CodingKey {
            case generator, event, version, violations, rules, unscheduled, days, themes, clashes, regions
            case seed, iterations
            case formatVersion = "format_version"
            case pointsBetweenDays = "points_between_days"
            case pointsBetweenThemes = "points_between_themes"
            case themeHours = "theme_hours"
            case roomUse = "room_use"
        }
    }

    let content: Content
    let standing: Standing

    public init(_ publication: Publication) { self.init(ProgrammeReport(publication)) }

    init(_ report: ProgrammeReport) {
        let publication = report.publication
        let withheld = publication.withheld
        content = Content(
            generator: ProgrammeDocument.generator, formatVersion: ProgrammeDocument.formatVersion,
            event: EventHead(publication.event), version: publication.version,
            violations: publication.assessment.violations.map { FindingEntry($0, withheld) },
            rules: report.rules.map { rule in
                RuleEntry(
                    rule: rule.score.rule.rawValue, weight: rule.weight.map { Figure($0) },
                    total: Figure(rule.score.total), findings: rule.score.findings.map { FindingEntry($0, withheld) })
            },
            unscheduled: publication.unscheduled.map {
                UnscheduledEntry(
                    session: $0.session.id.rawValue, title: withheld.removed(from: $0.session.title),
                    status: $0.session.status.rawValue, reason: withheld.removed(from: $0.reason),
                    conflict: $0.conflict.isEmpty ? nil : $0.conflict.map(\.rawValue),
                    waysOut: $0.waysOut.isEmpty ? nil : $0.waysOut.map { withheld.removed(from: $0) })
            },
            days: report.days.map { DayEntry($0) }, pointsBetweenDays: Figure(report.pointsBetweenDays),
            themes: report.themes.map { ThemeEntry($0) }, pointsBetweenThemes: Figure(report.pointsBetweenThemes),
            themeHours: ThemeHourEntry.entries(of: report.themeHours, in: publication.event),
            clashes: ClashEntry(report.clashes, in: publication.event),
            regions: report.regions.map { RegionEntry($0) },
            roomUse: report.roomUse.rows.flatMap { row in
                zip(report.roomUse.days, row.days).map { day, cell in
                    UseEntry(
                        room: row.room.id.rawValue, day: day.description, sessions: cell.sessions,
                        usedMinutes: cell.used.rawValue, openMinutes: cell.open.rawValue)
                }
            },
            seed: publication.certificate.seed, iterations: publication.certificate.iterations)
        standing = Standing(of: publication)
    }

    public func encode(to encoder: any Encoder) throws {
        try content.encode(to: encoder)
        try standing.encode(to: encoder)
    }
}
