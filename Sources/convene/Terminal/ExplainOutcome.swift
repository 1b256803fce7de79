import ForumModel
import Planner
import Publishing
import Timetabling
import Verification

/// What `convene explain` says.
struct ExplainOutcome {
    let explanation: SessionExplanation
    let event: Event
    let question: SessionExplanation.Question?

    /// So many findings of a rule are listed; the JSON document has all.
    private static let listed = 8

    private var words: PlaceWords { PlaceWords(event: event) }

    var text: String {
        let parts = [here, whyNot, alternatives]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: - Why here

    private var here: [String] {
        let name = words.session(explanation.session.id)
        guard let placement = explanation.placement else { return ["\(name) has no place in the programme."] }
        var lines = ["\(name) is on \(words.place(placement))."]
        if !explanation.broken.isEmpty {
            lines.append("Hard rules that are broken there:")
            lines += explanation.broken.map { "  \(words.line($0))" }
        }
        lines.append(
            explanation.costs.isEmpty
                ? "No rule has anything against it." : "Rules that name it cost \(points(explanation.cost)):")
        for score in explanation.costs {
            lines.append("  \(score.rule) \(score.total.rounded):")
            lines += capped(score.findings.map { "\($0.cost.rounded): \($0.sentence.onOneLine)" })
        }
        return lines
    }

    // MARK: - Why not there

    private var whyNot: [String] {
        guard let judgement = explanation.elsewhere, let placement = judgement.placements.first else { return [] }
        var lines = ["On \(words.place(placement)):"]
        if judgement.isPossible {
            lines.append("  No hard rule stands against it.")
        } else {
            lines.append("  It would break, whatever it costs:")
            lines += judgement.broken.map { "    \(words.line($0))" }
        }
        if !judgement.mended.isEmpty {
            lines.append("  It would mend:")
            lines += judgement.mended.map { "    \(words.line($0))" }
        }
        let change = judgement.change
        lines.append(
            change == .zero
                ? "  The soft rules would cost the same."
                : "  The soft rules would cost \(points(change < .zero ? .zero - change : change)) "
                    + (change < .zero ? "less:" : "more:"))
        for rule in judgement.rules {
            lines.append("  \(rule.rule) \(words.change(rule.change)):")
            lines += capped(
                rule.gained.map { "+ \($0.cost.rounded): \($0.sentence.onOneLine)" }
                    + rule.lost.map { "- \($0.cost.rounded): \($0.sentence.onOneLine)" })
        }
        return lines
    }

    // MARK: - What else

    private var alternatives: [String] {
        guard explanation.isSound else {
            return ["The programme breaks hard rules, so nothing else can be offered; see 'convene verify'."]
        }
        return section("Other places, nobody else moving", explanation.places) { words.place($0[0]) }
            + section("Exchanges with one other session", explanation.swaps) { placements in
                "with \(words.session(placements[1].session)): \(words.place(placements[0]))"
                    + "; that one on \(words.place(placements[1]))"
            }
            + section("Chains in which one other makes way", explanation.chains) { placements in
                "\(words.place(placements[0])); \(words.session(placements[1].session)) to "
                    + words.place(placements[1])
            }
    }

    private func section(
        _ title: String, _ found: [Alternative], _ describe: ([Placement]) -> String
    ) -> [String] {
        guard !found.isEmpty else { return ["\(title): none."] }
        return ["\(title):"] + found.map { "  \(words.change($0.change)): \(describe($0.placements))" }
    }

    private func capped(_ lines: [String]) -> [String] {
        let rest = lines.count - Self.listed
        return lines.prefix(Self.listed).map { "    \($0)" } + (rest > 0 ? ["    and \(rest) more"] : [])
    }

    private func points(_ points: Points) -> String {
        "\(points.rounded) \(points.rounded == Points(1) ? "point" : "points")"
    }

    // MARK: - For programs

    var document: some Encodable { Document(self) }

    private struct Document: Encodable {
        struct RuleEntry: Encodable {
            let rule: String
            let total: Figure
            let findings: [FindingEntry]
        }

        let session: String
        let title: String
        let place: PlaceEntry?
        let cost: Figure
        let broken: [FindingEntry]
        let rules: [RuleEntry]
        let elsewhere: JudgementEntry?
        let sound: Bool
        let places: [AlternativeEntry]
        let swaps: [AlternativeEntry]
        let chains: [AlternativeEntry]

        init(_ outcome: ExplainOutcome) {
            let (explanation, event) = (outcome.explanation, outcome.event)
            session = explanation.session.id.rawValue
            title = explanation.session.title
            place = explanation.placement.map { PlaceEntry($0, event) }
            cost = Figure(explanation.cost)
            broken = explanation.broken.map(FindingEntry.init)
            rules = explanation.costs.map {
                RuleEntry(
                    rule: $0.rule.rawValue, total: Figure($0.total), findings: $0.findings.map(FindingEntry.init))
            }
            elsewhere = explanation.elsewhere.map { JudgementEntry($0, event) }
            sound = explanation.isSound
            places = explanation.places.map { AlternativeEntry($0, event) }
            swaps = explanation.swaps.map { AlternativeEntry($0, event) }
            chains = explanation.chains.map { AlternativeEntry($0, event) }
        }
    }
}
