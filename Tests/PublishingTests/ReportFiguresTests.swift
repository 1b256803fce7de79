import Foundation
import ForumModel
import Publishing
import Testing
import Verification

/// The figures of the reports against a count by hand, and against the score.
@Suite struct ReportFiguresTests {
    private let publication: Publication
    private let report: [String: Any]

    init() throws {
        publication = ReportForum.publication(try ReportForum.event())
        report = try ReportForum.report(publication)
    }

    private func rows(_ key: String) throws -> [[String: Any]] { try #require(report[key] as? [[String: Any]]) }

    private func points(_ rows: [[String: Any]], and rest: String? = nil) -> Points {
        let sum = rows.reduce(Points.zero) { $0 + Points($1["points"] as? Double ?? .nan) }
        return sum + Points(rest.flatMap { report[$0] as? Double } ?? 0)
    }

    @Test func thePointsOfRulesDaysAndThemesAreTheScore() throws {
        let total = publication.assessment.score.total
        #expect(total > .zero)
        let rules = try rows("rules").reduce(Points.zero) { $0 + Points($1["total"] as? Double ?? .nan) }
        #expect(rules == total)
        #expect(points(try rows("days"), and: "points_between_days") == total)
        #expect(points(try rows("themes"), and: "points_between_themes") == total)
    }

    @Test func aRuleSaysWhatAUnitCosts() throws {
        let rules = try rows("rules")
        let overlap = try #require(rules.first { $0["rule"] as? String == "theme-overlap" })
        #expect(overlap["weight"] as? Double == 4)
        #expect(overlap["total"] as? Double == 4)
    }

    @Test func dayByDay() throws {
        let days = try rows("days")
        #expect(days.map { $0["day"] as? String } == ["2025-06-23", "2025-06-24"])
        #expect(days.map { $0["sessions"] as? Int } == [3, 1])
        #expect(days.map { $0["at_once"] as? Int } == [2, 1])
        #expect(days.map { $0["used_minutes"] as? Int } == [180, 60])
        #expect(days.map { $0["open_minutes"] as? Int } == [240, 240], "two rooms of two hours")
    }

    @Test func themeByTheme() throws {
        let themes = try rows("themes")
        #expect(themes.map { $0["theme"] as? String } == ["ai", "rights", nil])
        #expect(themes.map { $0["planned"] as? Int } == [3, 1, 1])
        #expect(themes.map { $0["sessions"] as? Int } == [2, 1, 1])
        #expect(themes.map { $0["days"] as? Int } == [1, 1, 1])
        #expect(themes.map { $0["rooms"] as? Int } == [2, 1, 1])
        #expect(themes.map { $0["overlaps"] as? Int } == [1, 0, 0])
    }

    @Test func theClashIsTracedToItsSessionsAndRules() throws {
        let clashes = try #require(report["clashes"] as? [String: Any])
        #expect(clashes["pairs"] as? Int == 1)
        let dearest = try #require(clashes["dearest"] as? [[String: Any]])
        #expect(dearest.map { $0["sessions"] as? [String] } == [["a1", "a2"]])
        #expect(dearest[0]["rules"] as? [String] == ["theme-overlap", "audience-clash"])
        // Four for the theme, and one for each of the three people who want both.
        #expect(dearest[0]["points"] as? Double == 7)
        let cells = try #require(clashes["themes"] as? [[String: Any]])
        #expect(cells.map { $0["themes"] as? [String] } == [["ai", "ai"]])
        let hours = try rows("theme_hours")
        #expect(hours.map { $0["theme"] as? String } == ["ai", "rights"])
        #expect(hours.map { $0["at_once"] as? Int } == [2, 1])
    }

    @Test func theHoursOfTheRegionsAreThoseOfTheVerification() throws {
        let regions = try rows("regions")
        #expect(regions.map { $0["region"] as? String } == ["african", "grulac", nil])
        let known = Verifier(publication.event).regionHours(of: publication.programme)
        for (row, hours) in zip(regions, known) {
            let stage = try #require(row["stage"] as? [String: Any])
            #expect(stage["parts"] as? Int == hours.stage.parts)
            #expect(stage["night_minutes"] as? Int == hours.stage.impossible.minutes.rawValue)
            #expect(Points(stage["mean_grade"] as? Double ?? .nan) == Points(hours.stage.meanGrade))
        }
        // Nine in Oslo is ten in Nairobi and two at night in Bogotá; ten o'clock is three.
        #expect(regions.map { $0["points"] as? Double } == [0, 12, 12])
        #expect(points(regions) == publication.assessment.rules.first { $0.rule == "remote-hours" }?.total)
        let audience = try regions.map { try #require($0["audience"] as? [String: Any]) }
        // Bruno speaks in a1 already, Chi wants both, and somebody is not known.
        #expect(audience.map { $0["parts"] as? Int } == [0, 1, 2])
        #expect(audience.map { $0["night_minutes"] as? Int } == [0, 60, 120])
    }

    @Test func theTextHasTheSameFigures() throws {
        let text = try TinyForum.text(.reportText, of: publication)
        #expect(text.contains("| Monday 23 June 2025  |        3 |       2 |         75 % |"))
        #expect(text.contains("1 pair of sessions run at the same time and had better not, for 7 points."))
        #expect(text.contains("a1 Open Data"))
        #expect(text.contains("| grulac    |     1 |           0 |        0 |     1 |          4 |     12 |"))
    }

    @Test func nothingPlacedIsNoDivisionByNothing() throws {
        let event = try ReportForum.event()
        let empty = ReportForum.publication(event, Programme([]))
        let report = try ReportForum.report(empty)
        #expect((report["days"] as? [[String: Any]])?.map { $0["sessions"] as? Int } == [0, 0])
        #expect((report["unscheduled"] as? [Any])?.count == 5)
        let page = try TinyForum.text(.reportPage, of: empty)
        #expect(page.contains("<dd>0 of 5</dd>"))
        #expect(!page.contains("Heat map of clashes"))
    }

    @Test func whatRunsAfterMidnightBelongsToTheEvening() throws {
        let late = TimeRange(TinyForum.moment(23, 1320), TinyForum.moment(24, 120))!
        let event = try Event(
            name: "Late", timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: [Slot(id: "s", time: late)],
            rooms: [Room(id: "r")], sessions: [Session(id: "x")])
        let publication = ReportForum.publication(
            event,
            Programme([Placement(session: "x", start: TinyForum.moment(24, 30), duration: 60, room: "r")]))
        let days = try #require(try ReportForum.report(publication)["days"] as? [[String: Any]])
        #expect(days.map { $0["day"] as? String } == ["2025-06-23"])
        #expect(days.map { $0["used_minutes"] as? Int } == [60])
        #expect(days.map { $0["open_minutes"] as? Int } == [240])
    }
}
