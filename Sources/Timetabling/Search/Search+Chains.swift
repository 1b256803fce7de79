import ForumModel

extension Search {
    /// Moves `session` to another time, whoever clashes with it there to the time that it came from, whoever clashes
    /// with those the other way, and so on: a Kempe chain between two starts. Rooms are shared out anew among them, and
    /// where none is left somebody changes room, or the chain grows by one who has a suitable one.
    ///
    /// Only for problems whose pairs are kept (``PairKeeping``). After the Kempe interchange of graph colouring; for
    /// timetables Thompson and Dowsland (1998).
    ///
    /// - Parameter bar: chains that are seen to cost more than this are not carried out.
    /// - Returns: the change of the whole cost, or nil (and nothing changed) when it cannot be done or is not wanted.
    mutating func moveChain(_ session: Int, _ chosen: Int, bar: Int64, _ random: inout SeededGenerator) -> Int64? {
        let p = tables
        let home = Int(p.optionStartNumber[Int(option[session])])
        let away = Int(p.optionStartNumber[chosen])
        guard home != away, !isFixed(session) else { return nil }
        chainCount = 0
        join(session, chosen)
        defer { leaveChain() }
        guard closeChain(from: 0, home, away) else { return nil }
        var next = 0
        while next < chainCount {
            if chainRoom[next] < 0, !findRoom(next, home, away, &random) { return nil }
            next += 1
        }
        guard chainEstimate() <= bar else { return nil }
        return carryOutChain()
    }

    // MARK: - Who moves

    /// Adds everybody who clashes with the members from number `first` on, until nobody does.
    private func closeChain(from first: Int, _ home: Int, _ away: Int) -> Bool {
        let p = tables
        var next = first
        while next < chainCount {
            let member = Int(chain[next])
            let target = Int(chainOption[next])
            next += 1
            guard pairEffect[target].blocks > 0 else { continue }
            let (from, to) = (p.optionStart[target], p.optionEnd[target])
            let (firstSegment, lastSegment) = (Int(p.optionFirst[target]), Int(p.optionLast[target]))
            for place in 0..<p.roomCount {
                let row = place * p.segmentCount
                for segment in firstSegment..<lastSegment {
                    let holder = Int(occupant[row + segment])
                    guard holder >= 0, !isInChain[holder], p.isHardPair(member, holder) else { continue }
                    guard start[holder] < to, from < end[holder] else { continue }
                    guard cross(holder, home, away) else { return false }
                }
            }
        }
        return true
    }

    /// Adds a session that goes from the one start to the other with its length; false when it cannot.
    private func cross(_ session: Int, _ home: Int, _ away: Int) -> Bool {
        let p = tables
        let own = Int(option[session])
        let at = Int(p.optionStartNumber[own])
        guard at == home || at == away, chainCount < Self.longestChain, !isFixed(session) else { return false }
        let length = p.optionEnd[own] - p.optionStart[own]
        let other = at == home ? away : home
        var candidate = Int(p.optionAtStart[session * p.startCount + other])
        let last = Int(p.optionBegin[session + 1])
        while candidate >= 0, candidate < last, Int(p.optionStartNumber[candidate]) == other {
            if p.optionEnd[candidate] - p.optionStart[candidate] == length {
                join(session, candidate)
                return true
            }
            candidate += 1
        }
        return false
    }

    static let longestChain = 24

    private func join(_ session: Int, _ target: Int) {
        chain[chainCount] = Int32(truncatingIfNeeded: session)
        chainOption[chainCount] = Int32(truncatingIfNeeded: target)
        chainRoom[chainCount] = -1
        isInChain[session] = true
        chainCount += 1
    }

    private func leaveChain() {
        for k in 0..<chainCount { isInChain[Int(chain[k])] = false }
    }

    // MARK: - Rooms

