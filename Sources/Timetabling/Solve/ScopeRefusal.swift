import ForumModel
import Rules

/// Why a session cannot have any of the places that a scope leaves it.
struct ScopeRefusal {
    private let scope: ScopeFilter
    private let context: RuleContext
    private let terms: Terms
    private let names: [any Rule]

    init(_ scope: ScopeFilter, _ context: RuleContext, _ terms: Terms, _ names: [any Rule]) {
        self.scope = scope
        self.context = context
        self.terms = terms
        self.names = names
    }

    /// The rules against it; nil when it has not even a place that rules could forbid, and never had one.
    func sentence(_ session: Int) -> String? {
        let open = context.grid.candidates[session].enumerated().compactMap { number, candidate -> (Int, RoomSet)? in
            let day = candidate.time.start.date(in: context.event.timeZone)
            var rooms = context.grid.roomSets[candidate.roomSet]
            switch scope.rooms(of: session, at: candidate.time, on: day) {
            case .all: break
            case .none: return nil
            case .only(let room): rooms.formIntersection(.only(room, of: context.event.rooms.count))
            }
            return rooms.isEmpty ? nil : (number, rooms)
        }
        guard !open.isEmpty else {
            guard context.published?[context.session(session).id] != nil else { return nil }
            return "No slot is open for it there, with its lengths and what is pinned today."
        }
        let numbers = Set(open.map(\.0))
        let rooms = open.reduce(into: RoomSet(count: context.event.rooms.count)) { $0.formUnion($1.1) }
        var against: Set<Int> = []
        for term in terms.timeCosts
        where term.session == session && term.amount == .forbidden && numbers.contains(term.candidate) {
            against.insert(term.rule)
        }
        for term in terms.roomCosts
        where term.session == session && term.amount == .forbidden && rooms.contains(term.room) {
            against.insert(term.rule)
        }
        let times = numbers.map { context.grid.candidates[session][$0].time }
        for closure in terms.closures where closure.weight == nil && rooms.contains(closure.room) {
            if times.contains(where: closure.time.overlaps) { against.insert(closure.rule) }
        }
        guard !against.isEmpty else { return nil }
        return "Today that is against \(against.sorted().map { names[$0].id.rawValue }.joined(separator: ", "))."
    }
}
