import ForumModel
import LinearModel
import Rules

/// Bounds the score from below, level by level, and closes the gap by branch and bound where that is within reach.
struct Bounding {
    private let board: Board
    private let problem: Problem
    private let solver: any LinearSolver
    /// Models with more columns are relaxed only.
    private let largest: Int
    private let nodeLimit: Int
    /// Large models are branched on only where the relaxation leaves no more than this.
    private let closableGap: Double
    /// Second of the work at which it leaves the time to others.
    private let latest: Double

    /// Whole models (sessions × times × rooms) are used up to so many columns.
    static let largestWhole = 12_000

    init(
        _ board: Board, _ solver: any LinearSolver, largest: Int, nodeLimit: Int, closableGap: Double,
        latest: Double = .infinity
    ) {
        self.board = board
        problem = board.problem
        self.solver = solver
        self.largest = largest
        self.nodeLimit = nodeLimit
        self.closableGap = closableGap
        self.latest = latest
    }

    private func isOver() -> Bool { board.isOver() || board.seconds >= latest }

    private var isInFull: Bool { ProgrammeModel.fitsInFull(problem) }
    private var isWhole: Bool { ProgrammeModel.placeCount(problem) <= Self.largestWhole }

    /// Works until the bound meets the best, or the limits are reached.
    func run() {
        guard provesLevel(candidates: false), provesLevel(candidates: true) else { return }
        boundTotal()
    }

    /// Whether the sessions left out (accepted ones, or candidates) are proven to be the fewest; offers what it finds,
    /// programmes as well.
    private func provesLevel(candidates: Bool) -> Bool {
        func open(_ score: Score) -> Points { candidates ? score.candidatesLeftOut : score.acceptedLeftOut }
        var models: [ProgrammeModel.Rooms] = isWhole ? [.counted, .assigned] : isInFull ? [.counted] : []
        while open(problem.score(board.best)) > open(board.bound) {
            guard !isOver(), !models.isEmpty else { return false }
            board.enter(.bounding)
            let best = problem.score(board.best)
            let level: ProgrammeModel.Level =
                candidates ? .candidatesLeftOut(accepted: best.acceptedLeftOut) : .acceptedLeftOut
            let programme = model(models.removeFirst(), level)
            guard !isOver() else { return false }
            let outcome = solve(programme.model, .branchAndBound)
            offerProgramme(outcome, of: programme)
            let unit = Divisor.of((0..<problem.sessionCount).map { problem.weight[$0].rawValue })
            let reached = problem.score(board.best)
            // A programme with fewer accepted sessions left out makes the level below a new question.
            if candidates, reached.acceptedLeftOut != best.acceptedLeftOut { return false }
            let proven = Self.proven(outcome.bound, unit: unit, best: open(reached))
            guard proven > .zero else { continue }
            board.offer(
                bound: candidates
                    ? Score(acceptedLeftOut: best.acceptedLeftOut, candidatesLeftOut: proven, total: .zero)
                    : Score(acceptedLeftOut: proven, candidatesLeftOut: .zero, total: .zero))
        }
        return !isOver()
    }

    /// Frozen sessions that have their place keep it: whatever leaves one out is worse, however much weight it finds
    /// room for.
    private func model(_ rooms: ProgrammeModel.Rooms, _ level: ProgrammeModel.Level) -> ProgrammeModel {
        var programme = ProgrammeModel(problem, rooms: rooms, level: level, fitsInFull: isInFull, isOver: isOver)
        let (best, frozen) = (board.best, ScopeFilter(problem.scope, problem.context))
        let staying = (0..<problem.sessionCount).filter { best.options[$0] >= 0 && frozen.isFrozen($0) }
        programme.exclude(staying.compactMap { programme.table.leftOut[$0] })
        return programme
    }

    private func boundTotal() {
        let best = problem.score(board.best)
        let level = ProgrammeModel.Level.soft(accepted: best.acceptedLeftOut, candidates: best.candidatesLeftOut)
        board.enter(.bounding)
        var counted = model(.counted, level)
        guard !isOver() else { return }
        let ceiling = climb(&counted, best)
        guard !isOver() else { return }
        if counted.model.entryColumns.count <= Self.mostForSimplex {
            let relaxation = solve(counted.model, .simplex)
            offer(min(relaxation.bound, ceiling), best)
            guard !isOver() else { return }
        }
        if isWhole {
            board.enter(.closing)
            close(model(.assigned, level), best)
        } else if counted.model.columns.count <= largest, (board.gap ?? 1) <= closableGap {
            board.enter(.closing)
            close(counted, best)
        }
    }

    /// The first bounds, by prices that are climbed and not solved for; then options that cost too much at those prices
    /// to be in anything better than the best are taken out of the model.
    ///
    /// - Returns: what everything that was taken out costs at least; a bound on the rest that is no higher is one on the
    ///   whole.
    private func climb(_ programme: inout ProgrammeModel, _ score: Score) -> Double {
        guard programme.model.entryColumns.count >= Self.fewestToClimb else { return .infinity }
        let prices = PrimalDualBound(programme.model, until: isOver)
        while !prices.isOver, !isOver() {
            prices.climb(40, until: isOver)
            offer(prices.bound, score)
        }
        let ceiling = problem.score(board.best).total.value
        programme.exclude(prices.columns(above: ceiling + 1e-6 * max(1, ceiling)))
        return ceiling
    }

    /// Models of fewer entries are solved before a climb has got anywhere.
    private static let fewestToClimb = 20_000
    /// With more the simplex method takes minutes, and finds what the climb found to many digits.
    private static let mostForSimplex = 300_000

