import ForumModel

extension Search {
    /// Offers a session that has a place another one, drawn by chance; one time in four in its room, if that will do.
    @inline(__always)
    mutating func trade(_ session: Int, bar: Int64, _ random: inout SeededGenerator) -> Int64? {
        let p = tables
        let (current, own) = (Int(option[session]), Int(room[session]))
        let first = Int(p.optionBegin[session])
        let count = Int(p.optionBegin[session + 1]) - first
        let chosen = random.below(5) == 0 ? current : first + random.below(count)
        if chosen != current, allows(chosen, own), random.below(4) == 0 {
            return trade(session, chosen, own, bar: bar)
        }
        let list = Int(p.optionRooms[chosen])
        let begin = Int(p.roomListBegin[list])
        let place = Int(p.roomList[begin + random.below(Int(p.roomListBegin[list + 1]) - begin)])
        guard chosen != current || place != own else { return nil }
        return trade(session, chosen, place, bar: bar)
    }

    /// Moves `session` to a place that is free, or exchanges it with the only one who holds it. Much quicker than
    /// ``relocate(_:_:_:most:bar:_:)``, which looks for other ways as well.
    ///
    /// - Parameter bar: moves that are seen to cost more than this before they are made are not made.
    /// - Returns: the change of the whole cost, or nil (and nothing changed) when it cannot be done or is not wanted; the
    ///   move is left standing, ``undo()`` takes it back.
    @inline(__always)
    mutating func trade(_ session: Int, _ chosen: Int, _ place: Int, bar: Int64) -> Int64? {
        let p = tables
        var holder = -1
        let row = place * p.segmentCount
        for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
            let other = Int(occupant[row + segment])
            if other < 0 || other == session || other == holder { continue }
            if holder >= 0 { return nil }
            holder = other
        }
        guard holder >= 0 else { return move(session, chosen, place, bar: bar) }
        guard !isFixed(holder), let back = optionBack(holder, for: session, chosen, place) else { return nil }
        let oldPlace = Int(room[session])
        let there = leastPrice(session, chosen, place, without: holder)
        guard there != Self.forbidden else { return nil }
        let relief = priceInPlace(session) + priceInPlace(holder)
        if there + leastPrice(holder, back, oldPlace) - relief > bar { return nil }
        let here = leastPrice(holder, back, oldPlace, without: session)
        guard here != Self.forbidden, there + here - relief <= bar else { return nil }
        return exchange(session, chosen, place, holder, back, bar: bar)
    }

    /// Carries out what was found possible and cheap enough so far.
    private mutating func exchange(
        _ session: Int, _ chosen: Int, _ place: Int, _ holder: Int, _ back: Int, bar: Int64
    ) -> Int64? {
        let oldPlace = Int(room[session])
        beginMove()
        remember(session)
        remember(holder)
        lift(session)
        lift(holder)
        let there = price(session, chosen, place)
        guard there != Self.forbidden else { return takenBack() }
        put(session, chosen, place, price: there)
        if cost - oldCost - tables.leftOutCost[holder] + leastPrice(holder, back, oldPlace) > bar { return takenBack() }
        let here = price(holder, back, oldPlace)
        guard here != Self.forbidden else { return takenBack() }
        put(holder, back, oldPlace, price: here)
        return cost - oldCost
    }

    /// Moves `session` to a free place.
    @inline(__always)
    private mutating func move(_ session: Int, _ chosen: Int, _ place: Int, bar: Int64) -> Int64? {
        let offered = price(session, chosen, place)
        guard offered != Self.forbidden else { return nil }
        if offered - overlapWithItself(session, chosen) - priceInPlace(session) > bar { return nil }
        beginMove()
        remember(session)
        lift(session)
        let there = price(session, chosen, place)
        guard there != Self.forbidden else { return takenBack() }
        put(session, chosen, place, price: there)
        return cost - oldCost
    }

    private mutating func takenBack() -> Int64? {
        undo()
        return nil
    }

    /// The option at which `holder` can begin where and when `session` does now, once that has gone to its new place.
    @inline(__always)
    private func optionBack(_ holder: Int, for session: Int, _ chosen: Int, _ place: Int) -> Int? {
        let p = tables
        let oldPlace = Int(room[session])
        let start = p.optionStartNumber[Int(option[session])]
        var candidate = Int(p.optionAtStart[holder * p.startCount + Int(start)])
        let last = Int(p.optionBegin[holder + 1])
        while candidate >= 0, candidate < last, p.optionStartNumber[candidate] == start {
            let isApart =
                place != oldPlace || p.optionFirst[chosen] >= p.optionBlocked[candidate]
                || p.optionFirst[candidate] >= p.optionBlocked[chosen]
            if isApart, allows(candidate, oldPlace), isFree(candidate, oldPlace, but: session, holder) {
                return candidate
            }
            candidate += 1
        }
        return nil
    }

    /// Whether nothing but these two stands where the option would in that room (turnovers included).
    @inline(__always)
    private func isFree(_ chosen: Int, _ place: Int, but one: Int, _ two: Int) -> Bool {
        let row = place * tables.segmentCount
        for segment in Int(tables.optionFirst[chosen])..<Int(tables.optionBlocked[chosen]) {
            let other = Int(occupant[row + segment])
            if other >= 0, other != one, other != two { return false }
        }
        return true
    }
}
