import ForumModel
import Publishing
import Requests

/// Scorecards as text, table, page and values for JSON.
public struct ScorecardSheet: Sendable {
    private let cards: [Scorecard]
    private let board: RequestBoard

    public init(_ board: RequestBoard) {
        self.board = board
        cards = board.cards
    }

    private func title(_ card: Scorecard) -> String { board.titles[card.session] ?? card.session.rawValue }

    private static func words(_ verdict: Scorecard.Verdict) -> String {
        switch verdict {
        case .met: "met"
        case .notMet: "not met"
        case .advice: "advice"
        case .unknown: "unknown"
        }
    }

    /// `civil-society 3, government 1, unknown 1`
    private static func spread(_ balance: Balance) -> String {
        let known = balance.counts.map { "\($0.group) \($0.people)" }
        let all = known + (balance.unknown > 0 ? ["unknown \(balance.unknown)"] : [])
        return all.isEmpty ? "nobody" : all.joined(separator: ", ")
    }

    /// How many requests fail, need advice, or leave a rule open.
    private var summary: [(rule: RuleID, counts: [Scorecard.Verdict: Int])] {
        RequestRules.ids.filter { !board.rules.unasked.contains($0) }.map { rule in
            let verdicts = cards.compactMap { $0.finding(rule)?.verdict }
            return (rule, Dictionary(verdicts.map { ($0, 1) }, uniquingKeysWith: +))
        }
    }

    /// What is not met first, then advice, then what is unknown; rules that are met on one line.
    public var text: String {
        var lines: [String] = []
        for card in cards {
            lines.append("\(card.session)  \(title(card))")
            for verdict in [.notMet, .advice, .unknown] as [Scorecard.Verdict] {
                lines += card.findings.filter { $0.verdict == verdict }.map {
                    "  \(Self.words(verdict))  \($0.rule): \($0.sentence)"
                }
            }
            let met = card.findings.filter { $0.verdict == .met }.map(\.rule.rawValue)
            if !met.isEmpty { lines.append("  met  \(met.joined(separator: ", "))") }
            lines.append("  speakers: \(Self.spread(card.groups)); \(Self.spread(card.regions))")
        }
        lines.append("\(cards.count) \(cards.count == 1 ? "request" : "requests").")
        return lines.map { $0 + "\n" }.joined()
    }

    /// A row a request and rule.
    public var csv: [UInt8] {
        var writer = CSVWriter(header: ["session", "title", "rule", "verdict", "sentence"])
        for card in cards {
            for finding in card.findings {
                writer.append([
                    .value(card.session.rawValue), .text(title(card)), .value(finding.rule.rawValue),
                    .value(finding.verdict.rawValue), .text(finding.sentence),
                ])
            }
        }
        return writer.bytes
    }

    public var html: [UInt8] {
        var page = PrintedPage(
            title: "Scorecards",
            style: """
                tr.not-met td:first-child { color: #a40000; font-weight: bold; } tr.met td { color: #555; }
                tr.advice td:first-child { color: #7a4b00; font-weight: bold; }
                tr.unknown td:first-child { color: #444; font-style: italic; }
                td:first-child { white-space: nowrap; width: 6em; }
                table.summary td:first-child { width: auto; } table.summary td + td, table.summary th + th { text-align: right; }
                """)
        page.heading(1, "Scorecards of \(cards.count) \(cards.count == 1 ? "request" : "requests")")
        if cards.count > 1 {
            let verdicts: [Scorecard.Verdict] = [.notMet, .advice, .unknown, .met]
            page.table(
                ["rule"] + verdicts.map(Self.words),
                summary.map { line in
                    ([line.rule.rawValue] + verdicts.map { String(line.counts[$0] ?? 0) }, "")
                }, kind: "summary")
        }
        for card in cards {
            page.add("<section>")
            page.heading(2, title(card))
            if title(card) != card.session.rawValue { page.paragraph("\(card.session)", kind: "note") }
            let order: [Scorecard.Verdict: Int] = [.notMet: 0, .advice: 1, .unknown: 2, .met: 3]
            let findings = card.findings.enumerated().sorted {
                (order[$0.element.verdict] ?? 0, $0.offset) < (order[$1.element.verdict] ?? 0, $1.offset)
            }.map(\.element)
            page.table(
                ["", "rule", "finding"],
                findings.map { ([Self.words($0.verdict), $0.rule.rawValue, $0.sentence], $0.verdict.rawValue) })
            page.paragraph("Stakeholder groups of the speakers: \(Self.spread(card.groups)).")
            page.paragraph("Regions of the speakers: \(Self.spread(card.regions)).")
            page.add("</section>")
        }
        return page.bytes
    }
}

extension ScorecardSheet {
    /// For JSON.
    public struct Document: Encodable, Sendable {
        struct Card: Encodable {
            struct Finding: Encodable {
                let rule: String
                let verdict: Scorecard.Verdict
                let sentence: String
            }

            struct Spread: Encodable {
                let people: [String: Int]
                let unknown: Int
                let balance: Figure?
            }

            let session: String
            let title: String
            let findings: [Finding]
            let groups: Spread
            let regions: Spread
        }

        let scorecards: [Card]
    }

    public var document: Document {
        func spread(_ balance: Balance) -> Document.Card.Spread {
            Document.Card.Spread(
                people: Dictionary(balance.counts.map { ($0.group, $0.people) }, uniquingKeysWith: +),
                unknown: balance.unknown, balance: balance.value.map { Figure($0) })
        }
        return Document(
            scorecards: cards.map { card in
                Document.Card(
                    session: card.session.rawValue, title: title(card),
                    findings: card.findings.map {
                        Document.Card.Finding(rule: $0.rule.rawValue, verdict: $0.verdict, sentence: $0.sentence)
                    }, groups: spread(card.groups), regions: spread(card.regions))
            })
    }
}
