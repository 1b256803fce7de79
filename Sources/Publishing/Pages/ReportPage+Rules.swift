import ForumModel
import Verification

/// What has no place, what is broken, and what each rule costs.
extension ReportPage {
    var violations: Part? {
        let broken = publication.assessment.violations
        guard !broken.isEmpty else { return nil }
        let items = broken.map { "<li>\($0.rule): \(text($0.sentence))</li>" }
        return Part("broken", "Broken hard rules", ["<ul>\(items.joined(separator: "\n"))</ul>"])
    }

    var unscheduled: Part? {
        guard !publication.unscheduled.isEmpty else { return nil }
        let rows = publication.unscheduled.map { item -> [PageTable.Cell] in
            [
                PageTable.Cell(label(item.session)), PageTable.Cell(text(item.session.type.words)),
                PageTable.Cell(item.session.status.rawValue), PageTable.Cell(text(item.advice)),
            ]
        }
        let table = PageTable(
            caption: "Sessions that are to be planned and have neither time nor room.",
            columns: [.words("Session"), .words("Type"), .words("Status"), .words("Why")], rows: rows)
        return Part("unscheduled", "Without a place", [table.markup])
    }

    var rules: Part? {
        guard !report.rules.isEmpty else { return nil }
        // The dearest first; among equals in the catalogue's order.
        let costly = report.rules.enumerated().filter { $1.score.total > .zero }
            .sorted { ($1.element.score.total, $0.offset) < ($0.element.score.total, $1.offset) }.map(\.element)
        let free = report.rules.filter { $0.score.total == .zero }.map { text($0.score.rule.rawValue) }
        let met = free.isEmpty ? "" : "<p>These cost nothing: \(free.joined(separator: ", ")).</p>"
        let most = costly.first?.score.total ?? .zero
        let rows = costly.map { rule -> [PageTable.Cell] in
            let name = text(rule.score.rule.rawValue)
            return [
                PageTable.Cell("<a href=\"#rule-\(name)\">\(name)</a><small>\(text(rule.sentence))</small>"),
                PageTable.Cell(rule.weight?.brief ?? "its own"), PageTable.Cell(String(rule.score.findings.count)),
                PageTable.Cell(rule.score.total.brief), bar(rule.score.total, of: most),
            ]
        }
        let findings = report.rules.reduce(0) { $0 + $1.score.findings.count }
        let table = PageTable(
            caption: "Every wish that is not met costs points; fewer are better. The weight is the price of a unit.",
            columns: [
                .words("Rule"), .number("Weight"), .number("Findings"), .number("Points"), .picture("Points as a bar"),
            ],
            rows: rows,
            foot: [
                "Together", "", PageTable.Cell(String(findings)),
                PageTable.Cell(publication.assessment.score.total.brief), "",
            ])
        return Part("rules", "Rule by rule", [table.markup, met].filter { !$0.isEmpty })
    }

    /// The dearest findings of each rule as sentences.
    var findings: Part? {
        let costly = report.rules.filter { $0.score.total > .zero }
        guard !costly.isEmpty else { return nil }
        let parts = costly.flatMap { rule -> [String] in
            let score = rule.score
            let items = score.findings.prefix(Self.listed).map {
                "<li><b>\($0.cost.brief):</b> \(text($0.sentence))</li>"
            }
            let rest = score.findings.count - items.count
            let more = rest > 0 ? "<li class=\"note\">and \(rest) more, all in report.json</li>" : ""
            let name = text(score.rule.rawValue)
            return [
                "<h3 id=\"rule-\(name)\">\(name): \(points(score.total))</h3>",
                "<ul class=\"findings\">\n\(items.joined(separator: "\n"))\(more)\n</ul>",
            ]
        }
        return Part("findings", "The dearest findings", parts)
    }
}
