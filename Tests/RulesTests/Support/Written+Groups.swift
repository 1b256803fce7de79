import ForumModel
import Rules

/// The kinds of terms that look at many sessions at once.
extension Written {
    struct DayLoad: Equatable {
        let sessions: [ID<Session>]
        let limit: Int
        let weight: Double

        init(_ sessions: [ID<Session>], limit: Int, _ weight: Double) {
            self.sessions = sessions
            self.limit = limit
            self.weight = weight
        }
    }

    struct Succession: Equatable {
        /// The sessions of each kind.
        let kinds: [[ID<Session>]]
        let weight: Double

        init(_ kinds: [[ID<Session>]], _ weight: Double) {
            self.kinds = kinds
            self.weight = weight
        }
    }

    struct Itinerary: Equatable {
        let measure: Terms.Itinerary.Measure
        let sessions: [ID<Session>]
        let amount: Points

        init(_ measure: Terms.Itinerary.Measure, _ sessions: [ID<Session>], _ points: Double) {
            self.measure = measure
            self.sessions = sessions
            amount = Points(points)
        }
    }

    struct Share: Equatable {
        let session: ID<Session>
        let time: TimeRange
        let group: Int
        let amount: Int64

        init(_ session: ID<Session>, _ time: TimeRange, group: Int, _ amount: Int64) {
            self.session = session
            self.time = time
            self.group = group
            self.amount = amount
        }
    }

    struct Balance: Equatable {
        let measure: Terms.Balance.Measure
        let denominators: [Int64]
        let shares: [Share]
        let weight: Double

        init(_ measure: Terms.Balance.Measure, _ denominators: [Int64], _ shares: [Share], _ weight: Double) {
            self.measure = measure
            self.denominators = denominators
            self.shares = shares
            self.weight = weight
        }
    }

    struct Clusters: Equatable {
        let block: Terms.Clusters.Block
        let categories: [[ID<Session>]]
        let parallel: Points
        /// Whether rooms in parallel are all that costs.
        let isOnlyParallel: Bool

        init(
            _ block: Terms.Clusters.Block, _ categories: [[ID<Session>]], parallel: Points, isOnlyParallel: Bool = true
        ) {
            self.block = block
            self.categories = categories
            self.parallel = parallel
            self.isOnlyParallel = isOnlyParallel
        }
    }

    mutating func readGroups(of rule: RuleID, _ context: RuleContext, _ terms: Terms) {
        func isOwn(_ number: Int) -> Bool { Catalogue.rules[number].id == rule }
        func session(_ position: Int) -> ID<Session> { context.session(position).id }

        dayLoads = terms.dayLoads.filter { isOwn($0.rule) }.map {
            DayLoad($0.sessions.map(session), limit: $0.limit, $0.weight)
        }
        successions = terms.successions.filter { isOwn($0.rule) }.map { term in
            let kinds = Set(term.kinds.compactMap { $0 }).sorted()
            return Succession(
                kinds.map { kind in term.kinds.indices.filter { term.kinds[$0] == kind }.map(session) }, term.weight)
        }
        itineraries = terms.itineraries.filter { isOwn($0.rule) }.map {
            Itinerary($0.measure, $0.sessions.map(session), $0.amount.value)
        }
        balances = terms.balances.filter { isOwn($0.rule) }.map { term in
            let shares = term.shares.map {
                Share(
                    session($0.session), context.grid.candidates[$0.session][$0.candidate].time, group: $0.group,
                    $0.amount)
            }
            return Balance(term.measure, term.denominators, shares, term.weight)
        }
        clusters = terms.clusters.filter { isOwn($0.rule) }.map { term in
            let plain = Terms.Clusters(
                rule: term.rule, block: term.block, categories: term.categories, parallel: term.parallel)
            return Clusters(
                term.block, term.categories.map { $0.map(session) }, parallel: term.parallel,
                isOnlyParallel: term == plain)
        }
    }
}
