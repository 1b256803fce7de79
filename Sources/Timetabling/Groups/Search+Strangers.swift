/// Rooms that a category has to itself for a block: see `Terms.Clusters.isExclusive`.
extension Search {
    /// Calls `body` for everybody of another category who would be in that room in the same block, until it says no.
    ///
    /// - Returns: whether it never said no.
    func forStrangers(_ session: Int, _ chosen: Int, _ place: Int, _ body: (Int) -> Bool) -> Bool {
        let p = tables
        let g = groupTables
        let row = place * p.segmentCount
        for number in 0..<g.clusters.count where g.clusters[number].isExclusive {
            let categories = g.category.base + number * p.sessionCount
            guard categories[session] >= 0 else { continue }
            let isByDay = g.clusters[number].isByDay
            let block = isByDay ? p.optionDay[chosen] : p.optionSlot[chosen]
            let opening = p.openings[Int(p.optionSlot[chosen])]
            let day = Int(p.optionDay[chosen])
            let span =
                isByDay
                ? Int(g.dayFirst[day])..<Int(g.dayLast[day])
                : Int(opening.firstSegment)..<Int(opening.lastSegment)
            var previous: Int32 = -1
            for segment in span {
                let holder = occupant[row + segment]
                guard holder >= 0, holder != previous, Int(holder) != session else { continue }
                previous = holder
                let other = categories[Int(holder)]
                guard other >= 0, other != categories[session] else { continue }
                let theirs = Int(option[Int(holder)])
                guard (isByDay ? p.optionDay[theirs] : p.optionSlot[theirs]) == block else { continue }
                guard body(Int(holder)) else { return false }
            }
        }
        return true
    }
}
