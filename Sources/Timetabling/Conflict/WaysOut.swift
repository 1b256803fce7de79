import ForumModel
import Rules

/// A single change by which a session might get a place.
struct Relief: Sendable {
    var given: Set<Requirement> = []
    /// A further room.
    var room: Room?
    /// One more of a crew.
    var crew: ID<Crew>?
    /// Somebody else takes a person's parts in one session.
    var substitute: (person: ID<Person>, session: ID<Session>)?
    /// A further length, shorter than those that the session accepts.
    var shorter: (session: ID<Session>, length: Minutes)?
    /// A session that gives its place up.
    var leftOut: ID<Session>?
    /// What is to be done: `unpin ws-1`.
    let words: String

    init(_ words: String) { self.words = words }
}

/// The changes that resolve a conflict, the cheapest first, each tried on the whole programme.
struct WaysOut {
    private let problem: Problem
    private let excerpt: Excerpt
    private let feasibility: Feasibility
    private let conflict: Conflict
    private let asking: ID<Session>

    /// So many are named.
    private static let most = 3

    init(_ problem: Problem, _ feasibility: Feasibility, _ conflict: Conflict, asking: ID<Session>) {
        self.problem = problem
        excerpt = Excerpt(problem.context, problem.scope)
        self.feasibility = feasibility
        self.conflict = conflict
        self.asking = asking
    }

    /// - Parameter standing: the sessions that have a place in `places` and are to keep one.
    func sentences(standing: [Int], in places: Places) -> [String] {
        let programme = problem.programme(places)
        let others = standing.map(problem.id)
        var found: [String] = []
        for relief in reliefs where found.count < Self.most && !feasibility.isSpent {
            let core = conflict.sessions.filter { $0 != relief.leftOut }
            // What does not even resolve the conflict need not be tried on the whole.
            guard feasibility.decide(excerpt.problem(core, relief)).isPossible else { continue }
            let everybody = ([asking] + others).filter { $0 != relief.leftOut }
            if works(excerpt.problem(everybody, relief), from: programme) { found.append(relief.words) }
        }
        return found
    }

    /// Whether construction, beginning with the programme as it is, finds a place for everybody.
    private func works(_ problem: Problem?, from programme: Programme) -> Bool {
        guard let problem else { return false }
        var search = Search(problem)
        search.take(over: programme)
        var construction = Construction(problem, seed: 1)
        construction.fill(&search, steps: 300) { feasibility.isSpent }
        return search.unplacedCount == 0
    }

    // MARK: - What might help, the cheapest first

    private var reliefs: [Relief] { promises + supplies + shorterLengths + demands }

    private var event: Event { problem.context.event }

    /// What the secretariat itself has fixed, and candidates that give way to another.
    private var promises: [Relief] {
        var found: [Relief] = []
        for demand in conflict.demands {
            var relief: Relief
            switch demand {
            case .kept(let id): relief = Relief("let \(id) leave its earlier place")
            case .pinned(let id): relief = Relief("unpin \(id)")
            case .frozen(let id): relief = Relief("lift the freeze of \(id)")
            case .relation(let number):
                let relation = event.relations[number]
                relief = Relief("drop the relation \(relation.kind.name) of \(relation.a) and \(relation.b)")
            default: continue
            }
            relief.given = [demand]
            found.append(relief)
        }
        if event.session(asking)?.status == .candidate {
            for id in conflict.sessions where id != asking && event.session(id)?.status == .candidate {
                var relief = Relief("leave out the candidate \(id)")
                relief.leftOut = id
                found.append(relief)
            }
        }
        return found
    }

    /// The longest length of the event that is shorter than all that a session accepts.
    private var shorterLengths: [Relief] {
        let lengths = Set(event.sessions.flatMap(\.durations)).sorted()
        return ([asking] + conflict.sessions.filter { $0 != asking }).compactMap { id in
            guard let own = event.session(id)?.durations.min(), let length = lengths.last(where: { $0 < own }) else {
                return nil
            }
            var relief = Relief("shorten \(id) to \(length.rawValue) minutes")
            relief.shorter = (id, length)
            return relief
        }
    }

    private var demands: [Relief] {
        var found: [Relief] = []
        for demand in conflict.demands {
            var relief: Relief
            switch demand {
            case .attends(let person):
                let name = event.person(person)?.name ?? person.rawValue
                relief = Relief("find somebody else for \(name) in \(asking)")
                relief.substitute = (person, asking)
                found.append(relief)
                continue
            case .seats(let id): relief = Relief("let \(id) have a room with fewer seats than people expected")
            case .layout(let id): relief = Relief("give \(id) a room without its layout")
            case .features(let id): relief = Relief("give \(id) a room without what it requires")
            case .allowedRooms(let id): relief = Relief("allow \(id) other rooms")
            case .notAt(let id): relief = Relief("allow \(id) at its impossible times")
            case .exclusive(let id): relief = Relief("let others run beside \(id)")
            case .available(let person):
                relief = Relief("have \(event.person(person)?.name ?? person.rawValue) come at other times")
            case .closed(let room): relief = Relief("open \(room) all the time")
            default: continue
            }
            relief.given = [demand]
            found.append(relief)
        }
        return found
    }

    private var supplies: [Relief] {
        var found: [Relief] = []
        for case .crew(let crew) in conflict.demands {
            var relief = Relief("have one more crew for \(crew)")
            relief.crew = crew
            found.append(relief)
        }
        guard let session = problem.context.position(of: asking) else { return found }
        let rooms = Set(problem.options(of: session).flatMap { problem.rooms(ofOption: $0) }).sorted()
        // Any of them would do; the smallest is the cheapest to find.
        let smallest = rooms.map { event.rooms[$0] }.min { a, b in
            (a.capacity ?? Seats(Int.max), a.id) < (b.capacity ?? Seats(Int.max), b.id)
        }
        if let smallest {
            var relief = Relief("have one more room like \(smallest.id)")
            relief.room = smallest.copy(ID("\(smallest.id)+1"))
            found.append(relief)
        }
        return found
    }
}
