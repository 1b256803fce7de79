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

    /// Whether a session costs more where it is than it would have to by itself.
    @inline(__always)
    func isHurt(_ session: Int) -> Bool { isPlaced(session) && priceInPlace(session) > tables.leastPrice[session] }

    /// Whether prices can be corrected for the session's own presence: a crew or a soft turnover would count it itself.
    @inline(__always)
    func isForeseen(_ session: Int) -> Bool {
        tables.turnoverCost == 0 && tables.crewBegin[session] == tables.crewBegin[session + 1]
    }

    /// What the place that a session has costs, the session not counted against itself.
    @inline(__always)
    func priceInPlace(_ session: Int) -> Int64 {
        guard isForeseen(session) else { return 1 << 60 }
        return price(session, Int(option[session]), Int(room[session])) - ownOverlaps(session)
    }

    /// What `session` would pay at a place because of where `other` is now: it may be gone by then.
    @inline(__always)
    func bondPrice(_ session: Int, _ chosen: Int, _ place: Int, _ other: Int) -> Int64 {
        let p = tables
        var sum: Int64 = 0
        for k in Int(p.linkBegin[session])..<Int(p.linkBegin[session + 1]) where Int(p.links[k].other) == other {
            sum += p.links[k].cost * Int64(broken(p.links[k], chosen, place, other))
        }
        guard start[other] < p.optionEnd[chosen], p.optionStart[chosen] < end[other] else { return sum }
        for k in Int(p.edgeBegin[session])..<Int(p.edgeBegin[session + 1]) where Int(p.edges[k].other) == other {
            sum += p.edges[k].cost
        }
        for k in Int(p.setBegin[session])..<Int(p.setBegin[session + 1]) {
            for l in Int(p.setBegin[other])..<Int(p.setBegin[other + 1]) where p.setOf[k] == p.setOf[l] {
                sum += p.setCost[Int(p.setOf[k])]
            }
        }
        return sum
    }

    /// What a price at a time that overlaps its own counts too much: the session itself.
    @inline(__always)
    func overlapWithItself(_ session: Int, _ chosen: Int) -> Int64 {
        start[session] < tables.optionEnd[chosen] && tables.optionStart[chosen] < end[session]
            ? ownOverlaps(session) : 0
    }

    /// What the sets of a session count for it overlapping itself.
    @inline(__always)
    private func ownOverlaps(_ session: Int) -> Int64 {
        let p = tables
        var sum: Int64 = 0
        for k in Int(p.setBegin[session])..<Int(p.setBegin[session + 1]) { sum += p.setCost[Int(p.setOf[k])] }
        return sum
    }

    /// Whether a session has but one place, so that putting it aside can never help.
    @inline(__always)
    func isFixed(_ session: Int) -> Bool {
        let p = tables
        let first = Int(p.optionBegin[session])
        guard Int(p.optionBegin[session + 1]) == first + 1 else { return false }
        let list = Int(p.optionRooms[first])
        return p.roomListBegin[list + 1] - p.roomListBegin[list] == 1
    }

    /// Adds a session to those to be put aside; false when it cannot move or there would be too many.
    @inline(__always)
    func single(out session: Int, _ count: inout Int, _ relief: inout Int64, _ most: Int) -> Bool {
        for k in 0..<count where Int(ejected[k]) == session { return true }
        guard count < most, !isFixed(session) else { return false }
        ejected[count] = Int32(truncatingIfNeeded: session)
        ejectedPrice[count] = priceInPlace(session)
        relief += ejectedPrice[count] - tables.leastPrice[session]
        count += 1
        return true
    }

    /// Singles out all whom a hard rule keeps from running beside `session` at that place.
    private func singleOutOpponents(
        _ session: Int, _ chosen: Int, _ place: Int, _ count: inout Int, _ relief: inout Int64, _ most: Int
    ) -> Bool {
        let p = tables
        let from = p.optionStart[chosen]
        let to = p.optionEnd[chosen]
        var (first, last) = (Int(p.edgeBegin[session]), Int(p.edgeBegin[session + 1]))
        if p.keepsPairs, p.scannedBegin[session] == p.scannedBegin[session + 1] {
            let effect = pairEffect[chosen]
            if Int(effect.blocks) > most { return false }
            if effect.blocks == 1, !single(out: Int(effect.blockers), &count, &relief, most) { return false }
            if effect.blocks <= 1 { (first, last) = (0, 0) }
        }
        for k in first..<last {
            let edge = p.edges[k]
            let other = Int(edge.other)
            guard edge.gap != Problem.Edge.free, option[other] >= 0 else { continue }
            let gap = edge.walks ? max(edge.gap, p.walk[place * p.roomCount + Int(room[other])]) : edge.gap
            guard from < end[other] + gap, start[other] < to + gap else { continue }
            guard single(out: other, &count, &relief, most) else { return false }
        }
        for k in Int(p.linkBegin[session])..<Int(p.linkBegin[session + 1]) {
            let link = p.links[k]
            let other = Int(link.other)
            guard link.isHard, option[other] >= 0, broken(link, chosen, place, other) > 0 else { continue }
            guard single(out: other, &count, &relief, most) else { return false }
        }
        guard groupTables.forbidRooms else { return true }
        return forStrangers(session, chosen, place) { single(out: $0, &count, &relief, most) }
    }

    /// Finds a place for a session that was put aside, or leaves it without one.
    mutating func settle(
        _ session: Int, _ vacated: Int, _ vacatedRoom: Int, _ random: inout SeededGenerator
    ) {
        let p = tables
        var best = (option: -1, room: -1, price: p.leftOutCost[session])
        if vacated >= 0 {
            let start = Int(p.optionStartNumber[vacated])
            var candidate = Int(p.optionAtStart[session * p.startCount + start])
            let last = Int(p.optionBegin[session + 1])
            while candidate >= 0, candidate < last, Int(p.optionStartNumber[candidate]) == start {
                if allows(candidate, vacatedRoom), isFree(candidate, vacatedRoom) {
                    let price = price(session, candidate, vacatedRoom)
                    if price < best.price { best = (candidate, vacatedRoom, price) }
                }
                if best.option < 0, let found = cheapestRoom(session, candidate), found.price < best.price {
                    best = (candidate, found.room, found.price)
                }
                candidate += 1
            }
        }
        // Nothing can be cheaper than this.
        if best.option >= 0, best.price <= p.leastPrice[session] {
            put(session, best.option, best.room, price: best.price)
            return
        }
        let own = Int(previousOption(of: session))
        if own >= 0, let found = cheapestRoom(session, own), found.price < best.price {
            best = (own, found.room, found.price)
        }
        if best.option < 0 {
            let first = Int(p.optionBegin[session])
            let span = Int(p.optionBegin[session + 1]) - first
            for _ in 0..<min(3, span) {
                let candidate = first + random.below(span)
                if let found = cheapestRoom(session, candidate), found.price < best.price {
                    best = (candidate, found.room, found.price)
                }
            }
        }
        if best.option >= 0 { put(session, best.option, best.room, price: best.price) }
    }

    /// The option that a session had when the move began.
    private func previousOption(of session: Int) -> Int32 {
        for k in 0..<touchedCount where Int(touched[k]) == session { return oldOption[k] }
        return -1
    }
}
