import ForumModel
import Rules

/// Builds a first programme: hardest sessions first, each at its cheapest place; where none is free, others make room.
///
/// After UniTime's iterative forward search (Müller, "Constraint-based Timetabling", 2005): every time one session drives
/// out another is remembered, and places whose holders were often driven out by this one are avoided, which leads the
/// search out of cycles.
struct Construction: ~Copyable {
    private let problem: Problem
    /// How often the first session has driven out the second, by pair.
    private var drivenOut: [Int: Int] = [:]
    private var random: SeededGenerator

    init(_ problem: Problem, seed: UInt64) {
        self.problem = problem
        random = SeededGenerator(seed: seed)
    }

    /// Places as many sessions as it can.
    ///
    /// - Parameter steps: so many placements beyond the first of each session; nil: some forty each.
    mutating func fill(_ search: inout Search, steps: Int? = nil, until isOver: () -> Bool) {
        var queue = order()
        var left = steps ?? 40 * problem.sessionCount + 2_000
        var round = 0
        while !queue.isEmpty {
            var next: [Int] = []
            for session in queue where !search.isPlaced(session) {
                if isOver() { return }
                if placeFreely(session, &search) { continue }
                guard left > 0 else { continue }
                left -= 1
                next += drive(session, &search)
            }
            round += 1
            queue = left > 0 ? next : []
        }
        search.beginMove()
    }

    /// Accepted before candidates; then those with the fewest places for their length and bonds, dearest first.
    private func order() -> [Int] {
        let p = problem
        func freedom(_ session: Int) -> Double {
            var places = 0
            for option in p.options(of: session) {
                let list = Int(p.optionRooms[option])
                places += Int(p.roomListBegin[list + 1] - p.roomListBegin[list])
            }
            let bonds = Int(p.edgeBegin[session + 1] - p.edgeBegin[session])
            return Double(places) / Double(1 + bonds)
        }
        let keys = (0..<p.sessionCount).map { (p.isCandidate[$0], freedom($0)) }
        return (0..<p.sessionCount).filter { !p.options(of: $0).isEmpty }.sorted {
            if keys[$0].0 != keys[$1].0 { return !keys[$0].0 }
            return keys[$0].1 != keys[$1].1 ? keys[$0].1 < keys[$1].1 : $0 < $1
        }
    }

    /// Takes the cheapest free place, among equals the first after a point drawn by chance.
    private mutating func placeFreely(_ session: Int, _ search: inout Search) -> Bool {
        let options = problem.options(of: session)
        let shift = random.below(options.count)
        var best: (option: Int, room: Int, price: Int64)?
        for k in 0..<options.count {
            let option = options.lowerBound + (k + shift) % options.count
            guard problem.optionCost[option] < best?.price ?? .max else { continue }
            if let found = search.cheapestRoom(session, option), found.price < best?.price ?? .max {
                best = (option, found.room, found.price)
            }
        }
        guard let best else { return false }
        search.put(session, best.option, best.room, price: best.price)
        return true
    }

    /// Takes the place whose holders weigh least and drives them out; they are returned to be placed again.
    private mutating func drive(_ session: Int, _ search: inout Search) -> [Int] {
        let options = problem.options(of: session)
        var best: (option: Int, room: Int, opponents: [Int])?
        var least = Double.infinity
        // Large events offer more places than need looking at.
        let looks = min(options.count, 40)
        for k in 0..<looks {
            let option =
                options.count <= looks ? options.lowerBound + k : options.lowerBound + random.below(options.count)
            let rooms = problem.rooms(ofOption: option)
            for _ in 0..<min(rooms.count, 12) {
                let room = rooms[random.below(rooms.count)]
                guard let opponents = search.opponents(session, option, room) else { continue }
                var weight = 0.0
                for other in opponents {
                    let history = drivenOut[session * problem.sessionCount + other, default: 0]
                    weight += Double(problem.leftOutCost[other]) * Double(1 + history)
                }
                if weight < least || weight == least && random.below(2) == 0 {
                    (least, best) = (weight, (option, room, opponents))
                }
            }
        }
        // A candidate never drives out what weighs more than itself.
        guard let best, !problem.isCandidate[session] || least < Double(problem.leftOutCost[session]) else { return [] }
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

extension Search {
    /// Everybody who would have to leave for `session` to take that place; nil when one of them has no other place.
    func opponents(_ session: Int, _ chosen: Int, _ place: Int) -> [Int]? {
        let p = tables
        var found: [Int] = []
        func add(_ other: Int) -> Bool {
            if isFixed(other) { return false }
            if !found.contains(other) { found.append(other) }
            return true
        }
        let row = place * p.segmentCount
        for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
            let holder = Int(occupant[row + segment])
            if holder >= 0, !add(holder) { return nil }
        }
        let (from, to) = (p.optionStart[chosen], p.optionEnd[chosen])
        for k in Int(p.edgeBegin[session])..<Int(p.edgeBegin[session + 1]) {
            let edge = p.edges[k]
            let other = Int(edge.other)
            guard edge.gap != Problem.Edge.free, option[other] >= 0 else { continue }
            let gap = edge.walks ? max(edge.gap, p.walk[place * p.roomCount + Int(room[other])]) : edge.gap
            if from < end[other] + gap, start[other] < to + gap, !add(other) { return nil }
        }
        for k in Int(p.linkBegin[session])..<Int(p.linkBegin[session + 1]) {
            let link = p.links[k]
            let other = Int(link.other)
            guard link.isHard, option[other] >= 0, broken(link, chosen, place, other) > 0 else { continue }
            if !add(other) { return nil }
        }
        if groupTables.forbidRooms, !forStrangers(session, chosen, place, add) { return nil }
        for k in Int(p.crewBegin[session])..<Int(p.crewBegin[session + 1]) where p.crewCost[Int(p.crewOf[k])] < 0 {
            let crew = Int(p.crewOf[k])
            let others = problem.terms.cumulatives[crew].sessions
            for segment in Int(p.optionFirst[chosen])..<Int(p.optionLast[chosen]) {
                var excess = crewUse[crew * p.segmentCount + segment] + 1 - p.crewLimit[crew]
                for other in found where others.contains(other) && covers(other, segment) { excess -= 1 }
                for other in others where excess > 0 && covers(other, segment) && !found.contains(other) {
                    if add(other) { excess -= 1 }
                }
                if excess > 0 { return nil }
            }
        }
        return found
    }

    private func covers(_ session: Int, _ segment: Int) -> Bool {
        guard option[session] >= 0 else { return false }
        let chosen = Int(option[session])
        return Int(tables.optionFirst[chosen]) <= segment && segment < Int(tables.optionLast[chosen])
    }
}
