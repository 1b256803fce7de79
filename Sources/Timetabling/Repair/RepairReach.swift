import ForumModel
import Rules

/// Which sessions and which places can have a part in a repair that moves only so many.
///
/// In a repair of which no part can be taken back, everybody who moves without having to was displaced: its home clashes
/// with the new place of another who moved, and so on back to one of the *roots*: sessions that cannot stay, new ones, and
/// those whose homes clash with one another. (Whoever is not reached from a root could go home together with all the
/// others who are not.) So a place whose taking displaces more sessions than may move is of no use, nor is a session that
/// is only reached through more others than may move. What remains is small, and nothing is lost.
///
/// *Extra* moves are those beyond the sessions that are uprooted, which move in any case.
struct RepairReach {
    /// A place with those whom it displaces.
    struct Column {
        let place: OpenPlace
        let isHome: Bool
        /// Whether taking it is an extra move.
        let isExtra: Bool
        /// Sessions that hold and cannot stay beside it, ascending.
        let displaced: [Int]
        /// Extra moves of any repair in which it is taken.
        let least: Int
    }

    private let problem: Problem
    let foothold: Foothold
    let clashes: PlaceClashes
    let crews: CrewLoad
    private let homesInRoom: [[OpenPlace]]
    private let roots: [Int: Int]
    /// No repair has fewer extra moves.
    let leastExtra: Int
    private var known: [[Column]?]

    init(_ problem: Problem, _ foothold: Foothold) {
        self.problem = problem
        self.foothold = foothold
        let clashes = PlaceClashes(problem)
        let crews = CrewLoad(problem, foothold)
        var rooms = [[OpenPlace]](repeating: [], count: problem.roomCount)
        for home in foothold.homes.joined() { rooms[home.room].append(home) }
        self.clashes = clashes
        self.crews = crews
        homesInRoom = rooms
        known = Array(repeating: nil, count: problem.sessionCount)
        let quarrels = Quarrels(foothold, clashes, rooms)
        leastExtra = quarrels.disjoint
        var roots: [Int: Int] = [:]
        for session in quarrels.sessions + crews.overloaded { roots[session] = 1 }
        for session in 0..<problem.sessionCount
        where foothold.isLoose(session) || foothold.homes[session].count > 1 {
            roots[session] = 0
        }
        self.roots = roots
    }

    /// Of every session that can have a part in a repair with `extra` extra moves the places that it can take.
    ///
    /// Everybody else stays. A session without a column shows that there is no such repair.
    mutating func columns(extra: Int) -> [Int: [Column]] {
        let depth = depths(extra)
        var found: [Int: [Column]] = [:]
        for session in depth.keys.sorted() {
            found[session] = columns(of: session).filter { column in
                let cost = column.isHome ? column.least : max(column.least, depth[session] ?? 0)
                return cost <= extra && column.displaced.allSatisfy { depth[$0] != nil }
            }
        }
        return found
    }

    /// Of every session within reach how many extra moves there are at least where it moves.
    private mutating func depths(_ extra: Int) -> [Int: Int] {
        var depth = roots.filter { $0.value <= extra }
        var layers: [[Int]] = Array(repeating: [], count: extra + 1)
        for session in depth.keys.sorted() { layers[depth[session] ?? 0].append(session) }
        let loose = (0..<problem.sessionCount).filter(foothold.isLoose)
        let loosePerCrew = Dictionary(
            uniqueKeysWithValues: crews.crews.map { crew in
                (crew, loose.count { problem.terms.cumulatives[crew].sessions.contains($0) })
            })
        for level in 0...extra {
            var next = 0
            // Sessions that are reached at this level while it is worked on are appended to it.
            while next < layers[level].count {
                let session = layers[level][next]
                next += 1
                guard depth[session] == level else { continue }
                for column in columns(of: session) where column.least <= extra {
                    let beyond = column.isHome && !column.isExtra ? column.least : max(level + 1, column.least)
                    var reached = column.displaced.map { ($0, beyond) }
                    if !crews.crews(of: session).isEmpty {
                        reached += crews.neighbours(of: column.place) { (loosePerCrew[$0] ?? 0) + extra }
                            .sorted().map { ($0, level + 1) }
                    }
                    for (other, cost) in reached where cost <= extra && cost < depth[other] ?? .max {
                        depth[other] = cost
                        layers[max(cost, level)].append(other)
                    }
                }
            }
        }
        return depth
    }

