extension Search {
    /// What placing `session`, which has no place now, there would add to the soft total; ``forbidden`` when a hard rule
    /// that binds it to others (other than sharing the room) would break.
    ///
    /// - Parameter tolerating: a session that may stand in the way, because it is about to leave.
    @inline(__always)
    func price(_ session: Int, _ chosen: Int, _ place: Int, tolerating: Int = -1) -> Int64 {
        let plain = plainPrice(session, chosen, place, tolerating: tolerating)
        guard groupTables.kinds[session] != 0, plain != Self.forbidden else { return plain }
        let grouped = groupPrice(session, chosen, place)
        return grouped == Self.forbidden ? grouped : plain &+ grouped
    }

    /// The price without the terms that look at many sessions at once.
    @inline(__always)
    func plainPrice(_ session: Int, _ chosen: Int, _ place: Int, tolerating: Int = -1) -> Int64 {
        let p = tables
        let from = p.optionStart[chosen]
        let to = p.optionEnd[chosen]
        var sum = p.optionCost[chosen] &+ p.roomCost[session * p.roomCount + place]
        let ways = p.walk.base + place * p.roomCount
        if p.keepsPairs {
            let effect = pairEffect[chosen]
            if effect.blocks > 0, effect.blocks > 1 || Int(effect.blockers) != tolerating { return Self.forbidden }
            sum &+= effect.cost
        }
        for k in Int(p.scannedBegin[session])..<Int(p.scannedBegin[session + 1]) {
            let edge = p.scanned[k]
            let other = Int(edge.other)
            let otherFrom = start[other]
            let otherTo = end[other]
            if edge.gap != Problem.Edge.free {
                var gap = edge.gap
                if edge.walks, option[other] >= 0 { gap = max(gap, ways[Int(room[other])]) }
                if from < otherTo &+ gap && otherFrom < to &+ gap { return Self.forbidden }
            }
            if from < otherTo && otherFrom < to { sum &+= edge.cost }
        }
        if p.overlapCost.count > 0 { sum &+= overlapPrice(session, chosen) }
        let firstLink = Int(p.linkBegin[session])
        let lastLink = Int(p.linkBegin[session + 1])
        if firstLink < lastLink {
            let linked = linkPrice(firstLink..<lastLink, chosen, place)
            if linked == Self.forbidden { return Self.forbidden }
            sum &+= linked
        }
        let first = Int(p.optionFirst[chosen])
        let last = Int(p.optionLast[chosen])
        for k in Int(p.setBegin[session])..<Int(p.setBegin[session + 1]) {
            let set = Int(p.setOf[k])
            let row = set * p.segmentCount
            // Those that run already at the start, and those that begin later while it lasts: each once.
            var overlapping = Int64(running[row + first])
            var segment = first + 1
            while segment < last {
                overlapping &+= Int64(beginning[row + segment])
                segment += 1
            }
            sum &+= overlapping &* p.setCost[set]
        }
        for k in Int(p.crewBegin[session])..<Int(p.crewBegin[session + 1]) {
            let crew = Int(p.crewOf[k])
            let excess = crewExcess(crew, first..<last)
            if excess == 0 { continue }
            if p.crewCost[crew] < 0 { return Self.forbidden }
            sum &+= Int64((p.crewCost[crew] * Double(excess) * 1e6).rounded())
        }
        if p.closureCost.count > 0 {
            let row = place * (p.segmentCount + 1)
            sum &+= p.closureCost[row + last] &- p.closureCost[row + first]
        }
        if p.turnoverCost > 0 { sum &+= turnoverPrice(session, chosen, place) }
        return sum
    }

    /// Whether nothing stands where the option would in that room (turnovers included).
    @inline(__always)
    func isFree(_ chosen: Int, _ place: Int) -> Bool {
        let row = place * tables.segmentCount
        var segment = Int(tables.optionFirst[chosen])
        let blocked = Int(tables.optionBlocked[chosen])
        while segment < blocked {
            if occupant[row + segment] >= 0 { return false }
            segment += 1
        }
        return true
    }

    @inline(__always)
    func allows(_ chosen: Int, _ place: Int) -> Bool {
        let p = tables
        let word = Int(p.optionRooms[chosen]) * p.roomMaskWords + place >> 6
        return p.roomMask[word] & (1 << UInt64(truncatingIfNeeded: place & 63)) != 0
    }

