/// What a session pays where it is, and what of a price is due to itself or to one other session.
extension Search {
    /// Whether a session costs more where it is than it would have to by itself.
    @inline(__always)
    func isHurt(_ session: Int) -> Bool { isPlaced(session) && priceInPlace(session) > tables.leastPrice[session] }

    /// Whether prices can be corrected for the session's own presence: a crew or a soft turnover would count it itself.
    @inline(__always)
    func isForeseen(_ session: Int) -> Bool {
        tables.turnoverCost == 0 && tables.crewBegin[session] == tables.crewBegin[session + 1]
    }

    /// More than any price, and so little that a dozen of them can be added up.
    private static var beyondAll: Int64 { 1 << 57 }

    /// What the place that a session has costs, the session not counted against itself; more than any price where that
    /// cannot be told.
    @inline(__always)
    func priceInPlace(_ session: Int) -> Int64 {
        guard isForeseen(session) else { return Self.beyondAll }
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
        if p.overlapCost.count > 0 {
            sum += p.overlapCost[session * p.sessionCount + other]
        } else {
            for k in Int(p.edgeBegin[session])..<Int(p.edgeBegin[session + 1]) where Int(p.edges[k].other) == other {
                sum += p.edges[k].cost
            }
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
}
