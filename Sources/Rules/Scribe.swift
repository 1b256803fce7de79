public import ForumModel

/// Writes the terms of one rule, with the rule's number and price filled in.
public struct Scribe {
    var rule = 0
    public internal(set) var price = Price.forbidden
    var terms: Terms

    init(terms: Terms) { self.terms = terms }

    /// `units` of the rule broken when `session` takes `candidate`; nothing is written for none.
    public mutating func time(session: Int, candidate: Int, units: Double) {
        guard units > 0 else { return }
        terms.timeCosts.append(
            .init(rule: rule, session: session, candidate: candidate, amount: price.amount(units)))
    }

    /// `units` of the rule broken when `session` takes `room`; nothing is written for none.
    public mutating func room(session: Int, room: Int, units: Double) {
        guard units > 0 else { return }
        terms.roomCosts.append(.init(rule: rule, session: session, room: room, amount: price.amount(units)))
    }

    /// A unit for each minute of `time` that a session spends in `room`.
    public mutating func closure(room: Int, time: TimeRange) {
        terms.closures.append(.init(rule: rule, room: room, time: time, weight: price.weight))
    }

    /// A unit for each pair of `sessions` (or missing minute, see ``Terms/Separation/Measure``).
    public mutating func separation(_ sessions: [Int], _ measure: Terms.Separation.Measure) {
        let members = Array(Set(sessions)).sorted()
        guard members.count > 1 else { return }
        terms.separations.append(.init(rule: rule, sessions: members, measure: measure, weight: price.weight))
    }

    public mutating func bond(_ kind: Terms.Bond.Kind, _ a: Int, _ b: Int, _ amount: Terms.Amount) {
        terms.bonds.append(.init(rule: rule, kind: kind, a: a, b: b, amount: amount))
    }

    /// A unit for each minute and session above `limit`.
    public mutating func cumulative(_ name: String, _ sessions: [Int], limit: Int) {
        guard sessions.count > limit else { return }
        terms.cumulatives.append(
            .init(rule: rule, name: name, sessions: sessions, limit: limit, weight: price.weight))
    }

    /// A unit for each minute by which a room is taken again before `turnovers` (one a session) have passed.
    public mutating func turnover(_ turnovers: [Minutes]) {
        terms.turnovers = turnovers
        terms.turnoverWeight = price.weight
        terms.turnoverRule = rule
    }
}
