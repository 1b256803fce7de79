import ForumModel
import Foundation
import Intake
import Testing

@Suite("Settings for requests") struct RequestSettingsTests {
    private func read(_ lines: String) -> EventOutline {
        let text = "name: A\ntimezone: UTC\nhours: [{days: 2031-06-02, open: \"09:00-12:00\"}]\nrequests:\n" + lines
        return EventOutline(EventFiles(name: "a", files: ["event.yaml": Array(text.utf8)]), rules: rules)
    }

    @Test func limitsAndSwitches() {
        let outline = read(
            """
              speakers-minimum: 4
              rapporteur: no
              online-moderator: yes
              stakeholder-balance: 0.7
              global-south: [Africa, GRULAC]
              usual-length: 45
              similar-merge: 0.8
              panellists-recommended: No
            """)
        #expect(outline.diagnostics.isEmpty, "\(outline.diagnostics)")
        #expect(outline.requests.leastSpeakers == 4)
        #expect(outline.requests.unasked == ["rapporteur", "panellists-recommended"])
        #expect(outline.requests.leastBalanceOfGroups == 0.7)
        #expect(outline.requests.southernRegions == ["african", "grulac"])
        #expect(outline.requests.usualLength == 45)
        #expect(outline.requests.similarityMerge == 0.8)
    }

    @Test func badValuesAndUnknownKeysAreReportedAtOnce() {
        let outline = read(
            """
              speakers-minimum: many
              rapporteur: perhaps
              regional-balance: 3
              global-south: [atlantis]
              speaker-minimum: 3
              usual-length: 0
              onsite-moderator: {least: 1}
            """)
        #expect(
            outline.diagnostics.map { "\($0.row ?? 0) \($0.code.rawValue)" } == [
                "5 E304", "6 E305", "7 E304", "8 W306", "9 W202", "10 E304", "11 E203",
            ])
        #expect(outline.diagnostics[4].cure.contains("speakers-minimum"))
        #expect(outline.requests.leastSpeakers == 3)
    }

    @Test func everyRuleHasItsPlaceInTheDocumentation() throws {
        let page = ErrorIndexTests.index.deletingLastPathComponent().appending(path: "Proposals.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        for rule in RequestRules.ids { #expect(text.contains("`\(rule)`"), "\(rule)") }
    }
}
