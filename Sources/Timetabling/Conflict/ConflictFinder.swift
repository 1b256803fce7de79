import ForumModel
import Rules

/// Sessions that cannot all have a place, and the demands on them that it takes to keep them from it.
struct Conflict: Sendable {
    /// Sorted; among them the one that asks.
    let sessions: [ID<Session>]
    /// Beside that each of the sessions has a place.
    let demands: [Requirement]
    /// Whether each session and each demand was shown to be needed: without any one of them there is a way.
    let isMinimal: Bool
}

/// Finds out why a session has no place beside those that have one.
///
/// What was found about the programme asked for last is remembered, since each question may take a while.
final class ConflictFinder {
    enum Finding {
        case conflict(Conflict)
        /// There is a way: the session gets a place, and nobody of the others loses one.
        case fits(Places)
        /// Too large a question for the effort.
        case unknown
    }

    private let problem: Problem
    private let excerpt: Excerpt
    private let feasibility: Feasibility
    private var remembered: (places: Places, cores: [Int: Core?])?

    /// A conflict of more sessions explains nothing to anybody.
    private static let mostSessions = 40

    init(_ problem: Problem, _ feasibility: Feasibility) {
        self.problem = problem
        self.feasibility = feasibility
        excerpt = Excerpt(problem.context, problem.scope)
    }

    func finding(for session: Int, in places: Places) -> Finding {
        let id = problem.id(session)
        guard let core = core(around: session, places) else { return .unknown }
        switch core {
        case .fits(let better): return .fits(better)
        case .sessions(let sessions):
            // Everybody but the session itself stands in the programme, so without it there is a way.
            let known = Feasibility.Verdict.possible(Programme([]))
            let least = DeletionFilter(sessions) { $0.contains(id) ? feasibility.decide(excerpt.problem($0)) : known }
            let everything = excerpt.requirements(of: least.members)
            let demands = DeletionFilter(everything) { kept in
                feasibility.decide(excerpt.problem(least.members, without: Set(everything).subtracting(kept)))
            }
            return .conflict(
                Conflict(
                    sessions: least.members.sorted(), demands: demands.members,
                    isMinimal: least.isMinimal && demands.isMinimal))
        }
    }

    /// A better programme, where `session` fits in after all.
    func improvement(for session: Int, in places: Places) -> Places? {
        if case .fits(let better)? = core(around: session, places), better.cost < places.cost { better } else { nil }
    }

    /// Whoever has to keep a place when `session` gets one: for an accepted session no candidate.
    func standing(beside session: Int, _ places: Places) -> [Int] {
        (0..<problem.sessionCount).filter {
            $0 != session && places.options[$0] >= 0 && (problem.isCandidate[session] || !problem.isCandidate[$0])
        }
    }

    private enum Core {
        case sessions([ID<Session>])
        case fits(Places)
    }

    /// Sessions that cannot all have a place, found by asking for ever more of them: whoever loses its place to a way of
    /// placing those asked for so far is asked for next.
    private func core(around session: Int, _ places: Places) -> Core? {
        if remembered?.places != places { remembered = (places, [:]) }
        if let found = remembered?.cores[session] { return found }
        let found = newCore(around: session, places)
        remembered?.cores[session] = .some(found)
        return found
    }

    private func newCore(around session: Int, _ places: Places) -> Core? {
        let others = standing(beside: session, places)
        var asked = [session]
        while asked.count <= Self.mostSessions {
            switch feasibility.decide(excerpt.problem(asked.map(problem.id))) {
            case .unknown: return nil
            case .impossible: return .sessions(asked.map(problem.id))
            case .possible(let programme):
                var search = Search(problem)
                search.take(over: programme)
                // A way that the whole problem does not know, which only soft rules that forbid could bring about.
                guard asked.allSatisfy({ search.isPlaced($0) }) else { return nil }
                let losers = others.filter { !search.isPlaced($0) && !search.place($0, as: places) }
                if losers.isEmpty {
                    for other in 0..<problem.sessionCount where !search.isPlaced(other) && places.options[other] >= 0 {
                        _ = search.place(other, as: places)
                    }
                    return .fits(search.snapshot())
                }
                asked += losers
            }
        }
        return nil
    }
}

extension Search {
    /// Gives `session` the place that it has in `places`.
    ///
    /// - Returns: whether that place is free and no hard rule forbids it.
    fileprivate mutating func place(_ session: Int, as places: Places) -> Bool {
        let (option, room) = (Int(places.options[session]), Int(places.rooms[session]))
        guard allows(option, room), isFree(option, room) else { return false }
        let price = price(session, option, room)
        guard price != Self.forbidden else { return false }
        put(session, option, room, price: price)
        return true
    }
}
