import ForumModel

extension Search {
    /// Moves `session` to a place and finds new places for whoever stands in the way.
    ///
    /// Those who hold the room, and those whom a hard rule keeps from running then, are put aside and placed anew: where
    /// `session` came from, in another room at their own time, or at a time drawn by chance, whichever is cheapest. One
    /// for whom nothing is found stays without a place. The move is left standing; ``undo()`` takes it back.
    ///
    /// - Parameters:
    ///   - most: the largest number of sessions to put aside.
    ///   - bar: moves that are seen to cost more than this before they are made are not made.
    /// - Returns: the change of the whole cost, or nil (and nothing changed) when it cannot be done or is not wanted.
    @inline(__always)
    mutating func relocate(
        _ session: Int, _ chosen: Int, _ place: Int, most: Int, bar: Int64, _ random: inout SeededGenerator
    ) -> Int64? {
        let p = tables
        let cameFrom = Int(option[session])
        let cameFromRoom = Int(room[session])
        var count = 0
        // What those in the way could at best save by moving elsewhere.
        var relief: Int64 = 0
        let row = place * p.segmentCount
        var previous = Int32(truncatingIfNeeded: session)
        for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
            let holder = occupant[row + segment]
            guard holder >= 0, holder != previous, Int(holder) != session else { continue }
            previous = holder
            guard single(out: Int(holder), &count, &relief, most) else { return nil }
        }
        // What can be seen of the change before anything is touched.
        let offered = price(session, chosen, place)
        let inPlace = cameFrom >= 0 ? priceInPlace(session) : 0
        var least = p.optionCost[chosen] + p.roomCost[session * p.roomCount + place]
        if offered == Self.forbidden {
            guard singleOutOpponents(session, chosen, place, &count, &relief, most) else { return nil }
            if p.keepsPairs, pairEffect[chosen].blocks == 1 {
                let offer = price(session, chosen, place, tolerating: Int(pairEffect[chosen].blockers))
                if offer != Self.forbidden { least = offer }
            }
        } else {
            least = offered - overlapWithItself(session, chosen)
            // Terms over many sessions still count those who are about to leave. That refuses a little too much; to price
            // without them costs more time than the moves so gained are worth.
            for k in 0..<count { least -= bondPrice(session, chosen, place, Int(ejected[k])) }
        }
        if cameFrom >= 0 {
            if p.keepsPairs, count > 0 {
                // Where what neighbours mean is kept, it can be seen what those put aside will find.
                for k in 0..<count {
                    guard let found = foreseenPrice(of: Int(ejected[k]), session, chosen) else { return nil }
                    relief -= max(0, found - p.leastPrice[Int(ejected[k])])
                }
            }
            if least - inPlace - relief > bar { return nil }
        }
        beginMove()
        remember(session)
        // Prices that are known by now are not worked out again.
        var areFreed = true
        if count > 0, cameFrom >= 0 {
            let first = Int(ejected[0])
            ejectedPrice[0] -= bondPrice(first, Int(option[first]), Int(room[first]), session)
            areFreed = groupTables.kinds[session] == 0 || groupTables.kinds[first] == 0
        }
        if cameFrom >= 0 { lift(session, price: isForeseen(session) ? inPlace : nil) }
        for k in 0..<count {
            let other = Int(ejected[k])
            remember(other)
            lift(other, price: k == 0 && areFreed && isForeseen(other) ? ejectedPrice[0] : nil)
        }
        let isKnown =
            offered != Self.forbidden && isForeseen(session) && (count == 0 || groupTables.kinds[session] == 0)
        let price = isKnown ? least : price(session, chosen, place)
        if price == Self.forbidden {
            undo()
            return nil
        }
        put(session, chosen, place, price: price)
        for k in 0..<count { settle(Int(ejected[k]), cameFrom, cameFromRoom, &random) }
        return cost - oldCost
    }

    /// What a session that is put aside for `mover` will pay in its place, or in another room at its own time; nil when
    /// there is nothing of the kind.
    private func foreseenPrice(of session: Int, _ mover: Int, _ chosen: Int) -> Int64? {
        let p = tables
        var best: Int64?
        let start = Int(p.optionStartNumber[Int(option[mover])])
        var candidate = Int(p.optionAtStart[session * p.startCount + start])
        let last = Int(p.optionBegin[session + 1])
        while candidate >= 0, candidate < last, Int(p.optionStartNumber[candidate]) == start {
            let price = price(session, candidate, Int(room[mover]), tolerating: mover)
            if price != Self.forbidden, price < best ?? .max,
                allows(candidate, Int(room[mover])) || hasFreeRoom(candidate)
            {
                best = price
            }
            candidate += 1
        }
        if let best, best <= p.leastPrice[session] { return best }
        // Its own time is no choice when the mover itself keeps it from running then.
        let effect = pairEffect[chosen]
        let own = Int(option[session])
        if effect.blocks != 1 || Int(effect.blockers) != session, hasFreeRoom(own) {
            best = min(best ?? .max, priceInPlace(session))
        }
        return best
    }

    private func hasFreeRoom(_ chosen: Int) -> Bool {
        let list = Int(tables.optionRooms[chosen])
        for k in Int(tables.roomListBegin[list])..<Int(tables.roomListBegin[list + 1])
        where isFree(chosen, Int(tables.roomList[k])) {
            return true
        }
        return false
    }
}