    private mutating func columns(of session: Int) -> [Column] {
        if let columns = known[session] { return columns }
        let columns = makeColumns(session)
        known[session] = columns
        return columns
    }

    private func makeColumns(_ session: Int) -> [Column] {
        let homes = foothold.homes[session]
        return (homes + moves(of: session)).map { place in
            let isHome = homes.contains(place)
            let displaced = displaced(by: place)
            let isExtra = !isHome && !foothold.isLoose(session)
            let others = max(displaced.count, crews.isFull(for: place) && !isHome ? 1 : 0)
            return Column(
                place: place, isHome: isHome, isExtra: isExtra, displaced: displaced, least: others + (isExtra ? 1 : 0))
        }
    }

    /// The places of a session other than its homes, without longer options where a shorter one displaces no more.
    private func moves(of session: Int) -> [OpenPlace] {
        let shortens = clashes.mayShorten(session)
        var shortest: [Int32: Int32] = [:]
        for option in problem.options(of: session) {
            let start = problem.optionStart[option]
            shortest[start] = min(shortest[start] ?? .max, problem.optionEnd[option])
        }
        return problem.options(of: session).flatMap { option -> [OpenPlace] in
            if shortens, shortest[problem.optionStart[option]] != problem.optionEnd[option] { return [] }
            return problem.rooms(ofOption: option).compactMap { room in
                let place = OpenPlace(session: session, option: option, room: room)
                // Another length at the published start and room is none of the places that count as staying.
                return foothold.isHome(place) ? nil : place
            }
        }
    }

    private func displaced(by place: OpenPlace) -> [Int] {
        var found: Set<Int> = []
        func look(at other: Int) {
            guard other != place.session, foothold.kinds[other] == .holds, !found.contains(other) else { return }
            if foothold.homes[other].allSatisfy({ clashes.clash(place, $0) }) { found.insert(other) }
        }
        for home in homesInRoom[place.room] where clashes.shareRoom(place, home) { look(at: home.session) }
        for other in clashes.partners[place.session] { look(at: other) }
        return found.sorted()
    }
}

/// Pairs of sessions that both hold and cannot both stay.
private struct Quarrels {
    let sessions: [Int]
    /// Pairs that have no session in common: of each one has to move.
    let disjoint: Int

    init(_ foothold: Foothold, _ clashes: PlaceClashes, _ homesInRoom: [[OpenPlace]]) {
        func quarrel(_ a: Int, _ b: Int) -> Bool {
            foothold.homes[a].allSatisfy { one in foothold.homes[b].allSatisfy { clashes.clash(one, $0) } }
        }
        var pairs: Set<[Int]> = []
        for (session, homes) in foothold.homes.enumerated() {
            guard let home = homes.first else { continue }
            let others = Set(clashes.partners[session] + homesInRoom[home.room].map(\.session))
            for other in others where other > session && foothold.kinds[other] == .holds && quarrel(session, other) {
                pairs.insert([session, other])
            }
        }
        sessions = Set(pairs.joined()).sorted()
        var matched: Set<Int> = []
        disjoint = pairs.sorted { $0.lexicographicallyPrecedes($1) }.reduce(0) { count, pair in
            guard !matched.contains(pair[0]), !matched.contains(pair[1]) else { return count }
            matched.formUnion(pair)
            return count + 1
        }
    }
}
