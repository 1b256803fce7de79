import ForumModel
import Rules

/// Everything that one rule has written, with names instead of numbers, so that a test says all of it and no more.
struct Written: Equatable {
    struct Time: Equatable {
        let session: ID<Session>
        let time: TimeRange
        let amount: Terms.Amount

        init(_ session: ID<Session>, _ time: TimeRange, _ amount: Terms.Amount) {
            self.session = session
            self.time = time
            self.amount = amount
        }
    }

    struct Place: Equatable {
        let session: ID<Session>
        let room: ID<Room>
        let amount: Terms.Amount

        init(_ session: ID<Session>, in room: ID<Room>, _ amount: Terms.Amount) {
            self.session = session
            self.room = room
            self.amount = amount
        }
    }

    /// A weight of nil is forbidden, here and below.
    struct Closure: Equatable {
        let room: ID<Room>
        let time: TimeRange
        let weight: Double?
    }

    struct Separation: Equatable {
        let sessions: [ID<Session>]
        let measure: Terms.Separation.Measure
        let weight: Double?

        init(_ sessions: [ID<Session>], _ measure: Terms.Separation.Measure, _ weight: Double?) {
            self.sessions = sessions
            self.measure = measure
            self.weight = weight
        }
    }

    struct Bond: Equatable {
        let kind: Terms.Bond.Kind
        let a: ID<Session>
        let b: ID<Session>
        let amount: Terms.Amount

        init(_ kind: Terms.Bond.Kind, _ a: ID<Session>, _ b: ID<Session>, _ amount: Terms.Amount) {
            self.kind = kind
            self.a = a
            self.b = b
            self.amount = amount
        }
    }

    struct Cumulative: Equatable {
        let name: String
        let sessions: [ID<Session>]
        let limit: Int
        let weight: Double?
    }

    struct Turnover: Equatable {
        let session: ID<Session>
        let minutes: Minutes
        let weight: Double?
    }

    var times: [Time] = []
    var places: [Place] = []
    var closures: [Closure] = []
    var separations: [Separation] = []
    var bonds: [Bond] = []
    var cumulatives: [Cumulative] = []
    /// Those above 0.
    var turnovers: [Turnover] = []
    var dayLoads: [DayLoad] = []
    var successions: [Succession] = []
    var itineraries: [Itinerary] = []
    var balances: [Balance] = []
    var clusters: [Clusters] = []

    static let nothing = Written()

    /// The number of terms of all kinds.
    var count: Int {
        times.count + places.count + closures.count + separations.count + bonds.count + cumulatives.count
            + turnovers.count + dayLoads.count + successions.count + itineraries.count + balances.count + clusters.count
    }
}

extension Written {
    init(by rule: RuleID, _ context: RuleContext, _ terms: Terms) {
        func isOwn(_ number: Int) -> Bool { Catalogue.rules[number].id == rule }
        func session(_ position: Int) -> ID<Session> { context.session(position).id }
        func room(_ number: Int) -> ID<Room> { context.event.rooms[number].id }

        times = terms.timeCosts.filter { isOwn($0.rule) }.map {
            Time(session($0.session), context.grid.candidates[$0.session][$0.candidate].time, $0.amount)
        }
        places = terms.roomCosts.filter { isOwn($0.rule) }.map {
            Place(session($0.session), in: room($0.room), $0.amount)
        }
        closures = terms.closures.filter { isOwn($0.rule) }.map {
            Closure(room: room($0.room), time: $0.time, weight: $0.weight)
        }
        separations = terms.separations.filter { isOwn($0.rule) }.map {
            Separation($0.sessions.map(session), $0.measure, $0.weight)
        }
        bonds = terms.bonds.filter { isOwn($0.rule) }.map {
            Bond($0.kind, session($0.a), session($0.b), $0.amount)
        }
        cumulatives = terms.cumulatives.filter { isOwn($0.rule) }.map {
            Cumulative(name: $0.name, sessions: $0.sessions.map(session), limit: $0.limit, weight: $0.weight)
        }
        readGroups(of: rule, context, terms)
        guard isOwn(terms.turnoverRule) else { return }
        turnovers = terms.turnovers.enumerated().filter { $0.element > 0 }.map {
            Turnover(session: session($0.offset), minutes: $0.element, weight: terms.turnoverWeight)
        }
    }
}

extension Terms.Amount {
    /// `.cost(2.5)`
    static func cost(_ points: Double) -> Terms.Amount { .points(Points(points)) }
}