    /// Branch and bound, with every programme that comes out of it offered.
    private func close(_ programme: ProgrammeModel, _ score: Score) {
        guard !isOver() else { return }
        let outcome = solve(programme.model, .branchAndBound, cutoff: problem.score(board.best).total.value)
        // Offered before the rooms are given out, which takes time, and again after: a bound that comes within a millionth of
        // the best counts as equal to it, and the best may have become that good only then.
        offer(outcome.bound, score)
        offerProgramme(outcome, of: programme)
        offer(outcome.bound, score)
    }

    private func offerProgramme(_ outcome: LinearOutcome, of programme: ProgrammeModel) {
        guard let values = outcome.values else { return }
        let options = programme.options(at: values)
        let stage = RoomStage(problem, solver)
        if let places = stage.assign(options, from: programme.rooms(at: values), on: board) { board.offer(places) }
    }

    private func solve(
        _ model: LinearModel, _ method: SolveRequest.Method, cutoff: Double? = nil
    ) -> LinearOutcome {
        var request = SolveRequest(method)
        request.timeLimit = max(0, min(board.secondsLeft, latest - board.seconds))
        request.nodeLimit = nodeLimit
        request.stop = board.done
        request.cutoff = cutoff
        let board = board
        request.progress = { _ in _ = board.isOver() }
        return solver.solve(model, request)
    }

    /// Offers a bound on the total, for the levels above as they are.
    private func offer(_ value: Double, _ score: Score) {
        guard value.isFinite else { return }
        let best = problem.score(board.best)
        guard best.acceptedLeftOut == score.acceptedLeftOut, best.candidatesLeftOut == score.candidatesLeftOut
        else { return }
        let total = Self.proven(
            value, unit: problem.costUnit, best: best.total, rounded: problem.roundedParts)
        board.offer(
            bound: Score(
                acceptedLeftOut: score.acceptedLeftOut, candidatesLeftOut: score.candidatesLeftOut,
                total: min(max(total, board.bound.total), best.total)))
    }

    /// What an engine's bound says of sums that are multiples of `unit`.
    ///
    /// Engines work to tolerances, so a millionth part is taken off before rounding up to a multiple. For the same reason
    /// sums without a coarse common measure cannot be told apart below that: a bound that comes so near to `best` says
    /// that it is the best.
    ///
    /// - Parameter rounded: how many parts of the sum the score rounds to a millionth each, and the engine does not.
    static func proven(_ value: Double, unit: Int64, best: Points, rounded: Int = 0) -> Points {
        guard value.isFinite else { return .zero }
        let slack = 1e-6 * max(1, value.magnitude) + 0.5e-6 * Double(rounded)
        if value + slack >= best.value { return best }
        let steps = ((value - slack) * Double(Points.perPoint) / Double(unit)).rounded(.up)
        return min(best, Points(rawValue: max(0, Int64(max(-9e17, min(9e17, steps * Double(unit)))))))
    }
}

/// The greatest common divisor, for rounding bounds: sums of costs are multiples of it.
enum Divisor {
    static func of(_ values: [Int64]) -> Int64 {
        var divisor: Int64 = 0
        for value in values {
            var (a, b) = (divisor, abs(value))
            while b != 0 { (a, b) = (b, a % b) }
            divisor = a
        }
        return max(divisor, 1)
    }
}

extension Problem {
    /// Every soft total is a multiple of this, in millionths of a point.
    var costUnit: Int64 {
        // Prices a minute are rounded one by one, so they have no common measure.
        if tables.turnoverCost > 0 || tables.closureCost.count > 0 || groups.balances.count > 0
            || terms.cumulatives.contains(where: { $0.weight != nil })
        {
            return 1
        }
        var values = (0..<tables.optionCost.count).map { tables.optionCost[$0] }
        values += (0..<tables.roomCost.count).map { tables.roomCost[$0] }
        values += (0..<tables.edges.count).map { tables.edges[$0].cost }
        values += (0..<tables.links.count).map { tables.links[$0].cost }
        values += (0..<tables.setCost.count).map { tables.setCost[$0] }
        values += (0..<groups.loadCost.count).map { groups.loadCost[$0] }
        values += (0..<groups.itineraryCosts.count).flatMap {
            [groups.itineraryCosts[$0].three, groups.itineraryCosts[$0].lone]
        }
        values += (0..<groups.successionCost.count).map { groups.successionCost[$0] }
        values += (0..<groups.rankingCost.count).map { groups.rankingCost[$0] }
        values += (0..<groups.clusters.count).flatMap {
            [groups.clusters[$0].parallel, groups.clusters[$0].rooms, groups.clusters[$0].gaps]
        }
        values += (0..<groups.placeCost.count).map { groups.placeCost[$0] }
        values += (0..<groups.neighbourCost.count).map { groups.neighbourCost[$0] }
        return Divisor.of(values)
    }
}

extension ProgrammeModel {
    /// The option that each session takes in a solution, −1 for none.
    func options(at values: [Double]) -> [Int32] {
        (0..<table.problem.sessionCount).map { session in
            let chosen = table.problem.options(of: session).max {
                values[table.time[$0].index] < values[table.time[$1].index]
            }
            guard let chosen, values[table.time[chosen].index] > 0.5 else { return -1 }
            return Int32(chosen)
        }
    }

    /// The room that each session takes in a solution, −1 for none; nil where rooms are counted.
    func rooms(at values: [Double]) -> [Int32]? {
        guard rooms == .assigned else { return nil }
        return table.places.ofSession.map { own in
            let chosen = own.max { values[$0.column.index] < values[$1.column.index] }
            guard let chosen, values[chosen.column.index] > 0.5 else { return -1 }
            return Int32(chosen.room)
        }
    }
}
