import ForumModel

/// Moves of all that a room holds in an opening. They keep together what belongs together, and so go where moves of
/// single sessions would have to pass through programmes that are dear or forbidden.
extension Search {
    @inline(__always)
    func cell(of session: Int) -> Int {
        Int(tables.optionSlot[Int(option[session])]) * tables.roomCount + Int(room[session])
    }

    @inline(__always)
    func setAim(_ number: Int, from: Int, to: Int) {
        cells.from[number] = Int32(truncatingIfNeeded: from)
        cells.to[number] = Int32(truncatingIfNeeded: to)
    }

    /// Moves the contents of `count` cells to where `cells.to` says, each session as long after the opening's start as
    /// before. What finds no place there goes wherever there is room, first to others of its category.
    ///
    /// - Returns: the change of the whole cost; the move is left standing, ``undo()`` takes it back. nil (and nothing
    ///   changed) where there is nothing to move, or something cannot be moved.
    mutating func permute(_ count: Int, _ random: inout SeededGenerator) -> Int64? {
        let p = tables
        beginMove()
        var moved = 0
        for number in 0..<count {
            let (opening, place) = Int(cells.from[number]).quotientAndRemainder(dividingBy: p.roomCount)
            let span = p.openings[opening]
            let row = place * p.segmentCount
            var previous: Int32 = -1
            for segment in Int(span.firstSegment)..<Int(span.lastSegment) {
                let holder = occupant[row + segment]
                guard holder >= 0, holder != previous else { continue }
                previous = holder
                guard Int(p.optionSlot[Int(option[Int(holder)])]) == opening else { continue }
                guard !isFixed(Int(holder)) else { return nil }
                ejected[moved] = holder
                cells.aim[moved] = Int32(truncatingIfNeeded: number)
                moved += 1
            }
        }
        guard moved > 0 else { return nil }
        for k in 0..<moved {
            remember(Int(ejected[k]))
            lift(Int(ejected[k]))
        }
        var isComplete = true
        for k in 0..<moved {
            let number = Int(cells.aim[k])
            guard cells.to[number] >= 0, keepTogether(k, Int(cells.from[number]), Int(cells.to[number])) else {
                isComplete = false
                continue
            }
        }
        if !isComplete {
            for k in 0..<moved where !isPlaced(Int(ejected[k])) { join(Int(ejected[k]), &random) }
        }
        return cost - oldCost
    }

    /// Places the k-th of those that move at its minute of another cell; false when that cannot be.
    private mutating func keepTogether(_ k: Int, _ from: Int, _ to: Int) -> Bool {
        let p = tables
        let session = Int(ejected[k])
        let old = Int(oldOption[k])
        let (opening, place) = to.quotientAndRemainder(dividingBy: p.roomCount)
        let shift = p.openings[opening].start - p.openings[from / p.roomCount].start
        let (start, end) = (p.optionStart[old] + shift, p.optionEnd[old] + shift)
        var candidate = Int(p.optionInOpening[session * p.openings.count + opening])
        guard candidate >= 0 else { return false }
        let last = Int(p.optionBegin[session + 1])
        while candidate < last, p.optionStart[candidate] < start { candidate += 1 }
        while candidate < last, p.optionStart[candidate] == start {
            if p.optionEnd[candidate] == end {
                guard allows(candidate, place), isFree(candidate, place) else { return false }
                let price = price(session, candidate, place)
                guard price != Self.forbidden else { return false }
                put(session, candidate, place, price: price)
                return true
            }
            candidate += 1
        }
        return false
    }

    /// Places a session beside others of its category, or else wherever chance finds room.
    private mutating func join(_ session: Int, _ random: inout SeededGenerator) {
        let p = tables
        var best = (option: -1, room: -1, price: p.leftOutCost[session])
        for _ in 0..<4 {
            guard let mate = mate(of: session, &random) else { break }
            let place = Int(room[mate])
            guard let found = cheapestMinute(session, Int(p.optionSlot[Int(option[mate])]), place),
                found.price < best.price
            else { continue }
            best = (found.option, place, found.price)
        }
        let first = Int(p.optionBegin[session])
        let span = Int(p.optionBegin[session + 1]) - first
        if best.option < 0 {
            for _ in 0..<min(3, span) {
                let candidate = first + random.below(span)
                guard let found = cheapestRoom(session, candidate), found.price < best.price else { continue }
                best = (candidate, found.room, found.price)
            }
        }
        if best.option >= 0 { put(session, best.option, best.room, price: best.price) }
    }

    /// The cheapest free option of `session` in a cell; nil when there is none.
    private func cheapestMinute(_ session: Int, _ opening: Int, _ place: Int) -> (option: Int, price: Int64)? {
        let p = tables
        var candidate = Int(p.optionInOpening[session * p.openings.count + opening])
        guard candidate >= 0 else { return nil }
        var best: (option: Int, price: Int64)?
        let last = Int(p.optionBegin[session + 1])
        while candidate < last, Int(p.optionSlot[candidate]) == opening {
            if allows(candidate, place), isFree(candidate, place) {
                let price = price(session, candidate, place)
                // What shuts the category out of the cell, or the session out of the opening, does so at each minute.
                if price == Self.forbidden { return best }
                if price < best?.price ?? .max { best = (candidate, price) }
            }
            candidate += 1
        }
        return best
    }

    /// Another session of a category of `session` that has a place, drawn by chance.
    func mate(of session: Int, _ random: inout SeededGenerator) -> Int? {
        let g = groupTables
        guard g.clusters.count > 0 else { return nil }
        let number = random.below(g.clusters.count)
        let category = Int(g.category[number * tables.sessionCount + session])
        guard category >= 0 else { return nil }
        let list = g.clusters[number].categoryBegin + category
        let begin = Int(g.memberBegin[list])
        let count = Int(g.memberBegin[list + 1]) - begin
        let drawn = Int(g.members[begin + random.below(count)])
        return drawn != session && isPlaced(drawn) ? drawn : nil
    }
}
