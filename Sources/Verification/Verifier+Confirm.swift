public import ForumModel

extension Verifier {
    /// How far a level of a claimed score may lie from the recomputed one: a thousandth of a point.
    public static let tolerance = Points(rawValue: Points.perPoint / 1000)

    /// Judges `programme` and compares the score that its maker claims, level by level.
    ///
    /// - Throws: ``Refusal`` when a hard rule is broken, or a level of `claimed` differs from the recomputed score by
    ///   more than ``tolerance``.
    public func confirm(_ programme: Programme, claimed: Score) throws(Refusal) -> Assessment {
        let assessment = assess(programme)
        if let refusal = Refusal(objections(to: claimed, assessment), assessment) { throw refusal }
        return assessment
    }

    /// Judges `programme` and everything that `certificate` states of it.
    ///
    /// Beside what ``confirm(_:claimed:)`` asks: the bound is not above the score, and meets it when the
    /// programme is called optimal; the sessions left out are named, each once and no other.
    ///
    /// - Throws: ``Refusal`` with every objection.
    public func confirm(_ programme: Programme, certificate: Certificate) throws(Refusal) -> Assessment {
        let assessment = assess(programme)
        let found =
            objections(to: certificate.score, assessment) + objections(to: certificate, assessment.score)
            + objections(to: certificate.unscheduled.map(\.session), assessment.leftOut)
        if let refusal = Refusal(found, assessment) { throw refusal }
        return assessment
    }

    private func objections(to claimed: Score, _ assessment: Assessment) -> [Refusal.Objection] {
        let broken = assessment.violations.map { Refusal.Objection.violation($0) }
        let isSame = levels(claimed, assessment.score).allSatisfy { difference($0, $1) == .none }
        return isSame ? broken : broken + [.differentScore(claimed: claimed, recomputed: assessment.score)]
    }

    /// A level of a bound says something only where the levels above it are proven, so the first level that differs
    /// decides.
    private func objections(to certificate: Certificate, _ score: Score) -> [Refusal.Objection] {
        let decisive = levels(certificate.bound, score).map { difference($0, $1) }.first { $0 != .none } ?? .none
        switch decisive {
        case .above: return [.boundAboveScore(bound: certificate.bound, recomputed: score)]
        case .below where certificate.status == .optimal:
            return [.boundBelowOptimum(bound: certificate.bound, recomputed: score)]
        case .below, .none: return []
        }
    }

    private func objections(to named: [ID<Session>], _ leftOut: [ID<Session>]) -> [Refusal.Objection] {
        let missing = Set(leftOut).subtracting(named).sorted()
        var unclaimed = Set(leftOut)
        let wrong = named.filter { unclaimed.remove($0) == nil }.sorted()
        return (missing.isEmpty ? [] : [.unnamedLeftOut(missing)])
            + (wrong.isEmpty ? [] : [.wronglyNamedLeftOut(wrong)])
    }

    private func levels(_ a: Score, _ b: Score) -> [(Points, Points)] {
        [
            (a.acceptedLeftOut, b.acceptedLeftOut), (a.candidatesLeftOut, b.candidatesLeftOut), (a.total, b.total),
        ]
    }

    private func difference(_ a: Points, _ b: Points) -> Difference {
        // A claim may be any number, so the subtraction may overflow, and is then certainly beyond the tolerance.
        let (size, overflow) = a.rawValue.subtractingReportingOverflow(b.rawValue)
        guard overflow || size.magnitude > Self.tolerance.rawValue.magnitude else { return .none }
        return a > b ? .above : .below
    }
}

/// How one level of a score lies to the same level of another, beyond the tolerance.
private enum Difference { case none, above, below }
