import ForumModel
import Foundation

/// Simulated annealing over whole programmes: short cycles that find out how warm to begin, then cycles that grow twice
/// as long each time, then one as long as what is left, because one slow cooling finds more than several fast ones.
///
/// A cycle begins where the last one ended, warm enough to leave it, and cools down geometrically: measured to find the
/// best more often than to begin again at the best so far. How warm it should begin differs from problem to problem by
/// more than ten times, so the short cycles climb from cool to hot until one ends worse than the one before.
/// Kirkpatrick, Gelatt, Vecchi (1983); reheated cycles as in Goh, Kendall, Sabar (2019).
struct Annealing: ~Copyable {
    var search: Search
    private(set) var best: Places
    private(set) var iterations = 0
    private var random: SeededGenerator
    private var schedule: CoolingSchedule
    private var temperature: Double
    var cycle = 0
    var cycleIteration = 0
    var cycleLength = 0
    var doublings = 0
    /// Whether this cycle lasts as long as there is time.
    var isLast = false
    /// How warm cycles begin (see ``CoolingSchedule``); still climbing, or settled.
    var warmthLevel = 0
    var isClimbing = true
    /// What the last cycle ended with.
    var lastEnd = (leftOut: Int64.max, soft: Int64.max)
    /// How many beginnings are tried, and how many of them are still to come.
    var starts = 0
    var startsLeft = 0
    let seed: UInt64
    /// Above 0 where this cycle loses sessions at first to regain what is left out.
    var loss = 0.0
    private var isBestPending = false

    /// One move in so many exchanges two openings.
    private static let exchangeEvery = 400
    /// Where categories have rooms to themselves, so many moves in a hundred are of whole cells, and of the others so many
    /// go to cells of the session's category.
    private static let cellMoves = 30
    private static let mateMoves = 50
    /// Elsewhere, if rooms matter, so many in a hundred are trades: once everybody has a place, and before.
    private static let trades = (complete: 95, incomplete: 50)

    init(_ problem: Problem, from places: Places, seed: UInt64) {
        search = Search(problem)
        search.restore(places)
        best = search.snapshot()
        self.seed = seed
        random = SeededGenerator(seed: seed)
        temperature = 0
        schedule = CoolingSchedule([], unit: 1, roomsCost: false, hasManyScales: false)
        // Trials need a search that is complete.
        schedule = CoolingSchedule(
            changesForTheWorse(), unit: Double(problem.costUnit), roomsCost: problem.roomsMatter,
            hasManyScales: problem.groups.forbidRooms)
    }

    /// What moves drawn at random cost.
    private mutating func changesForTheWorse() -> [Double] {
        guard search.tables.sessionCount > 0 else { return [] }
        // Losing or gaining a session is another scale.
        let least = (0..<search.tables.sessionCount).map { search.tables.leftOutCost[$0] }.filter { $0 > 0 }.min()
        let most = search.groupTables.forbidRooms ? (least ?? .max) / 2 : 1_000 * Points.perPoint
        var changes: [Double] = []
        for _ in 0..<2_000 {
            guard let change = propose(bar: .max >> 2) else { continue }
            search.undo()
            if change > 0, change < most { changes.append(Double(change)) }
        }
        return changes
    }

    /// Goes on for `count` iterations, or until the cost is `target` or less, or `isOver` says so (asked every 1,024).
    ///
    /// - Parameter horizon: how many iterations are expected in all from here on, for the length of the last cycle.
    mutating func run(_ count: Int, horizon: Int, target: Int64, until isOver: () -> Bool) {
        guard search.tables.sessionCount > 0 else { return }
        var left = count
        // The pace changes; the end of the time does not.
        if isLast { cycleLength = cycleIteration + max(1, horizon) }
        while left > 0, best.cost > target {
            if cycleIteration >= cycleLength { beginCycle(horizon: horizon - (count - left), until: isOver) }
            let length = cycleLength
            let batch = min(1_024, left, length - cycleIteration)
            let progress = Double(cycleIteration) / Double(length)
            temperature =
                loss > 0
                ? schedule.temperature(at: progress, level: warmthLevel, losing: loss)
                : schedule.temperature(at: progress, level: warmthLevel)
            for _ in 0..<batch { step() }
            keepBest()
            left -= batch
            cycleIteration += batch
            iterations += batch
            if isOver() { return }
        }
    }

