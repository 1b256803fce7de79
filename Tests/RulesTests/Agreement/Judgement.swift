import ForumModel
import Rules
import Verification

/// One programme, judged by the terms and by the second opinion.
struct Judgement {
    let evaluation: Evaluation
    let assessment: Assessment

    init(_ places: [Evaluation.Place?], _ context: RuleContext) {
        evaluation = Evaluation(places, context, Terms(context))
        let placements = places.enumerated().compactMap { session, place -> Placement? in
            guard let place else { return nil }
            let candidate = context.grid.candidates[session][place.candidate]
            return Placement(
                session: context.session(session).id, start: candidate.start, duration: candidate.duration,
                room: context.event.rooms[place.room].id)
        }
        assessment = Verifier(context.event, published: context.published).assess(Programme(placements))
    }

    /// Whether the rule is broken or costs something here, by the terms.
    func isBroken(_ rule: RuleID) -> Bool { evaluation.broken.contains(rule) }
    func isCosting(_ rule: RuleID) -> Bool { evaluation.costs[rule] ?? .zero > .zero }

    /// What the two do not agree on, rule by rule; empty when they say the same.
    var disagreements: [String] {
        let violated = Set(assessment.violations.map(\.rule))
        let broken = violated.symmetricDifference(evaluation.broken).sorted().map {
            "\($0): \(violated.contains($0) ? "violated" : "kept") by the second opinion only"
        }
        let costs = Catalogue.rules.compactMap { rule -> String? in
            let verified = assessment.rules.first { $0.rule == rule.id }?.total ?? .zero
            let planned = evaluation.costs[rule.id] ?? .zero
            return verified == planned ? nil : "\(rule.id): \(planned) by the terms, \(verified) by the second opinion"
        }
        let total = assessment.score.total == evaluation.total ? [] : ["the soft totals differ"]
        let sound = assessment.isSound == evaluation.broken.isEmpty ? [] : ["one of the two calls it sound"]
        return broken + costs + total + sound
    }
}
