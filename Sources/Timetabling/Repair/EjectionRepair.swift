import ForumModel
import Rules

/// A quick repair: everybody stays who can, and the others take the places that displace the fewest, round by round.
///
/// Whoever is displaced is placed in turn; that one session has driven out another is remembered and makes it dearer, which
/// leads out of cycles (as in ``Construction``). At the end of a round all who can go home do.
struct EjectionRepair: ~Copyable {
    private let problem: Problem
    private let foothold: Foothold
    private var random: SeededGenerator
    private var drivenOut: [Int: Int] = [:]

    init(_ problem: Problem, _ foothold: Foothold, seed: UInt64) {
        self.problem = problem
        self.foothold = foothold
        random = SeededGenerator(seed: seed)
    }

    /// One round, which ends early when nobody waits for it any more.
    mutating func round(until isOver: () -> Bool) -> Places {
        var search = Search(problem)
        var queue: [Int] = []
        drivenOut = [:]
        for session in foothold.required where !goHome(session, &search) { queue.append(session) }
        for place in queue.indices { queue.swapAt(place, place + random.below(queue.count - place)) }
        var left = 30 * queue.count + 100
        while left > 0, !queue.isEmpty, !isOver() {
            left -= 1
            queue += place(queue.removeFirst(), &search)
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for session in foothold.required where !isHome(session, search) {
                if returnHome(session, &search) { hasChanged = true }
            }
        }
        return search.snapshot()
    }

    private func isHome(_ session: Int, _ search: borrowing Search) -> Bool {
        let (option, room) = (Int(search.option[session]), Int(search.room[session]))
        return foothold.homes[session].contains { $0.option == option && $0.room == room }
    }

    private func goHome(_ session: Int, _ search: inout Search) -> Bool {
        for home in foothold.homes[session] where search.isFree(home.option, home.room) {
            let price = search.price(session, home.option, home.room)
            guard price != Search.forbidden else { continue }
            search.put(session, home.option, home.room, price: price)
            return true
        }
        return false
    }

    /// Takes a session from where it is to its home, if that is free.
    private func returnHome(_ session: Int, _ search: inout Search) -> Bool {
        guard foothold.kinds[session] == .holds else { return false }
        search.beginMove()
        search.remember(session)
        if search.isPlaced(session) { search.lift(session) }
        if goHome(session, &search) { return true }
        search.undo()
        return false
    }

    /// Gives `session` the place that displaces the least; those displaced are returned.
    private mutating func place(_ session: Int, _ search: inout Search) -> [Int] {
        if goHome(session, &search) { return [] }
        let options = problem.options(of: session)
        var best: (option: Int, room: Int, opponents: [Int])?
        var least = Double.infinity
        let shift = random.below(options.count)
        for k in 0..<options.count where least > 0 {
            let option = options.lowerBound + (k + shift) % options.count
            for room in problem.rooms(ofOption: option) {
                guard let opponents = search.opponents(session, option, room) else { continue }
                var weight = 0.0
                for other in opponents {
                    let history = drivenOut[session * problem.sessionCount + other, default: 0]
                    weight += (isHome(other, search) ? 1 : 0.6) * Double(1 + history)
                }
                if !opponents.isEmpty { weight *= 1 + 0.2 * random.unit() }
                if weight < least { (least, best) = (weight, (option, room, opponents)) }
                if least == 0 { break }
            }
        }
        guard let best else { return [] }
        for other in best.opponents {
            drivenOut[session * problem.sessionCount + other, default: 0] += 1
            search.lift(other)
        }
        let price = search.price(session, best.option, best.room)
        guard price != Search.forbidden else { return [session] + best.opponents }
        search.put(session, best.option, best.room, price: price)
        return best.opponents
    }
}