    @inline(__always)
    private mutating func step() {
        let before = search.cost
        // Accept a change for the worse with probability exp(−change / temperature): the draw comes first.
        let bar = Int64(-log(1 - random.unit()) * temperature)
        guard let change = propose(bar: bar) else { return }
        if change <= 0 {
            if search.cost < best.cost { isBestPending = true }
        } else if change > bar {
            search.undo()
        } else if isBestPending, before < best.cost {
            // This move would leave the best programme so far: step back and note it first.
            search.undo()
            keepBest()
        }
    }

    private mutating func keepBest() {
        isBestPending = false
        guard search.cost < best.cost else { return }
        best = search.snapshot()
    }

    /// Draws a move and makes it: the change of cost, or nil when it cannot be done. One move in five prefers a session
    /// that costs more than it would have to by itself.
    @inline(__always)
    private mutating func propose(bar: Int64) -> Int64? {
        let p = search.tables
        let hasCells = search.groupTables.forbidRooms
        if hasCells, random.below(100) < Self.cellMoves { return search.moveCells(&random) }
        if p.openings.count > 1, random.below(Self.exchangeEvery) == 0 {
            let one = random.below(p.openings.count)
            let other = (one + 1 + random.below(p.openings.count - 1)) % p.openings.count
            return search.exchange(p.openings[one], p.openings[other], &random)
        }
        if p.roomsMatter, !hasCells, !p.keepsPairs {
            let share = search.unplacedCount == 0 ? Self.trades.complete : Self.trades.incomplete
            let drawn = random.below(p.sessionCount)
            if search.isTied(drawn), random.below(2) == 0 { return search.moveTogether(drawn, bar: bar, &random) }
            if random.below(100) < share, search.isPlaced(drawn) { return search.trade(drawn, bar: bar, &random) }
        }
        let session: Int
        if search.unplacedCount > 0, random.below(8) == 0 {
            session = Int(search.unplaced[random.below(search.unplacedCount)])
        } else {
            var drawn = random.below(p.sessionCount)
            if random.below(5) == 0 {
                for _ in 0..<8 where !search.isHurt(drawn) { drawn = random.below(p.sessionCount) }
            }
            session = drawn
        }
        if hasCells, random.below(100) < Self.mateMoves { return search.moveToMates(session, bar: bar, &random) }
        let first = Int(p.optionBegin[session])
        let count = Int(p.optionBegin[session + 1]) - first
        guard count > 0 else { return nil }
        let current = Int(search.option[session])
        var option = first + random.below(count)
        if p.keepsPairs, current >= 0 {
            // Times at which few clash are more promising, and many are seen at little cost.
            let most = random.below(4) == 0 ? 3 : 1
            for _ in 0..<12 where search.pairEffect[option].blocks > most { option = first + random.below(count) }
        }
        if current >= 0, p.roomsMatter, random.below(6) == 0 { option = current }
        if p.keepsPairs, current >= 0, option != current, random.below(8) > 0 {
            return search.moveChain(session, option, bar: bar, &random)
        }
        let list = Int(p.optionRooms[option])
        let begin = Int(p.roomListBegin[list])
        let rooms = Int(p.roomListBegin[list + 1]) - begin
        let shift = random.below(rooms)
        var room = Int(p.roomList[begin + shift])
        if option == current {
            if room == Int(search.room[session]) { return nil }
        } else if random.below(2) == 0 {
            // Half of the moves look for a free room first.
            for k in 0..<rooms {
                var position = shift + k
                if position >= rooms { position -= rooms }
                let other = Int(p.roomList[begin + position])
                if search.isFree(option, other) {
                    room = other
                    break
                }
            }
        }
        return search.relocate(session, option, room, most: 3, bar: bar, &random)
    }
}
