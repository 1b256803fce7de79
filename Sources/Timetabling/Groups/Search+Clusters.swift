/// Categories of sessions that should keep to few rooms: see `Terms.Clusters`.
extension Search {
    func clusterPrice(_ session: Int, _ chosen: Int, _ place: Int) -> Int64 {
        let g = groupTables
        var sum: Int64 = 0
        for number in 0..<g.clusters.count {
            let category = Int(g.category[number * tables.sessionCount + session])
            guard category >= 0 else { continue }
            let cluster = g.clusters.base + number
            let own = isPlaced(session) ? block(cluster, Int(option[session])) : -1
            if own >= 0 { use(cluster, category, own, Int(room[session]), -1) }
            let price = usePrice(cluster, category, block(cluster, chosen), place)
            if own >= 0 { use(cluster, category, own, Int(room[session]), 1) }
            if price == Self.forbidden { return price }
            sum &+= price
        }
        return sum
    }

    @inline(__always)
    func countClusters(_ session: Int, _ chosen: Int, _ place: Int, _ change: Int) {
        let g = groupTables
        for number in 0..<g.clusters.count {
            let category = Int(g.category[number * tables.sessionCount + session])
            guard category >= 0 else { continue }
            let cluster = g.clusters.base + number
            use(cluster, category, block(cluster, chosen), place, Int16(truncatingIfNeeded: change))
        }
    }

    @inline(__always)
    private func block(_ cluster: UnsafePointer<ClusterTable>, _ chosen: Int) -> Int {
        Int(cluster.pointee.isByDay ? tables.optionDay[chosen] : tables.optionSlot[chosen])
    }

    /// A session of `category` comes to a room of a block (`change` 1), or leaves it (−1).
    @inline(__always)
    private func use(
        _ cluster: UnsafePointer<ClusterTable>, _ category: Int, _ block: Int, _ place: Int, _ change: Int16
    ) {
        let c = cluster.pointee
        let blockUse = c.blockUseBegin + category * c.blockCount + block
        let index = c.useBegin + (category * c.blockCount + block) * tables.roomCount + place
        let count = groups.uses[index]
        groups.uses[index] = count + change
        // Only the first to come and the last to leave change anything else.
        guard change > 0 ? count == 0 : count == 1 else { return }
        let roomUse = c.roomUseBegin + category * tables.roomCount + place
        groups.blockUses[blockUse] += change
        groups.roomUses[roomUse] += change
        let edge: Int16 = change > 0 ? 1 : 0
        if groups.blockUses[blockUse] == edge { groups.usedBlocks[c.categoryBegin + category] += change }
        if groups.roomUses[roomUse] == edge { groups.usedRooms[c.categoryBegin + category] += change }
        groups.cellUses[c.cellBegin + block * tables.roomCount + place] += change
    }

    /// What it adds that one more session of `category` is in a room of a block.
    @inline(__always)
    private func usePrice(
        _ cluster: UnsafePointer<ClusterTable>, _ category: Int, _ block: Int, _ place: Int
    ) -> Int64 {
        let c = cluster.pointee
        let row = category * c.blockCount + block
        if groups.uses[c.useBegin + row * tables.roomCount + place] > 0 { return 0 }
        if c.isExclusive, groups.cellUses[c.cellBegin + block * tables.roomCount + place] > 0 { return Self.forbidden }
        var sum: Int64 = 0
        if c.placeBegin >= 0 { sum &+= groupTables.placeCost[c.placeBegin + row * tables.roomCount + place] }
        let rooms = groups.blockUses[c.blockUseBegin + row]
        if rooms > 0 { sum &+= c.parallel }
        if groups.usedRooms[c.categoryBegin + category] > 0,
            groups.roomUses[c.roomUseBegin + category * tables.roomCount + place] == 0
        {
            sum &+= c.rooms
        }
        if rooms == 0, c.gaps > 0 { sum &+= gapPrice(cluster, category, block) }
        if c.neighbourBegin >= 0 {
            let costs = groupTables.neighbourCost.base + c.neighbourBegin + category * c.categoryCount
            for other in 0..<c.categoryCount where costs[other] != 0 {
                sum &+= costs[other] &* Int64(groups.blockUses[c.blockUseBegin + other * c.blockCount + block])
            }
        }
        return sum
    }

    /// What it adds that a category is there in one more block.
    private func gapPrice(_ cluster: UnsafePointer<ClusterTable>, _ category: Int, _ block: Int) -> Int64 {
        let c = cluster.pointee
        let count = Int(groups.usedBlocks[c.categoryBegin + category])
        guard count > 0 else { return 0 }
        let row = groups.blockUses + c.blockUseBegin + category * c.blockCount
        var (first, last) = (0, c.blockCount - 1)
        while row[first] == 0 { first += 1 }
        while row[last] == 0 { last -= 1 }
        let before = last - first + 1 > count
        let after = max(last, block) - min(first, block) + 1 > count + 1
        return before == after ? 0 : after ? c.gaps : -c.gaps
    }
}
