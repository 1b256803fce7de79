import ForumModel

/// The terms that look at many sessions at once.
extension Search {
    /// What placing `session` there would add to these terms, as if it had no place now; ``forbidden`` when a room is
    /// held by others for the whole block.
    func groupPrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        let kinds = groupTables.kinds[session]
        var sum: Int64 = 0
        if kinds & GroupTables.itinerary != 0 { sum &+= itineraryPrice(session, chosen) }
        if kinds & GroupTables.load != 0 { sum &+= loadPrice(session, chosen) }
        if kinds & GroupTables.cluster != 0 {
            let price = clusterPrice(session, chosen, place)
            if price == Self.forbidden { return price }
            sum &+= price
        }
        if kinds & GroupTables.balance != 0 { sum &+= balancePrice(session, chosen) }
        if kinds & GroupTables.succession != 0 { sum &+= successionPrice(session, chosen, place) }
        if kinds & GroupTables.ranking != 0 { sum &+= rankingPrice(session, chosen, place) }
        return sum
    }

    /// Counts a session in (`change` 1) at a place, or out of it (−1).
    @inline(__always)
    func countGroups(_ session: Int, _ chosen: Int, _ place: Int, _ change: Int) {
        let kinds = groupTables.kinds[session]
        guard kinds != 0 else { return }
        if kinds & GroupTables.itinerary != 0 { countItineraries(session, chosen, change) }
        if kinds & GroupTables.load != 0 {
            let day = Int(tables.optionDay[chosen])
            for k in Int(groupTables.loadBegin[session])..<Int(groupTables.loadBegin[session + 1]) {
                groups.loads[Int(groupTables.loadOf[k]) * groupTables.dayCount + day] += Int32(change)
            }
        }
        if kinds & GroupTables.cluster != 0 { countClusters(session, chosen, place, change) }
        if kinds & GroupTables.balance != 0 { countBalances(chosen, change) }
    }

    // MARK: - Loads

    @inline(__always)
    private func loadPrice(_ session: Int, _ chosen: Int) -> Int64 {
        let g = groupTables
        let day = Int(tables.optionDay[chosen])
        let own: Int32 = isPlaced(session) && Int(tables.optionDay[Int(option[session])]) == day ? 1 : 0
        var sum: Int64 = 0
        for k in Int(g.loadBegin[session])..<Int(g.loadBegin[session + 1]) {
            let load = Int(g.loadOf[k])
            if groups.loads[load * g.dayCount + day] - own >= g.loadLimit[load] { sum &+= g.loadCost[load] }
        }
        return sum
    }

    // MARK: - Itineraries

    @inline(__always)
    private func itineraryPrice(_ session: Int, _ chosen: Int) -> Int64 {
        let g = groupTables
        let day = Int(tables.optionDay[chosen])
        let band = UInt64(truncatingIfNeeded: g.optionBand[chosen])
        var ownBand = -1
        if isPlaced(session), Int(tables.optionDay[Int(option[session])]) == day {
            ownBand = Int(g.optionBand[Int(option[session])])
        }
        let busy = groups.busy + day * g.itineraryCosts.count
        let range = Int(g.itineraryBegin[session])..<Int(g.itineraryBegin[session + 1])
        guard g.itinerariesAreAlike, ownBand < 0, let first = range.first else {
            var sum: Int64 = 0
            for k in range {
                let person = Int(g.itineraryOf[k])
                var mask = busy[person]
                if ownBand >= 0,
                    groups.inBand[(day * g.itineraryCosts.count + person) * g.bandCount + ownBand] == 1
                {
                    mask &= ~(1 << UInt64(truncatingIfNeeded: ownBand))
                }
                let units = Self.units(mask, band)
                let costs = g.itineraryCosts[person]
                sum &+= costs.three &* units.threes &+ costs.lone &* units.lone
            }
            return sum
        }
        // The usual case, without a multiplication in the loop.
        var sum: (threes: Int64, lone: Int64) = (0, 0)
        for k in range {
            let units = Self.units(busy[Int(g.itineraryOf[k])], band)
            sum.threes &+= units.threes
            sum.lone &+= units.lone
        }
        let costs = g.itineraryCosts[Int(g.itineraryOf[first])]
        return costs.three &* sum.threes &+ costs.lone &* sum.lone
    }

    /// How many more busy bands are at least the third in a row, and how many more are alone in their day, once `band` is
    /// busy as well.
    @inline(__always)
    static func units(_ mask: UInt64, _ band: UInt64) -> (threes: Int64, lone: Int64) {
        // The two bands before, the band, and the two after it; for each such pattern two bits that count the threes.
        let pattern = (band < 2 ? mask &<< (2 &- band) : mask &>> (band &- 2)) & 0b11111
        let threes = threesByPattern &>> (2 &* pattern) & 0b11
        let isAtMostOne = mask & (mask &- 1) == 0 && mask &>> band & 1 == 0
        let lone: Int64 = isAtMostOne ? (mask == 0 ? 1 : -1) : 0
        return (Int64(truncatingIfNeeded: threes), lone)
    }

    /// Of each pattern without its middle band two bits: how many of 00011, 01010 and 11000 it holds.
    private static let threesByPattern: UInt64 = 0x00E5_0040_0090_0040

    @inline(__always)
    private func countItineraries(_ session: Int, _ chosen: Int, _ change: Int) {
        let g = groupTables
        let day = Int(tables.optionDay[chosen]) * g.itineraryCosts.count
        let band = Int(g.optionBand[chosen])
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: band)
        for k in Int(g.itineraryBegin[session])..<Int(g.itineraryBegin[session + 1]) {
            let row = day + Int(g.itineraryOf[k])
            let count = groups.inBand[row * g.bandCount + band] &+ Int16(truncatingIfNeeded: change)
            groups.inBand[row * g.bandCount + band] = count
            groups.busy[row] = count == 0 ? groups.busy[row] & ~bit : groups.busy[row] | bit
        }
    }

    // MARK: - Successions

    private func successionPrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        let g = groupTables
        let day = Int(tables.optionDay[chosen])
        let row = place * tables.segmentCount
        var sum: Int64 = 0
        for number in 0..<g.successionCost.count {
            let kindRow = number * tables.sessionCount
            let kind = g.successionKind[kindRow + session]
            guard kind >= 0 else { continue }
            /// The kind of what is in a segment, where that counts.
            func found(in segment: Int) -> Int32 {
                let holder = Int(occupant[row + segment])
                guard holder >= 0, holder != session, isPlaced(holder),
                    Int(tables.optionDay[Int(option[holder])]) == day
                else {
                    return -1
                }
                return g.successionKind[kindRow + holder]
            }
            var before: Int32 = -1
            var segment = Int(tables.optionFirst[chosen]) - 1
            while segment >= Int(g.dayFirst[day]), before < 0 {
                before = found(in: segment)
                segment -= 1
            }
            var after: Int32 = -1
            segment = Int(tables.optionBlocked[chosen])
            while segment < Int(g.dayLast[day]), after < 0 {
                after = found(in: segment)
                segment += 1
            }
            var units: Int64 = 0
            if before >= 0, before != kind { units += 1 }
            if after >= 0, after != kind { units += 1 }
            if before >= 0, after >= 0, before != after { units -= 1 }
            sum &+= units * g.successionCost[number]
        }
        return sum
    }

    // MARK: - Rankings

    private func rankingPrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        let g = groupTables
        var sum: Int64 = 0
        for k in Int(g.rankingBegin[session])..<Int(g.rankingBegin[session + 1]) {
            let ranking = Int(g.rankingOf[k])
            let members = Int(g.rankedBegin[ranking])..<Int(g.rankedBegin[ranking + 1])
            let own = rankKey(chosen, place)
            var wrong: Int64 = 0
            // Each member's position without and with the session, by counting who comes before it.
            var ownPosition: Int32 = 1
            for one in members {
                let other = Int(g.ranked[one])
                guard other != session, isPlaced(other) else { continue }
                let key = rankKey(Int(option[other]), Int(room[other]))
                if key < own { ownPosition += 1 }
                guard g.rankedWanted[one] > 0, key > own else { continue }
                var position: Int32 = 1
                for two in members where two != one {
                    let third = Int(g.ranked[two])
                    guard third != session, isPlaced(third) else { continue }
                    if rankKey(Int(option[third]), Int(room[third])) < key { position += 1 }
                }
                if g.rankedWanted[one] == position { wrong += 1 }
                if g.rankedWanted[one] == position + 1 { wrong -= 1 }
            }
            for one in members where Int(g.ranked[one]) == session {
                if g.rankedWanted[one] > 0, g.rankedWanted[one] != ownPosition { wrong += 1 }
            }
            sum &+= wrong * g.rankingCost[ranking]
        }
        return sum
    }

    @inline(__always)
    private func rankKey(_ chosen: Int, _ place: Int) -> Int64 {
        Int64(tables.optionSlot[chosen]) << 44 | Int64(place) << 32 | Int64(tables.optionStart[chosen])
    }
}
