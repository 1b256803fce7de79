import ForumModel
import Rules

/// The kinds of terms that look at many sessions at once.
extension Evaluation {
    mutating func evaluateGroups(_ terms: Terms) {
        for term in terms.dayLoads { evaluate(term) }
        for term in terms.successions { evaluate(term) }
        for term in terms.itineraries { evaluate(term) }
        for term in terms.balances { evaluate(term) }
        for term in terms.clusters { evaluate(term) }
    }

    private mutating func evaluate(_ term: Terms.DayLoad) {
        for sessions in days(of: term.sessions) {
            charge(term.rule, term.weight, units: sessions.count - term.limit)
        }
    }

    private mutating func evaluate(_ term: Terms.Succession) {
        for room in context.event.rooms.indices {
            for sessions in days(of: placed.filter { self.room($0) == room && term.kinds[$0] != nil }) {
                let order = sessions.sorted {
                    (time($0).start, context.session($0).id) < (time($1).start, context.session($1).id)
                }
                for (a, b) in zip(order, order.dropFirst()) where term.kinds[a] != term.kinds[b] {
                    charge(term.rule, term.weight, units: 1)
                }
            }
        }
    }

    private mutating func evaluate(_ term: Terms.Itinerary) {
        let bands = Bands(context.event)
        for sessions in days(of: term.sessions) {
            let busy = Set(sessions.compactMap { bands.band(of: time($0).start)?.number })
            let units =
                switch term.measure {
                case .threeInARow: busy.filter { busy.contains($0 + 1) && busy.contains($0 + 2) }.count
                case .loneSession: busy.count == 1 ? 1 : 0
                }
            charge(term.rule, .points(Points(rawValue: term.amount.rawValue * Int64(units))))
        }
    }

    private mutating func evaluate(_ term: Terms.Balance) {
        var sums = term.denominators.map { _ in Int64(0) }
        for share in term.shares where places[share.session]?.candidate == share.candidate {
            sums[share.group] += share.amount
        }
        let means = zip(sums, term.denominators).map { Double($0) / Double($1) }
        switch term.measure {
        case .spread:
            let spread = (means.max() ?? 0) - (means.min() ?? 0)
            charge(term.rule, .points(Points(term.weight * spread)))
        case .excess:
            for mean in means { charge(term.rule, .points(Points(term.weight * max(0, mean)))) }
        }
    }

    /// Of all that clusters can say, rules say only what rooms in parallel on one day cost.
    private mutating func evaluate(_ term: Terms.Clusters) {
        for category in term.categories {
            for sessions in days(of: category) {
                let further = Set(sessions.map(room)).count - 1
                charge(term.rule, .points(Points(rawValue: term.parallel.rawValue * Int64(further))))
            }
        }
    }

    /// Those of `sessions` that are placed, day by day.
    private func days(of sessions: [Int]) -> [[Int]] {
        let placed = sessions.filter(isPlaced)
        return Set(placed.map(day)).sorted().map { day in placed.filter { self.day($0) == day } }
    }
}
