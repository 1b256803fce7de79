import ForumModel

extension Search {
    /// Exchanges what two openings hold: every session goes to the same minute of the other one, in its room where that
    /// can be. Plenaries, beside which nothing may run, can hardly move in another way.
    ///
    /// - Returns: the change of the whole cost; the move is left standing, ``undo()`` takes it back.
    mutating func exchange(_ one: Opening, _ other: Opening, _ random: inout SeededGenerator) -> Int64? {
        beginMove()
        var count = 0
        for session in 0..<tables.sessionCount where isPlaced(session) {
            guard isInside(session, one) || isInside(session, other), !isFixed(session) else { continue }
            ejected[count] = Int32(truncatingIfNeeded: session)
            count += 1
        }
        guard count > 0 else { return nil }
        for k in 0..<count {
            remember(Int(ejected[k]))
            lift(Int(ejected[k]))
        }
        let shift = other.start - one.start
        // The order of sessions settles who has the first choice of rooms; two rounds let latecomers use what is left.
        for round in 0..<2 {
            for k in 0..<count where !isPlaced(Int(ejected[k])) {
                let old = Int(oldOption[k])
                let start = tables.optionStart[old]
                let isFirst = start >= one.start && start < one.end
                place(Int(ejected[k]), old, start + (isFirst ? shift : -shift), Int(oldRoom[k]), isLast: round == 1)
            }
        }
        return cost - oldCost
    }

    private func isInside(_ session: Int, _ opening: Opening) -> Bool {
        start[session] >= opening.start && start[session] < opening.end
    }

    /// Places a session at a minute, in `room` or else the cheapest one; in the last round also where it was before.
    private mutating func place(_ session: Int, _ old: Int, _ minute: Int32, _ room: Int, isLast: Bool) {
        let p = tables
        var best = (option: -1, room: -1, price: p.leftOutCost[session])
        func look(_ candidate: Int) {
            if allows(candidate, room), isFree(candidate, room) {
                let price = price(session, candidate, room)
                if price < best.price { best = (candidate, room, price) }
            } else if let found = cheapestRoom(session, candidate), found.price < best.price {
                best = (candidate, found.room, found.price)
            }
        }
        let number = minute >= 0 && Int(minute) < p.startAtMinute.count ? p.startAtMinute[Int(minute)] : -1
        if number >= 0 {
            var candidate = Int(p.optionAtStart[session * p.startCount + Int(number)])
            let last = Int(p.optionBegin[session + 1])
            while candidate >= 0, candidate < last, p.optionStartNumber[candidate] == number {
                look(candidate)
                candidate += 1
            }
        }
        if isLast, best.option < 0 { look(old) }
        if best.option >= 0 { put(session, best.option, best.room, price: best.price) }
    }
}
