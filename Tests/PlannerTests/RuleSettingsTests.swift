import ForumModel
import GLPKSolver
import Intake
import Planner
import Testing
import Verification

/// Settings may name every rule by which a programme is judged.
@Suite struct RuleSettingsTests {
    private func read(_ rules: String) -> Reading {
        let settings = """
            name: A Forum
            timezone: Europe/Oslo
            hours: [{days: 2025-06-23, open: "09:00-12:00"}]
            rules:

            """
        let files = [
            "event.yaml": settings + rules, "rooms.csv": "id\nhall\n",
            "sessions.csv": "id,title,duration\nws-1,One,60\n",
        ]
        return Pipeline(solver: GLPKSolver()).read(
            EventFiles(name: "forum", files: files.mapValues { Array($0.utf8) }))
    }

    @Test(arguments: Verifier.rules.filter { !$0.isHard })
    func everySoftRuleMayBeWeighed(rule: RuleSummary) {
        let reading = read("  \(rule.id): {weight: 0.5}\n")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.event?.rules[rule.id] == RuleSetting(weight: 0.5))
    }

    @Test(
        arguments: [
            ("person-load", "limit", "4"), ("person-hurry", "minutes", "45"), ("person-pause", "minutes", "10"),
            ("remote-hours", "comfortable", "09:00-20:00"), ("remote-hours", "possible", "07:00-22:00"),
        ] as [(RuleID, String, String)])
    func optionsReachTheirRule(rule: RuleID, option: String, value: String) {
        let reading = read("  \(rule): {\(option): \"\(value)\"}\n")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.event?.rules[rule]?.options == [option: value])
        let wrong = read("  \(rule): {\(option): sometimes}\n")
        #expect(wrong.event == nil)
        #expect(wrong.diagnostics.map(\.severity) == [.error])
    }
}
