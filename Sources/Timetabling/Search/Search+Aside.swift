import ForumModel

/// Those who stand in the way of a move: who they are, and where they go.
extension Search {
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
    func singleOutOpponents(
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
