public import ForumModel

/// Why a programme is not confirmed: every objection, and the assessment that they come from.
public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Objection: Sendable, Hashable {
        /// A hard rule is broken.
        case violation(Finding)
        /// The solver's score is not the recomputed one.
        case differentScore(claimed: Score, recomputed: Score)
        /// The solver says that no programme is as good as this one, so its bound is wrong.
        case boundAboveScore(bound: Score, recomputed: Score)
        /// The solver says that no programme is better, and its own bound leaves room for one.
        case boundBelowOptimum(bound: Score, recomputed: Score)
        /// Sessions without a place that the solver does not name.
        case unnamedLeftOut([ID<Session>])
        /// Sessions that the solver names as left out, and which have a place, are not to be planned or are named
        /// twice.
        case wronglyNamedLeftOut([ID<Session>])
    }

    /// Never empty.
    public let objections: [Objection]
    public let assessment: Assessment

    init?(_ objections: [Objection], _ assessment: Assessment) {
        guard !objections.isEmpty else { return nil }
        self.objections = objections
        self.assessment = assessment
    }

    /// One sentence an objection.
    public var sentences: [String] { objections.map(\.sentence) }

    public var description: String { sentences.joined(separator: "\n") }
}

extension Refusal.Objection {
    /// The objection for people.
    public var sentence: String {
        switch self {
        case .violation(let finding):
            "\(finding.rule): \(finding.sentence)"
        case .differentScore(let claimed, let recomputed):
            "The solver claims \(spoken(claimed)); the second count gives \(spoken(recomputed))."
        case .boundAboveScore(let bound, let recomputed):
            "The solver claims that no programme is better than \(spoken(bound)), and this one is: "
                + "\(spoken(recomputed))."
        case .boundBelowOptimum(let bound, let recomputed):
            "The solver calls the programme optimal, and its bound of \(spoken(bound)) does not reach "
                + "\(spoken(recomputed))."
        case .unnamedLeftOut(let sessions):
            "Without a place, and without a reason for it: \(listed(sessions.map(\.rawValue)))."
        case .wronglyNamedLeftOut(let sessions):
            "Named as left out without cause: \(listed(sessions.map(\.rawValue)))."
        }
    }
}

private func spoken(_ score: Score) -> String {
    "\(score.total) points with \(score.acceptedLeftOut) for accepted sessions and \(score.candidatesLeftOut) for "
        + "candidates left out"
}
