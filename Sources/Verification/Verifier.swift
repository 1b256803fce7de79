public import ForumModel

/// The second opinion: recomputes every rule from an event and a programme alone.
///
/// It shares nothing with what plans but the domain types. A programme may be wrong in any way; it is judged, never
/// trusted. Entries that mean nothing (an unknown room, a withdrawn session) break the rule `programme`, the other
/// rules pass over them, and such a session counts as left out.
public struct Verifier: Sendable {
    let event: Event
    private let cast: Cast
    private let published: [ID<Session>: Placement]?

    /// - Parameter published: the programme that people know already, from which `disruption` counts; without one that
    ///   rule says nothing.
    public init(_ event: Event, published: Programme? = nil) {
        self.event = event
        cast = Cast(of: event)
        self.published = published.map { programme in
            Dictionary(programme.placements.filter(\.isPossible).map { ($0.session, $0) }) { first, _ in first }
        }
    }

    /// Judges `programme` by every rule under the event's settings.
    ///
    /// A finding costs weight × units, rounded to a millionth of a point; totals are sums of findings.
    public func assess(_ programme: Programme) -> Assessment {
        let occupancy = occupancy(of: programme)
        var violations: [Finding] = []
        var scores: [RuleScore] = []
        for rule in RuleCatalogue.rules {
            let effect = rule.standing.effect(under: event.rules[rule.id])
            let hasOwnPrices = rule.hasOwnPrices(in: event)
            if effect == .off, !hasOwnPrices { continue }
            var costs: [Finding] = []
            for raw in rule.findings(in: occupancy) {
                switch (raw.price, effect) {
                case (let price?, _): costs.append(raw.finding(of: rule.id, cost: price))
                case (nil, .violation): violations.append(raw.finding(of: rule.id))
                case (nil, .cost(let weight)): costs.append(raw.finding(of: rule.id, cost: Points(weight * raw.units)))
                case (nil, .off): continue
                }
            }
            if hasOwnPrices || effect != .violation { scores.append(RuleScore(rule: rule.id, findings: costs)) }
        }
        let leftOut = event.sessions.filter { $0.status.isPlanned && occupancy.stay(of: $0.id) == nil }
        return Assessment(
            violations: violations, rules: scores, leftOut: leftOut.map(\.id).sorted(),
            score: Score(
                acceptedLeftOut: weight(of: leftOut, .accepted), candidatesLeftOut: weight(of: leftOut, .candidate),
                total: scores.reduce(.zero) { $0 + $1.total }))
    }

    /// `programme` read against the event.
    func occupancy(of programme: Programme) -> Occupancy {
        Occupancy(programme, of: event, cast: cast, published: published)
    }

    private func weight(of sessions: [Session], _ status: SessionStatus) -> Points {
        sessions.filter { $0.status == status }.reduce(.zero) { $0 + event.weight(of: $1) }
    }
}
