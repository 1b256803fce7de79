import ForumModel

/// Moves of all the cells of a category: to other rooms, to other times, or against those of another category.
extension Search {
    /// Exchanges what two cells hold.
    mutating func exchange(cell one: Int, _ other: Int, _ random: inout SeededGenerator) -> Int64? {
        guard one != other else { return nil }
        setAim(0, from: one, to: other)
        setAim(1, from: other, to: one)
        return permute(2, &random)
    }

    /// Passes the contents of three cells on.
    mutating func rotate(_ one: Int, _ two: Int, _ three: Int, _ random: inout SeededGenerator) -> Int64? {
        guard one != two, two != three, three != one else { return nil }
        setAim(0, from: one, to: two)
        setAim(1, from: two, to: three)
        setAim(2, from: three, to: one)
        return permute(3, &random)
    }

    /// Spreads the content of a cell over others of the same categories; where `heir` is a cell, its content moves in.
    mutating func dissolve(_ cell: Int, heir: Int?, _ random: inout SeededGenerator) -> Int64? {
        setAim(0, from: cell, to: -1)
        guard let heir, heir != cell else { return permute(1, &random) }
        setAim(1, from: heir, to: cell)
        return permute(2, &random)
    }

    /// Moves all that the category of `session` has in its room by so many openings and to another room; whoever is there
    /// moves to where it leaves.
    mutating func shift(
        categoryOf session: Int, by steps: Int, to place: Int, _ random: inout SeededGenerator
    ) -> Int64? {
        let p = tables
        let from = Int(room[session])
        guard steps != 0 || place != from else { return nil }
        let count = cellsOfCategory(session, in: from, cells.one, &random)
        guard count > 0 else { return nil }
        for k in 0..<count {
            let aim = Int(cells.one[k]) / p.roomCount + steps
            guard aim >= 0, aim < p.openings.count else { return nil }
            cells.other[k] = Int32(truncatingIfNeeded: aim * p.roomCount + place)
        }
        // Aims that the category does not leave itself are left to those who find its places empty.
        for k in 0..<count { cells.mark[Int(cells.one[k])] |= 1 }
        for k in 0..<count { cells.mark[Int(cells.other[k])] |= 2 }
        var total = 0
        for k in 0..<count {
            setAim(total, from: Int(cells.one[k]), to: Int(cells.other[k]))
            total += 1
        }
        var vacant = 0
        for k in 0..<count where cells.mark[Int(cells.other[k])] & 1 == 0 {
            while cells.mark[Int(cells.one[vacant])] & 2 != 0 { vacant += 1 }
            setAim(total, from: Int(cells.other[k]), to: Int(cells.one[vacant]))
            vacant += 1
            total += 1
        }
        for k in 0..<count {
            cells.mark[Int(cells.one[k])] = 0
            cells.mark[Int(cells.other[k])] = 0
        }
        return permute(total, &random)
    }

    /// Exchanges the cells of the categories of two sessions, one for one in the order of time.
    mutating func exchange(
        categoryOf one: Int, _ other: Int, _ random: inout SeededGenerator
    ) -> Int64? {
        let first = cellsOfCategory(one, in: nil, cells.one, &random)
        let second = cellsOfCategory(other, in: nil, cells.other, &random)
        guard first > 0, second > 0 else { return nil }
        for k in 0..<first { cells.mark[Int(cells.one[k])] = 1 }
        var areApart = true
        for k in 0..<second where cells.mark[Int(cells.other[k])] != 0 { areApart = false }
        for k in 0..<first { cells.mark[Int(cells.one[k])] = 0 }
        guard areApart else { return nil }
        var total = 0
        for k in 0..<min(first, second) {
            setAim(total, from: Int(cells.one[k]), to: Int(cells.other[k]))
            setAim(total + 1, from: Int(cells.other[k]), to: Int(cells.one[k]))
            total += 2
        }
        return permute(total, &random)
    }

    /// Lists the cells that a category of `session` uses, in one room or in all, ascending.
    private func cellsOfCategory(
        _ session: Int, in place: Int?, _ list: UnsafeMutablePointer<Int32>, _ random: inout SeededGenerator
    ) -> Int {
        let g = groupTables
        guard g.clusters.count > 0 else { return 0 }
        let number = random.below(g.clusters.count)
        let category = Int(g.category[number * tables.sessionCount + session])
        guard category >= 0 else { return 0 }
        let members = g.clusters[number].categoryBegin + category
        var count = 0
        for k in Int(g.memberBegin[members])..<Int(g.memberBegin[members + 1]) {
            let member = Int(g.members[k])
            guard isPlaced(member), place == nil || Int(room[member]) == place else { continue }
            let cell = Int32(truncatingIfNeeded: cell(of: member))
            var position = count
            while position > 0, list[position - 1] > cell { position -= 1 }
            if position > 0, list[position - 1] == cell { continue }
            var last = count
            while last > position {
                list[last] = list[last - 1]
                last -= 1
            }
            list[position] = cell
            count += 1
        }
        return count
    }
}
