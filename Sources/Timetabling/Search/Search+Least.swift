/// What can be said of a price before anything is moved: no move that these rule out would have been kept, but where
/// both sessions of an exchange count into one balance and each was priced as if it moved alone.
extension Search {
    /// The least that a place can cost a session, whatever the others do: quicker than its price.
    @inline(__always)
    func leastPrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        guard groupTables.kinds[session] & groupTables.earningKinds == 0 else { return Self.unknown }
        return tables.optionCost[chosen] &+ tables.roomCost[session * tables.roomCount + place]
            &- groupTables.rebate[chosen]
    }

    /// The least that it can cost once `other` has gone from where it is, and the session too; ``forbidden`` when a third
    /// one keeps it from there.
    @inline(__always)
    func leastPrice(_ session: Int, _ chosen: Int, _ place: Int, without other: Int) -> Int64 {
        let kinds = groupTables.kinds[session]
        guard kinds & groupTables.earningKinds == 0, isForeseen(session), !groupTables.forbidRooms else {
            return leastPrice(session, chosen, place)
        }
        let plain = plainPrice(session, chosen, place)
        guard plain != Self.forbidden else {
            return mayBlock(session, other) ? leastPrice(session, chosen, place) : Self.forbidden
        }
        // Of the terms over many sessions only those count that nobody's leaving makes cheaper.
        let clustered = kinds & GroupTables.cluster == 0 ? 0 : clusterPrice(session, chosen, place)
        return plain &+ clustered &- overlapWithItself(session, chosen) &- bondPrice(session, chosen, place, other)
            &- groupTables.rebate[chosen]
    }

    /// So little that nothing is ruled out.
    private static var unknown: Int64 { -1 << 59 }

    /// Whether a hard rule binds the two, so that one may keep the other from a place.
    @inline(__always)
    private func mayBlock(_ session: Int, _ other: Int) -> Bool {
        let p = tables
        for k in Int(p.edgeBegin[session])..<Int(p.edgeBegin[session + 1]) where Int(p.edges[k].other) == other {
            if p.edges[k].gap != Problem.Edge.free { return true }
        }
        for k in Int(p.linkBegin[session])..<Int(p.linkBegin[session + 1]) where Int(p.links[k].other) == other {
            if p.links[k].isHard { return true }
        }
        return false
    }
}
