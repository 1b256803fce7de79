import ForumModel
import Publishing
import Testing
import Verification

@Suite struct ReportTextTests {
    private func markdown(_ publication: Publication) throws -> String {
        String(decoding: try OutputFormat.reportText.bytes(publication), as: UTF8.self)
    }

    private func text(
        status: Certificate.Status, total: Double, bound: Double, leftOut: Double = 0, leftOutBound: Double = 0,
        findings: Int = 0
    ) throws -> String {
        let score = Score(acceptedLeftOut: Points(leftOut), candidatesLeftOut: .zero, total: Points(total))
        let lower = Score(acceptedLeftOut: Points(leftOutBound), candidatesLeftOut: .zero, total: Points(bound))
        let costs = (0..<findings).map { number in
            Finding(
                rule: "shortened", cost: Points(Double(number + 1)), sessions: ["ws-1"], sentence: "Number \(number).")
        }
        return try markdown(
            Publication(
                event: try TinyForum.event(), programme: TinyForum.programme,
                certificate: Certificate(
                    status: status, score: score, bound: lower, unscheduled: [], seed: 1, iterations: 2),
                assessment: Assessment(
                    violations: [], rules: [RuleScore(rule: "shortened", findings: costs)], leftOut: [], score: score)))
    }

    @Test func theStateIsInPlainWords() throws {
        #expect(try text(status: .optimal, total: 3, bound: 3).contains("**Proven best**"))
        #expect(
            try text(status: .gap, total: 40, bound: 39)
                .contains("**At most 1 point above what is possible**, a gap of 2.5 %."))
        #expect(
            try text(status: .limit, total: 400, bound: 399.9)
                .contains("**At most 0.1 points above what is possible**, a gap of less than 0.1 %."))
        #expect(try text(status: .stopped, total: 40, bound: 39).contains("**stopped**"))
        #expect(
            try text(status: .limit, total: 40, bound: 0, leftOut: 3, leftOutBound: 1.5)
                .contains("the accepted sessions left out weigh 3; it is only known that no programme gets below 1.5."))
        #expect(try text(status: .optimal, total: 0, bound: 0).contains("is better. Every wish is met."))
    }

    /// A table that people changed has no search behind it, and no bound.
    @Test func ofProgrammesMadeElsewhereNothingIsClaimed() throws {
        func text(_ violations: [Finding]) throws -> String {
            let certificate = Certificate(
                status: .limit, score: TinyForum.score, bound: .zero, unscheduled: [], seed: 0, iterations: 0)
            return try markdown(
                Publication(
                    event: try TinyForum.event(), programme: TinyForum.programme, certificate: certificate,
                    assessment: Assessment(violations: violations, rules: [], leftOut: [], score: TinyForum.score)))
        }
        let changed = try text([])
        #expect(changed.contains("**Not proven**: nothing is known"))
        #expect(!changed.contains("The search ended") && !changed.contains("How it was found"))
        let broken = try text([Finding(rule: "pinned", sessions: ["ws-1"], sentence: "ws-1 is elsewhere.")])
        #expect(broken.contains("**Not valid**: hard rules are broken"))
        #expect(!broken.contains("above what is possible"))
    }

    @Test func theDearestTwentyAreListed() throws {
        let lines = try text(status: .limit, total: 325, bound: 0, findings: 25).split(separator: "\n")
        let findings = lines.filter { $0.contains("Number ") }
        #expect(findings.count == 20)
        #expect(findings.first == "- 25: Number 24.")
        #expect(lines.contains("- and 5 more, all in report.json"))
    }

    @Test func cellsCannotBreakTheTable() throws {
        let text = try markdown(try TinyForum.publication())
        #expect(text.contains("Every place that it fits \\| is taken."))
        #expect(text.contains("Large \\<party\\>"))
        let table = text.split(separator: "\n").filter { $0.hasPrefix("| ws-") }
        #expect(table.count == 2)
        for row in table {
            #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 6)
        }
    }

    @Test func roomsAreCountedAgainstTheirOpenHours() throws {
        let text = try markdown(try TinyForum.publication())
        let rows = text.split(separator: "\n").map { $0.split(separator: "|").map { $0.trimmed } }
        // Six open hours a day; the last room is closed on the second day.
        #expect(rows.contains(["Room B", "1 (17 %)", "1 (17 %)", "2 (17 %)"]))
        #expect(rows.contains(["+Plus", "1 (8 %)", "closed", "1 (8 %)"]))
        #expect(rows.contains(["Together", "3 (14 %)", "1 (8 %)", "4 (12 %)"]))
    }

    @Test func brokenHardRulesComeFirst() throws {
        let finding = Finding(rule: "pinned", sessions: ["ws-1"], sentence: "ws-1 is not where it is pinned.")
        let publication = Publication(
            event: try TinyForum.event(), programme: TinyForum.programme, certificate: TinyForum.certificate,
            assessment: Assessment(violations: [finding], rules: [], leftOut: [], score: TinyForum.score))
        let text = try markdown(publication)
        let broken = try #require(text.firstRange(of: "- pinned: ws-1 is not where it is pinned."))
        let places = try #require(text.firstRange(of: "## Without a place"))
        #expect(broken.lowerBound < places.lowerBound)
        #expect(!text.contains("All hard rules hold"))
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
