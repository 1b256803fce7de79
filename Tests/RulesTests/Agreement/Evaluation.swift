import ForumModel
import Rules

/// What a programme breaks and costs by the terms alone, each kind counted in the plainest way.
struct Evaluation {
    /// A planned session's place: a position in its candidates, and a room's number.
    struct Place {
        let candidate: Int
        let room: Int
    }

    private(set) var broken: Set<RuleID> = []
    private(set) var costs: [RuleID: Points] = [:]

    var total: Points { costs.values.reduce(.zero, +) }

    let context: RuleContext
    let places: [Place?]

    /// - Parameter places: one for each session of the grid; nil is left out.
    init(_ places: [Place?], _ context: RuleContext, _ terms: Terms) {
        self.context = context
        self.places = places
        for term in terms.timeCosts where places[term.session]?.candidate == term.candidate {
            charge(term.rule, term.amount)
        }
        for term in terms.roomCosts where places[term.session]?.room == term.room { charge(term.rule, term.amount) }
        for session in placed { evaluate(terms.closures, of: session) }
        for term in terms.separations { evaluate(term) }
        for term in terms.bonds where isPlaced(term.a) && isPlaced(term.b) && !holds(term) {
            charge(term.rule, term.amount)
        }
        for term in terms.cumulatives { evaluate(term) }
        evaluateRooms(terms)
        evaluateGroups(terms)
    }

    var placed: [Int] { places.indices.filter(isPlaced) }
    func isPlaced(_ session: Int) -> Bool { places[session] != nil }

    func time(_ session: Int) -> TimeRange {
        context.grid.candidates[session][places[session]!.candidate].time
    }

    func room(_ session: Int) -> Int { places[session]!.room }

    private func building(_ session: Int) -> String? { context.event.rooms[room(session)].building }

    func day(_ session: Int) -> Int { time(session).start.date(in: context.event.timeZone).dayNumber }

    /// The minutes between two sessions; negative when they overlap.
    private func gap(_ a: Int, _ b: Int) -> Minutes {
        max(time(b).start - time(a).end, time(a).start - time(b).end)
    }

    mutating func charge(_ rule: Int, _ amount: Terms.Amount) {
        let id = Catalogue.rules[rule].id
        switch amount {
        case .forbidden: broken.insert(id)
        case .points(let points): costs[id, default: .zero] += points
        }
    }

    mutating func charge(_ rule: Int, _ weight: Double?, units: Int) {
        guard units > 0 else { return }
        charge(rule, weight.map { .points(Points($0 * Double(units))) } ?? .forbidden)
    }

    /// A session pays for all closed minutes of its room together.
    private mutating func evaluate(_ closures: [Terms.Closure], of session: Int) {
        let own = closures.filter { $0.room == room(session) }
        guard let first = own.first else { return }
        let minutes = own.map { $0.time.overlap(with: time(session)).rawValue }.reduce(0, +)
        charge(first.rule, first.weight, units: minutes)
    }

    private mutating func evaluate(_ term: Terms.Separation) {
        for a in term.sessions where isPlaced(a) {
            for b in term.sessions where b > a && isPlaced(b) {
                let gap = gap(a, b)
                let units: Int
                switch term.measure {
                case .overlap: units = gap < 0 ? 1 : 0
                case .walk:
                    let rooms = context.event.rooms
                    let walk = context.event.walking.minutes(from: rooms[room(a)], to: rooms[room(b)])
                    units = gap < max(walk, 0) ? 1 : 0
                case .pause(let minutes): units = max(0, (minutes - max(0, gap)).rawValue)
                }
                charge(term.rule, term.weight, units: units)
            }
        }
    }

    private func holds(_ bond: Terms.Bond) -> Bool {
        let (a, b) = (bond.a, bond.b)
        switch bond.kind {
        case .apart: return gap(a, b) >= 0
        case .before: return time(a).end <= time(b).start
        case .parallel: return time(a).start == time(b).start
        case .backToBack(let longest):
            return day(a) == day(b) && time(a).end <= time(b).start && time(b).start <= time(a).end + longest
        case .sameRoom: return room(a) == room(b)
        case .sameDay: return day(a) == day(b)
        case .differentDay: return day(a) != day(b)
        case .daysApart(let days): return abs(day(a) - day(b)) >= days
        case .hurry(let minutes):
            guard let one = building(a), let other = building(b), one != other else { return true }
            return !(0..<minutes.rawValue).contains(gap(a, b).rawValue)
        case .elsewhere, .minutes: return true  // no rule of the catalogue writes them
        }
    }

    /// Minute by minute; a stretch of excess is paid for as a whole.
    private mutating func evaluate(_ term: Terms.Cumulative) {
        let users = term.sessions.filter(isPlaced).map(time)
        guard let start = users.map(\.start).min(), let end = users.map(\.end).max() else { return }
        var excess = 0
        for minute in start.rawValue...end.rawValue {
            let running = users.filter { $0.contains(Instant(rawValue: minute)) }.count
            if running > term.limit {
                excess += running - term.limit
            } else {
                charge(term.rule, term.weight, units: excess)
                excess = 0
            }
        }
    }

    /// Rooms are unary, with the turnover after each session.
    private mutating func evaluateRooms(_ terms: Terms) {
        for a in placed {
            for b in placed where a != b && room(a) == room(b) {
                if gap(a, b) < 0 { broken.insert("room-double-booking") }
                let pause = time(b).start - time(a).end
                guard pause >= 0 else { continue }
                charge(terms.turnoverRule, terms.turnoverWeight, units: (terms.turnovers[a] - pause).rawValue)
            }
        }
    }
}
