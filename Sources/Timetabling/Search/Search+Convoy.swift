import ForumModel

/// Moves of sessions that hard bonds tie together: one after another they would hardly ever find a way.
extension Search {
    /// How often a place is drawn for each of those who come along before the move is given up.
    private static let draws = 64
    /// The largest number of sessions that make room.
    private static let mostAside = 6

    /// Moves `session` and all that is tied to it (``Companions``) to places drawn by chance where their bonds hold, and
    /// finds new places for whoever stands there, first where those came from.
    ///
    /// - Parameter bar: moves that are seen to cost more than this before they are made are not made.
    /// - Returns: the change of the whole cost, or nil (and nothing changed) when it cannot be done or is not wanted; the
    ///   move is left standing, ``undo()`` takes it back.
    mutating func moveTogether(_ session: Int, bar: Int64, _ random: inout SeededGenerator) -> Int64? {
        let p = tables
        chainCount = 0
        guard enlist(session, &random) else { return nil }
        for k in Int(p.companionBegin[session])..<Int(p.companionBegin[session + 1]) {
            guard enlist(Int(p.companions[k]), &random) else { return nil }
        }
        // What members and those in their way can save at most, and what members will pay at least.
        var (count, relief, least) = (0, Int64(0), Int64(0))
        for k in 0..<chainCount {
            let (member, chosen, place) = (Int(chain[k]), Int(chainOption[k]), Int(chainRoom[k]))
            least += leastPrice(member, chosen, place)
            relief += isPlaced(member) ? priceInPlace(member) : p.leftOutCost[member]
            let row = place * p.segmentCount
            for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
                let holder = Int(occupant[row + segment])
                guard holder >= 0, !isEnlisted(holder) else { continue }
                let known = count
                guard single(out: holder, &count, &relief, Self.mostAside) else { return nil }
                if count > known { chainHome[known] = Int32(truncatingIfNeeded: k) }
            }
        }
        if least - relief > bar { return nil }
        beginMove()
        for k in 0..<chainCount { setAside(Int(chain[k])) }
        for k in 0..<count { setAside(Int(ejected[k])) }
        for k in 0..<chainCount {
            let (member, chosen, place) = (Int(chain[k]), Int(chainOption[k]), Int(chainRoom[k]))
            let price = isFree(chosen, place) ? price(member, chosen, place) : Self.forbidden
            guard price != Self.forbidden else {
                undo()
                return nil
            }
            put(member, chosen, place, price: price)
        }
        for k in 0..<count {
            let member = Int(chainHome[k])
            settle(Int(ejected[k]), Int(oldOption[member]), Int(oldRoom[member]), &random)
        }
        return cost - oldCost
    }

    private mutating func setAside(_ session: Int) {
        remember(session)
        if isPlaced(session) { lift(session) }
    }

    private func isEnlisted(_ session: Int) -> Bool {
        for k in 0..<chainCount where Int(chain[k]) == session { return true }
        return false
    }

    /// Draws a place for a member at which its hard bonds to those drawn before hold.
    private func enlist(_ session: Int, _ random: inout SeededGenerator) -> Bool {
        let p = tables
        let first = Int(p.optionBegin[session])
        let span = Int(p.optionBegin[session + 1]) - first
        guard span > 0 else { return false }
        for _ in 0..<Self.draws {
            let chosen = first + random.below(span)
            let list = Int(p.optionRooms[chosen])
            let begin = Int(p.roomListBegin[list])
            let place = Int(p.roomList[begin + random.below(Int(p.roomListBegin[list + 1]) - begin)])
            guard agrees(session, chosen, place) else { continue }
            chain[chainCount] = Int32(truncatingIfNeeded: session)
            chainOption[chainCount] = Int32(truncatingIfNeeded: chosen)
            chainRoom[chainCount] = Int32(truncatingIfNeeded: place)
            chainCount += 1
            return true
        }
        return false
    }

    /// Whether the hard bonds of a session to those enlisted hold at a place.
    private func agrees(_ session: Int, _ chosen: Int, _ place: Int) -> Bool {
        let p = tables
        for k in Int(p.linkBegin[session])..<Int(p.linkBegin[session + 1]) where p.links[k].isHard {
            for member in 0..<chainCount where chain[member] == p.links[k].other {
                let (theirs, theirRoom) = (Int(chainOption[member]), Int(chainRoom[member]))
                if p.broken(p.links[k], chosen, place, theirs, theirRoom) > 0 { return false }
            }
        }
        return true
    }
}
