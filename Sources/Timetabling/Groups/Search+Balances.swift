import ForumModel

/// What balances cost: how unlike the levels of groups are, or by how much they exceed nothing.
extension Search {
    func balancePrice(_ session: Int, _ chosen: Int) -> Int64 {
        let own = isPlaced(session) ? Int(option[session]) : -1
        if own < 0 {
            let without = knownCost(ofBalancesOf: chosen)
            addShares(chosen, 1)
            let with = cost(ofBalancesOf: chosen)
            addShares(chosen, -1)
            return with &- without
        }
        if own == chosen {
            let with = knownCost(ofBalancesOf: own)
            addShares(own, -1)
            let without = cost(ofBalancesOf: own)
            addShares(own, 1)
            return with &- without
        }
        addShares(own, -1)
        let without = cost(ofBalancesOf: chosen)
        addShares(chosen, 1)
        let with = cost(ofBalancesOf: chosen)
        addShares(chosen, -1)
        addShares(own, 1)
        return with &- without
    }

    @inline(__always)
    func countBalances(_ chosen: Int, _ change: Int) {
        addShares(chosen, Int64(change))
        forBalances(of: chosen) { groups.balanceCost[$0] = balanceCost($0) }
    }

    @inline(__always)
    private func addShares(_ chosen: Int, _ sign: Int64) {
        let g = groupTables
        for k in Int(g.shareBegin[chosen])..<Int(g.shareBegin[chosen + 1]) {
            let group = Int(g.shares[k].group)
            groups.sums[group] &+= sign &* g.shares[k].amount
            groups.levels[group] = Double(groups.sums[group]) / g.denominators[group]
        }
    }

    @inline(__always)
    private func forBalances(of chosen: Int, _ body: (Int) -> Void) {
        let g = groupTables
        var last: Int32 = -1
        for k in Int(g.shareBegin[chosen])..<Int(g.shareBegin[chosen + 1]) where g.shares[k].balance != last {
            last = g.shares[k].balance
            body(Int(last))
        }
    }

    /// What the balances that an option touches cost as they were last counted.
    @inline(__always)
    private func knownCost(ofBalancesOf chosen: Int) -> Int64 {
        var sum: Int64 = 0
        forBalances(of: chosen) { sum &+= groups.balanceCost[$0] }
        return sum
    }

    /// What they cost with the levels of now.
    @inline(__always)
    private func cost(ofBalancesOf chosen: Int) -> Int64 {
        var sum: Int64 = 0
        forBalances(of: chosen) { sum &+= balanceCost($0) }
        return sum
    }

    private func balanceCost(_ number: Int) -> Int64 {
        let balance = groupTables.balances[number]
        let span = Int(balance.firstGroup)..<Int(balance.lastGroup)
        if balance.isSpread {
            var (low, high) = (Double.infinity, -Double.infinity)
            for group in span {
                let level = groups.levels[group]
                if level < low { low = level }
                if level > high { high = level }
            }
            return Points(balance.weight * (high - low)).rawValue
        }
        var sum: Int64 = 0
        for group in span where groups.levels[group] > 0 {
            sum &+= Points(balance.weight * groups.levels[group]).rawValue
        }
        return sum
    }
}
