import ForumModel
import Rules

/// Why a session has no place, in a sentence.
struct Reasons: ~Copyable {
    private let problem: Problem
    private var search: Search
    private let obstacles: Obstacles
    private let isWhole: Bool

    /// - Parameter places: the programme in which sessions have no place.
    init(_ problem: Problem, _ places: Places) {
        self.problem = problem
        obstacles = Obstacles(problem)
        search = Search(problem)
        isWhole = search.take(places.options, places.rooms)
    }

    /// What keeps `session` out.
    func reason(for session: Int) -> String {
        if problem.options(of: session).isEmpty { return obstacles.sentence(session) }
        guard isWhole else { return "No free place was found." }
        var holders: [Int: Int] = [:]
        var total = 0
        for option in problem.options(of: session) {
            for room in problem.rooms(ofOption: option) {
                total += 1
                guard let opponents = search.opponents(session, option, room) else { continue }
                for other in opponents { holders[other, default: 0] += 1 }
            }
        }
        let worst = holders.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
        let places = total == 1 ? "Its only possible place" : "Each of its \(total) possible places"
        guard !worst.isEmpty else {
            return "\(places) is taken by a session that has nowhere else to go, or clashes with one."
        }
        let names = worst.map { "\(problem.id($0.key)) (\($0.value))" }.joined(separator: ", ")
        return "\(places) is taken or clashes with others; most often in the way: \(names)."
    }
}

/// What forbids every place of a session, whatever the others do.
struct Obstacles {
    private let context: RuleContext
    private let terms: Terms
    private let names: [any Rule]
    private let scope: ScopeFilter

    init(_ problem: Problem) {
        context = problem.context
        terms = problem.terms
        names = problem.rules
        scope = ScopeFilter(problem.scope, problem.context)
    }

    func sentence(_ session: Int) -> String {
        // What the earlier programme asks stands before what the rules say to it.
        if let demand = scope.demand(on: session) {
            let refusal = ScopeRefusal(scope, context, terms, names).sentence(session)
            return [demand, refusal].compactMap { $0 }.joined(separator: " ")
        }
        let candidates = context.grid.candidates[session]
        let wanted = context.session(session)
        guard !candidates.isEmpty else {
            let lengths = wanted.durations.map { "\($0.rawValue)" }.joined(separator: " or ")
            if wanted.pin != nil {
                return "No slot is open for \(lengths) minutes where and when the session is pinned."
            }
            return "No slot is long enough for \(lengths) minutes."
        }
        var rules: [Int: Set<Int>] = [:]
        for term in terms.roomCosts where term.session == session && term.amount == .forbidden {
            rules[term.rule, default: []].insert(term.room)
        }
        let barred = rules.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        if barred.count == context.event.rooms.count {
            let parts = rules.keys.sorted().map { rule in
                "\(names[rule].id) rules out \(rules[rule]?.count ?? 0) of \(context.event.rooms.count) rooms"
            }
            return "No room can hold it: \(parts.joined(separator: ", "))."
        }
        var times: [Int: Set<Int>] = [:]
        for term in terms.timeCosts where term.session == session && term.amount == .forbidden {
            times[term.rule, default: []].insert(term.candidate)
        }
        let lost = times.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        if lost.count == candidates.count {
            let parts = times.keys.sorted().map { rule in
                "\(names[rule].id) rules out \(times[rule]?.count ?? 0) of \(candidates.count) times"
            }
            return "No time suits it: \(parts.joined(separator: ", "))."
        }
        return "At none of its possible times is one of its possible rooms open."
    }
}
