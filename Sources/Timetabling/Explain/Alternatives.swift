public import ForumModel
import Rules

/// Another way to place a few sessions of a programme, all others as they are, that breaks no hard rule.
public struct Alternative: Sendable, Hashable {
    /// The new places of all that move, the session that was asked about first.
    public let placements: [Placement]
    /// The change of the soft total, exact: below zero is better.
    public let change: Points
}

/// What else is possible in a programme around one session: other places, swaps, and chains of two or three moves.
///
/// The programme is compiled once and held as the search holds it, so that a place is priced in nearly constant time.
/// Costs count the event's rules alone: that moving disturbs people who know the programme is not among them.
public struct Alternatives: ~Copyable {
    var search: Search
    let problem: Problem

    /// - Parameter programme: what people know; where decisions freeze it, it stays.
    /// - Returns: nil when the programme breaks a hard rule, since then no price means anything.
    public init?(_ event: Event, _ programme: Programme) {
        let quiet = event.setting("disruption", RuleSetting(weight: 0))
        let problem = Problem(RuleContext(quiet, published: programme))
        var search = Search(problem)
        for session in 0..<problem.sessionCount {
            guard let placement = programme[problem.id(session)] else { continue }
            guard let (option, room) = problem.place(placement, of: session), search.allows(option, room),
                search.isFree(option, room)
            else { return nil }
            let price = search.price(session, option, room)
            guard price != Search.forbidden else { return nil }
            search.put(session, option, room, price: price)
        }
        search.beginMove()
        self.search = search
        self.problem = problem
    }

    /// The other places that `id` could take while nobody else moves, the best first, one a time: its best room then.
    public mutating func places(of id: ID<Session>) -> [Alternative] {
        guard let session = problem.context.position(of: id) else { return [] }
        let home = place(of: session)
        var best: [Int32: Found] = [:]
        search.beginMove()
        search.remember(session)
        let before = search.cost
        if home != nil { search.lift(session) }
        let open = search.cost - problem.leftOutCost[session]
        for option in problem.options(of: session) {
            let start = problem.optionStart[option]
            for room in problem.rooms(ofOption: option) where search.isFree(option, room) {
                let place = OpenPlace(session: session, option: option, room: room)
                let price = search.price(session, option, room)
                guard place != home, price != Search.forbidden else { continue }
                let change = open + price - before + unplacedCost(home, session)
                if change < best[start]?.change ?? .max { best[start] = Found(places: [place], change: change) }
            }
        }
        search.undo()
        return alternatives(Array(best.values))
    }

    /// The cheapest place of `id` at a start, whatever its length and room; nil when every one breaks a hard rule.
    public mutating func place(of id: ID<Session>, at start: Instant) -> Placement? {
        let found = places(of: id).compactMap(\.placements.first)
        return found.first { $0.start == start }
    }

    // MARK: - What all of them need

    /// A few places and what taking them changes.
    struct Found {
        let places: [OpenPlace]
        let change: Int64

        var key: [Int] { places.flatMap { [$0.session, $0.option, $0.room] } }
    }

    func place(of session: Int) -> OpenPlace? {
        guard search.isPlaced(session) else { return nil }
        return OpenPlace(session: session, option: Int(search.option[session]), room: Int(search.room[session]))
    }

    /// What the search counts for leaving out a session that had no place is no part of the soft total.
    func unplacedCost(_ home: OpenPlace?, _ session: Int) -> Int64 {
        home == nil ? problem.leftOutCost[session] : 0
    }

    /// The options of a session that begin when `other` does, as far as there are any.
    func options(of session: Int, startingWith other: Int) -> [Int] {
        let start = Int(problem.optionStartNumber[other])
        var option = Int(problem.optionAtStart[session * problem.startCount + start])
        var found: [Int] = []
        while option >= 0, option < problem.options(of: session).upperBound,
            Int(problem.optionStartNumber[option]) == start
        {
            found.append(option)
            option += 1
        }
        return found
    }

    /// What it changes when these sessions, and no others, take these places; nil when a hard rule breaks.
    mutating func change(_ places: [OpenPlace]) -> Int64? {
        search.beginMove()
        var before: Int64 = 0
        for place in places {
            search.remember(place.session)
            if search.isPlaced(place.session) {
                search.lift(place.session)
            } else {
                before += problem.leftOutCost[place.session]
            }
        }
        for place in places {
            guard search.allows(place.option, place.room), search.isFree(place.option, place.room) else {
                search.undo()
                return nil
            }
            let price = search.price(place.session, place.option, place.room)
            guard price != Search.forbidden else {
                search.undo()
                return nil
            }
            search.put(place.session, place.option, place.room, price: price)
        }
        let change = search.cost - search.oldCost + before
        search.undo()
        return change
    }

    /// Sorted by what they change, then by who moves where.
    func alternatives(_ found: [Found]) -> [Alternative] {
        let problem = problem
        return found.sorted {
            $0.change != $1.change ? $0.change < $1.change : $0.key.lexicographicallyPrecedes($1.key)
        }.map { found in
            Alternative(
                placements: found.places.map { problem.placement($0) }, change: Points(rawValue: found.change))
        }
    }
}

extension Problem {
    /// What a place means in a programme.
    func placement(_ place: OpenPlace) -> Placement {
        let start = tables.optionStart[place.option]
        return Placement(
            session: id(place.session), start: origin + Minutes(Int(start)),
            duration: Minutes(Int(tables.optionEnd[place.option] - start)),
            room: context.event.rooms[place.room].id)
    }
}