    /// Minutes in which one more session than there are crews would run.
    private func crewExcess(_ crew: Int, _ segments: Range<Int>) -> Int {
        let p = tables
        let row = crew * p.segmentCount
        var minutes = 0
        for segment in segments where crewUse[row + segment] >= p.crewLimit[crew] {
            minutes += Int(p.segmentMinutes[segment])
        }
        return minutes
    }

    /// What it costs to overlap those who run then, by pairs.
    @inline(__always)
    private func overlapPrice(_ session: Int, _ chosen: Int) -> Int64 {
        let p = tables
        let (from, to) = (p.optionStart[chosen], p.optionEnd[chosen])
        let (first, last) = (Int(p.optionFirst[chosen]), Int(p.optionLast[chosen]))
        let costs = p.overlapCost.base + session * p.sessionCount
        var sum: Int64 = 0
        var row = 0
        for _ in 0..<p.roomCount {
            var segment = first
            while segment < last {
                let holder = Int(occupant[row &+ segment])
                segment &+= 1
                guard holder >= 0 else { continue }
                // Its turnover may be all that is left of it.
                if from < end[holder], start[holder] < to { sum &+= costs[holder] }
                segment = Int(p.optionBlocked[Int(option[holder])])
            }
            row &+= p.segmentCount
        }
        return sum
    }

    private func linkPrice(_ range: Range<Int>, _ chosen: Int, _ place: Int) -> Int64 {
        var sum: Int64 = 0
        let (from, to) = (tables.optionStart[chosen], tables.optionEnd[chosen])
        for k in range {
            let link = tables.links[k]
            let other = Int(link.other)
            // Most bonds are ways to walk, and most of those are far apart in time.
            if link.kind == .hurry, start[other] >= to &+ link.parameter || end[other] &+ link.parameter <= from {
                continue
            }
            guard option[other] >= 0 else { continue }
            let units = broken(link, chosen, place, other)
            if units == 0 { continue }
            if link.isHard { return Self.forbidden }
            sum &+= link.cost &* Int64(units)
        }
        return sum
    }

    /// How far a bond is broken when this session has the place and `other` its own: units, 0 when it holds.
    @inline(__always)
    func broken(_ link: Problem.Link, _ chosen: Int, _ place: Int, _ other: Int) -> Int {
        tables.broken(link, chosen, place, Int(option[other]), Int(room[other]))
    }

    /// What the missing minutes of turnover before and after the session cost, where turnovers are soft.
    private func turnoverPrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        let p = tables
        let row = place * p.segmentCount
        let (from, to) = (p.optionStart[chosen], p.optionEnd[chosen])
        var sum: Int64 = 0
        var last: Int32 = -1
        func add(_ gap: Int32, _ turnover: Int32) {
            guard gap < turnover else { return }
            sum &+= Int64((p.turnoverCost * Double(turnover - gap) * 1e6).rounded())
        }
        var segment = Int(p.optionLast[chosen])
        while segment < p.segmentCount, p.segmentStart[segment] < to + p.turnover[session] {
            let other = occupant[row + segment]
            if other >= 0, other != last {
                add(start[Int(other)] - to, p.turnover[session])
                last = other
            }
            segment += 1
        }
        segment = Int(p.optionFirst[chosen]) - 1
        last = -1
        while segment >= 0, p.segmentStart[segment + 1] > from - p.longestTurnover {
            let other = occupant[row + segment]
            if other >= 0, other != last {
                add(from - end[Int(other)], p.turnover[Int(other)])
                last = other
            }
            segment -= 1
        }
        return sum
    }

    /// The cheapest room that is free and allowed for the option, with the price of the place; nil when there is none.
    ///
    /// Rooms are tried by their own cost, and the first in which all hard rules hold is taken.
    @inline(__always)
    func cheapestRoom(_ session: Int, _ chosen: Int) -> (room: Int, price: Int64)? {
        let p = tables
        for k in 0..<p.roomCount {
            let place = Int(p.roomOrder[session * p.roomCount + k])
            guard allows(chosen, place), isFree(chosen, place) else { continue }
            let price = price(session, chosen, place)
            if price != Self.forbidden { return (place, price) }
            // Without ways to walk no other room can help.
            if p.walksNowhere && p.linkBegin[session] == p.linkBegin[session + 1] && !groupTables.forbidRooms {
                return nil
            }
        }
        return nil
    }
}
