import Foundation
import Rules
import Testing

/// The table of rules in the documentation is the catalogue's. `CONVENE_WRITE_GOLDEN=1 swift test --filter RulesPage`
/// writes it anew; read the change before you commit it.
@Suite struct RulesPageTests {
    private static let catalogue = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Rules/Rules.docc")
    private static let page = catalogue.appending(path: "Rules.md")

    @Test func theTableIsTheCatalogues() throws {
        var lines = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: Self.header[0]))
        let end = try #require(lines[start...].firstIndex { !$0.hasPrefix("|") })
        if ProcessInfo.processInfo.environment["CONVENE_WRITE_GOLDEN"] == "1" {
            lines.replaceSubrange(start..<end, with: Self.table)
            try Data(lines.joined(separator: "\n").utf8).write(to: Self.page, options: .atomic)
        } else {
            #expect(Array(lines[start..<end]) == Self.table)
        }
    }

    @Test func noCellBreaksTheTable() {
        for row in Self.table { #expect(row.count { $0 == "|" } == 7, "\(row)") }
    }

    /// Every type of rule has its link, so that each is found from the page.
    @Test func everyRuleIsAmongTheTopics() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for rule in Catalogue.rules { #expect(text.contains("\n- ``\(type(of: rule))``\n"), "\(rule.id)") }
    }

    private static let header = [
        "| Rule | Standing | Weight | Unit | Options | What it says |", "| --- | --- | --- | --- | --- | --- |",
    ]

    private static let table = header + Catalogue.rules.map(row)

    private static func row(_ rule: any Rule) -> String {
        let (standing, weight) =
            switch rule.standing {
            case .always: ("always hard", "")
            case .hard: ("hard", "1")
            case .soft(let weight): ("soft", weight.formatted(.number.locale(Locale(identifier: "en_US_POSIX"))))
            }
        let options = rule.options.sorted().map { "`\($0)`" }.joined(separator: ", ")
        return "| `\(rule.id)` | \(standing) | \(weight) | \(rule.unit) | \(options) | \(rule.sentence) |"
            .replacing("|  |", with: "| |")
    }
}
