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
        var relief: Int64 = 0
        let row = place * p.segmentCount
        var previous = Int32(truncatingIfNeeded: session)
        for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
            let holder = occupant[row + segment]
            guard holder >= 0, holder != previous, Int(holder) != session else { continue }
            previous = holder
            if count == most || isFixed(Int(holder)) { return nil }
            ejected[count] = holder
            count += 1
            relief += priceInPlace(Int(holder))
        }
        if cameFrom >= 0, p.turnoverCost == 0, p.crewBegin[session] == p.crewBegin[session + 1] {
            // What can be seen of the change before anything is touched.
            let wanted = price(session, chosen, place)
            if wanted != Self.forbidden {
                var change = wanted - priceInPlace(session) - relief
                if start[session] < p.optionEnd[chosen] && p.optionStart[chosen] < end[session] {
                    change -= ownOverlaps(session)
                }
                if change > bar { return nil }
            }
        }
        beginMove()
        remember(session)
        if cameFrom >= 0 { lift(session) }
        for k in 0..<count { putAside(Int(ejected[k])) }
        var price = price(session, chosen, place)
        if price == Self.forbidden {
            guard ejectOpponents(session, chosen, place, &count, most) else {
                undo()
                return nil
            }
            price = self.price(session, chosen, place)
            if price == Self.forbidden {
                undo()
                return nil
            }
        }
        put(session, chosen, place, price: price)
        for k in 0..<count { settle(Int(ejected[k]), cameFrom, cameFromRoom, &random) }
        return cost - oldCost
    }

    /// What the place that a session has costs, the session not counted against itself.
    @inline(__always)
    private func priceInPlace(_ session: Int) -> Int64 {
        let p = tables
        // A crew or a soft turnover would count the session itself; then nothing is foreseen.
        guard p.turnoverCost == 0, p.crewBegin[session] == p.crewBegin[session + 1] else { return 1 << 60 }
        return price(session, Int(option[session]), Int(room[session])) - ownOverlaps(session)
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

    @inline(__always)
    private mutating func putAside(_ session: Int) {
        remember(session)
        lift(session)
    }

    /// Puts aside all whom a hard rule keeps from running beside `session` at that place.
    private mutating func ejectOpponents(
        _ session: Int, _ chosen: Int, _ place: Int, _ count: inout Int, _ most: Int
    ) -> Bool {
        let p = tables
        let from = p.optionStart[chosen]
        let to = p.optionEnd[chosen]
        func isOpponent(_ edge: Problem.Edge) -> Bool {
            let other = Int(edge.other)
            guard edge.gap != Problem.Edge.free, option[other] >= 0 else { return false }
            let gap = edge.walks ? max(edge.gap, p.walk[place * p.roomCount + Int(room[other])]) : edge.gap
            return from < end[other] + gap && start[other] < to + gap
        }
        for k in Int(p.edgeBegin[session])..<Int(p.edgeBegin[session + 1]) {
            let edge = p.edges[k]
            guard isOpponent(edge) else { continue }
            guard count < most, !isFixed(Int(edge.other)) else { return false }
            ejected[count] = edge.other
            count += 1
            putAside(Int(edge.other))
        }
        for k in Int(p.linkBegin[session])..<Int(p.linkBegin[session + 1]) {
            let link = p.links[k]
            let other = Int(link.other)
            guard link.isHard, option[other] >= 0, broken(link, chosen, place, other) > 0 else { continue }
            guard count < most, !isFixed(other) else { return false }
            ejected[count] = link.other
            count += 1
            putAside(other)
        }
        return true
    }

    /// Finds a place for a session that was put aside, or leaves it without one.
    private mutating func settle(
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