    /// Whether nobody who stays, and no member that has a room already, is in a room at an option's time.
    private func willBeFree(_ chosen: Int, _ place: Int, except member: Int) -> Bool {
        let p = tables
        let row = place * p.segmentCount
        for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
            let holder = Int(occupant[row + segment])
            if holder >= 0, !isInChain[holder] { return false }
        }
        for k in 0..<chainCount where k != member && Int(chainRoom[k]) == place {
            let other = Int(chainOption[k])
            if p.optionFirst[other] < p.optionBlocked[chosen], p.optionFirst[chosen] < p.optionBlocked[other] {
                return false
            }
        }
        return true
    }

    private func takeFreeRoom(_ member: Int) -> Bool {
        let p = tables
        let session = Int(chain[member])
        let target = Int(chainOption[member])
        for k in 0..<p.roomCount {
            let place = Int(p.roomOrder[session * p.roomCount + k])
            if allows(target, place), willBeFree(target, place, except: member) {
                chainRoom[member] = Int32(truncatingIfNeeded: place)
                return true
            }
        }
        return false
    }

    /// Gives a member a room: a free one; or one whose holder can change to another; or one whose holder joins the chain.
    private func findRoom(_ member: Int, _ home: Int, _ away: Int, _ random: inout SeededGenerator) -> Bool {
        if takeFreeRoom(member) { return true }
        let p = tables
        let target = Int(chainOption[member])
        let list = Int(p.optionRooms[target])
        let begin = Int(p.roomListBegin[list])
        let rooms = Int(p.roomListBegin[list + 1]) - begin
        let shift = random.below(rooms)
        for k in 0..<rooms {
            let place = Int(p.roomList[begin + (shift + k) % rooms])
            // A member that has chosen already looks for another room.
            if let other = soleMember(in: place, target, besides: member) {
                chainRoom[member] = Int32(truncatingIfNeeded: place)
                chainRoom[other] = -1
                if takeFreeRoom(other) { return true }
                chainRoom[other] = Int32(truncatingIfNeeded: place)
                chainRoom[member] = -1
                continue
            }
            guard let holder = soleHolder(of: place, target), chainCount < Self.longestChain, !isFixed(holder) else {
                continue
            }
            join(holder, Int(option[holder]))
            chainRoom[member] = Int32(truncatingIfNeeded: place)
            if takeFreeRoom(chainCount - 1) { return true }
            chainRoom[member] = -1
            chainCount -= 1
            isInChain[holder] = false
        }
        // Somebody goes the other way instead.
        for k in 0..<rooms {
            let place = Int(p.roomList[begin + (shift + k) % rooms])
            guard let holder = soleHolder(of: place, target), chainCount < Self.longestChain else { continue }
            let grown = chainCount
            guard cross(holder, home, away) else { continue }
            chainRoom[member] = Int32(truncatingIfNeeded: place)
            return closeChain(from: grown, home, away)
        }
        return false
    }

    /// The one session outside the chain that is in a room at an option's time, when nothing else is in the way there.
    private func soleHolder(of place: Int, _ chosen: Int) -> Int? {
        let p = tables
        let row = place * p.segmentCount
        var found: Int?
        for segment in Int(p.optionFirst[chosen])..<Int(p.optionBlocked[chosen]) {
            let holder = Int(occupant[row + segment])
            guard holder >= 0, holder != found, !isInChain[holder] else { continue }
            guard found == nil else { return nil }
            found = holder
        }
        return found
    }

    private func soleMember(in place: Int, _ chosen: Int, besides member: Int) -> Int? {
        let p = tables
        guard soleHolder(of: place, chosen) == nil else { return nil }
        var found: Int?
        for k in 0..<chainCount where k != member && Int(chainRoom[k]) == place {
            let other = Int(chainOption[k])
            guard p.optionFirst[other] < p.optionBlocked[chosen], p.optionFirst[chosen] < p.optionBlocked[other] else {
                continue
            }
            guard found == nil else { return nil }
            found = k
        }
        return found
    }

    // MARK: - What it costs

    /// The change of cost, but for what members mean for one another in pairs.
    private func chainEstimate() -> Int64 {
        if chainCount == 1 {
            let session = Int(chain[0])
            return loosePrice(session, Int(chainOption[0]), Int(chainRoom[0]))
                &- loosePrice(session, Int(option[session]), Int(room[session]))
        }
        var sum: Int64 = 0
        for k in 0..<chainCount {
            let session = Int(chain[k])
            sum &-= loosePrice(session, Int(option[session]), Int(room[session]))
            countGroups(session, Int(option[session]), Int(room[session]), -1)
            chainHome[k] = option[session]
            option[session] = -1
        }
        for k in 0..<chainCount {
            let (session, target, place) = (Int(chain[k]), Int(chainOption[k]), Int(chainRoom[k]))
            sum &+= loosePrice(session, target, place)
            countGroups(session, target, place, 1)
            option[session] = chainOption[k]
        }
        for k in 0..<chainCount {
            countGroups(Int(chain[k]), Int(chainOption[k]), Int(chainRoom[k]), -1)
        }
        for k in 0..<chainCount {
            let session = Int(chain[k])
            option[session] = chainHome[k]
            countGroups(session, Int(chainHome[k]), Int(room[session]), 1)
        }
        return sum
    }

    /// What a place costs by itself, with kept pairs and groups.
    private func loosePrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        let p = tables
        var sum = p.optionCost[chosen] &+ p.roomCost[session * p.roomCount + place] &+ pairEffect[chosen].cost
        if groupTables.kinds[session] != 0 {
            let grouped = groupPrice(session, chosen, place)
            if grouped == Self.forbidden { return 1 << 60 }
            sum &+= grouped
        }
        return sum
    }

    private mutating func carryOutChain() -> Int64? {
        beginMove()
        for k in 0..<chainCount {
            remember(Int(chain[k]))
            lift(Int(chain[k]))
        }
        for k in 0..<chainCount {
            let (session, target, place) = (Int(chain[k]), Int(chainOption[k]), Int(chainRoom[k]))
            let price = price(session, target, place)
            guard price != Self.forbidden, isFree(target, place) else {
                undo()
                return nil
            }
            put(session, target, place, price: price)
        }
        return cost - oldCost
    }
}

extension TablesPointer {
    /// Whether two sessions may never overlap.
    @inline(__always)
    func isHardPair(_ a: Int, _ b: Int) -> Bool {
        let bit = a * self.hardPairWords * 64 + b
        return self.hardPairs[bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
    }
}
