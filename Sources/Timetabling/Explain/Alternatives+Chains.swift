public import ForumModel
import Rules

/// Chains of two moves: the session takes a place that one other holds or keeps it from, and that one moves elsewhere.
extension Alternatives {
    /// The best chains, of each pair of sessions one; exchanges are not among them.
    ///
    /// Chains are looked at in the order of what they cost at least when the one who makes way fares as well as it does by
    /// itself anywhere, and no further than a chain could still be among the best `count`.
    public mutating func chains(of id: ID<Session>, count: Int) -> [Alternative] {
        guard count > 0, let session = problem.context.position(of: id) else { return [] }
        var best: [Int: Found] = [:]
        for start in openings(for: session) {
            let changes = best.values.map(\.change).sorted()
            if changes.count >= count, start.least >= changes[count - 1] { break }
            guard let chain = complete(start), chain.change < best[start.other]?.change ?? .max else { continue }
            best[start.other] = chain
        }
        return Array(alternatives(Array(best.values)).prefix(count))
    }

    /// A place that one other session keeps from being taken.
    private struct Beginning {
        let place: OpenPlace
        let other: Int
        let least: Int64
    }

    private mutating func openings(for session: Int) -> [Beginning] {
        let home = place(of: session)
        var found: [Beginning] = []
        for option in problem.options(of: session) {
            for room in problem.rooms(ofOption: option) {
                let place = OpenPlace(session: session, option: option, room: room)
                guard place != home,
                    let others = search.opponents(session, option, room)?.filter({ $0 != session }),
                    others.count == 1, let least = least(place, others[0])
                else { continue }
                found.append(Beginning(place: place, other: others[0], least: least))
            }
        }
        return found.sorted {
            $0.least != $1.least
                ? $0.least < $1.least : ($0.place.option, $0.place.room) < ($1.place.option, $1.place.room)
        }
    }

    /// What the chain costs when the other pays what it pays at least anywhere.
    private mutating func least(_ place: OpenPlace, _ other: Int) -> Int64? {
        search.beginMove()
        let home = self.place(of: place.session)
        search.remember(place.session)
        search.remember(other)
        if home != nil { search.lift(place.session) }
        search.lift(other)
        let price =
            search.isFree(place.option, place.room)
            ? search.price(place.session, place.option, place.room) : Search.forbidden
        let lifted = search.cost - search.oldCost
        search.undo()
        guard price != Search.forbidden else { return nil }
        return lifted + price - problem.leftOutCost[place.session] - problem.leftOutCost[other]
            + unplacedCost(home, place.session) + problem.leastPrice[other]
    }

    /// The best place for the other once the session has taken its.
    private mutating func complete(_ beginning: Beginning) -> Found? {
        let (place, other) = (beginning.place, beginning.other)
        let home = self.place(of: place.session)
        guard let old = self.place(of: other) else { return nil }
        search.beginMove()
        let before = search.cost
        search.remember(place.session)
        search.remember(other)
        if home != nil { search.lift(place.session) }
        search.lift(other)
        search.put(
            place.session, place.option, place.room, price: search.price(place.session, place.option, place.room))
        let open = search.cost - problem.leftOutCost[other] - before + unplacedCost(home, place.session)
        var best: Found?
        for option in problem.options(of: other) {
            for room in problem.rooms(ofOption: option) where search.isFree(option, room) {
                let next = OpenPlace(session: other, option: option, room: room)
                guard next != old, !isExchange(next, home) else { continue }
                let price = search.price(other, option, room)
                guard price != Search.forbidden, open + price < best?.change ?? .max else { continue }
                best = Found(places: [place, next], change: open + price)
            }
        }
        search.undo()
        return best
    }

    private func isExchange(_ next: OpenPlace, _ home: OpenPlace?) -> Bool {
        guard let home else { return false }
        return next.room == home.room && problem.optionStart[next.option] == problem.optionStart[home.option]
    }
}
