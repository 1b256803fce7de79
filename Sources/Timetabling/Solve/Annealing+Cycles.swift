import Rules

/// Which cycles an ``Annealing`` makes: from which beginning, how warm, how long.
extension Annealing {
    private static let hottestLevel = 4
    /// At most so many beginnings are compared, and on them goes at most this part of what there is.
    private static let mostStarts = 8
    private static let startShare = 6
    /// Where fewer cycles like the next are left the next takes all the time.
    private static let lastShare = 8

    /// Long enough to tell warm from cool, and with more time more exactly so; the first is there to have an answer.
    private func shortCycle(horizon: Int) -> Int {
        let shortest = 5_000 + 500 * search.tables.sessionCount
        return cycle == 0 ? shortest : max(shortest, min(4 * shortest, horizon / 100))
    }

    /// Decides how warm and how long the next cycle is; once the last is over, that it goes on cold.
    mutating func beginCycle(horizon: Int, until isOver: () -> Bool) {
        guard !isLast else {
            // It was over a little early: what is left goes on cold.
            cycleLength += 1_024
            return
        }
        if cycle == 1, beginsAnew(horizon: horizon, until: isOver) { return }
        let end = (leftOut: search.leftOutCost, soft: search.cost - search.leftOutCost)
        // The first two cycles are equally cool, so that what is easy is solved before anything hot is tried.
        if isClimbing, cycle > 1 {
            // One that ends where it began was too cool to get anywhere.
            if end.leftOut > lastEnd.leftOut
                || end.leftOut == lastEnd.leftOut && end.soft > lastEnd.soft + lastEnd.soft / 50
            {
                warmthLevel = max(0, warmthLevel - 1)
                isClimbing = false
            } else if warmthLevel < Self.hottestLevel {
                warmthLevel += 1
            } else {
                isClimbing = false
            }
        }
        loss = lossToRegain
        if !isClimbing { doublings = min(doublings + 1, 24) }
        cycleIteration = 0
        cycleLength = shortCycle(horizon: horizon) << doublings
        isLast = horizon < Self.lastShare * cycleLength
        if isLast { cycleLength = max(1_024, horizon) }
        lastEnd = end
        cycle += 1
    }

    /// Whether another beginning is tried, or the best of those tried taken up, before the search goes on.
    ///
    /// How the first cycle ends says much about how the last will: what is settled early (the time of a plenary, the
    /// day of a theme) is hardly ever moved again. So the first cycle is made from several beginnings. Where pairs are
    /// dense, chains move everything all the time, and no gain was measured.
    private mutating func beginsAnew(horizon: Int, until isOver: () -> Bool) -> Bool {
        if starts == 0 {
            let affordable = horizon / Self.startShare / cycleLength
            let isOpen = search.problem.context.published == nil && !search.tables.keepsPairs
            starts = isOpen ? max(1, min(Self.mostStarts, affordable)) : 1
            startsLeft = starts
        }
        startsLeft -= 1
        if startsLeft > 0 {
            var construction = Construction(search.problem, seed: seed &+ UInt64(startsLeft))
            search.clear()
            construction.fill(&search, until: isOver)
            cycleIteration = 0
            return true
        }
        if starts > 1 { search.restore(best) }
        return false
    }

    /// What the dearest session costs that the best programme leaves out and that could have a place; 0 where there is none.
    ///
    /// Where places are so few that everybody has one in hardly any programme, every way from one session left out to
    /// another costs a session more for a while. So every other cycle begins warm enough for that.
    private var lossToRegain: Double {
        guard cycle > 1, cycle % 2 == 0 else { return 0 }
        var most: Int64 = 0
        for session in 0..<search.tables.sessionCount where best.options[session] < 0 {
            guard search.tables.optionBegin[session] < search.tables.optionBegin[session + 1] else { continue }
            most = max(most, search.tables.leftOutCost[session])
        }
        return Double(most)
    }
}
