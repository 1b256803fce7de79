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

    /// A unit for each of `sessions` above `limit` on one day.
    public mutating func dayLoad(_ sessions: [Int], limit: Int) {
        let members = Array(Set(sessions)).sorted()
        guard members.count > limit, let weight = price.weight else { return }
        terms.dayLoads.append(.init(rule: rule, sessions: members, limit: limit, weight: weight))
    }

    /// A unit for each two sessions of different kinds that follow one another in a room on one day.
    public mutating func succession(_ kinds: [Int?]) {
        guard Set(kinds.compactMap { $0 }).count > 1, let weight = price.weight else { return }
        terms.successions.append(.init(rule: rule, kinds: kinds, weight: weight))
    }

    /// A unit for each pattern in the days of `people` people who attend these sessions.
    public mutating func itinerary(_ measure: Terms.Itinerary.Measure, _ sessions: [Int], people: Int = 1) {
        let members = Array(Set(sessions)).sorted()
        guard !members.isEmpty, let weight = price.weight else { return }
        terms.itineraries.append(
            .init(rule: rule, measure: measure, sessions: members, amount: Points(weight * Double(people))))
    }

    /// A unit for what groups differ by, see ``Terms/Balance``.
    public mutating func balance(
        _ measure: Terms.Balance.Measure, denominators: [Int64], _ shares: BalanceShares
    ) {
        guard !shares.isEmpty, let weight = price.weight else { return }
        terms.balances.append(
            .init(rule: rule, measure: measure, denominators: denominators, shares: shares, weight: weight))
    }

    /// Costs of categories that spread over rooms and blocks, with their amounts as they are.
    public mutating func clusters(_ clusters: (_ rule: Int) -> Terms.Clusters) {
        let made = clusters(rule)
        guard !made.categories.isEmpty else { return }
        terms.clusters.append(made)
    }

    /// A unit for each of `sessions` that is not at its wanted position among them.
    public mutating func ranking(_ sessions: [Int], wanted: [Int?]) {
        guard wanted.contains(where: { $0 != nil }), let weight = price.weight else { return }
        let order = sessions.indices.sorted { sessions[$0] < sessions[$1] }
        terms.rankings.append(
            .init(
                rule: rule, sessions: order.map { sessions[$0] }, wanted: order.map { wanted[$0] },
                amount: Points(weight)))
    }
}
