import ForumModel
import Verification

/// What a rule costs, and how dear it is.
struct RuleFigures {
    let score: RuleScore
    /// What the rule asks.
    let sentence: String
    /// Points a unit; nil where every finding has its own price.
    let weight: Points?

    static func rules(of publication: Publication) -> [RuleFigures] {
        let known = Dictionary(Verifier.rules.map { ($0.id, $0) }) { first, _ in first }
        return publication.assessment.rules.map { score in
            RuleFigures(
                score: score, sentence: known[score.rule]?.sentence ?? "",
                weight: known[score.rule]?.weight(in: publication.event))
        }
    }
}
