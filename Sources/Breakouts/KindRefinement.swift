import ForumModel
import LinearModel

/// Chooses how many groups are blended, onsite and online, and proves the choice, once the search has met the bounds of
/// the attributes before attendance: split by split, `KindModel` says how few pairs of one mode, and then of people,
/// are possible, and who would sit in which kind of group; from there the search goes on.
struct KindRefinement {
    let search: BreakoutSearch
    let solver: any LinearSolver
    /// Seconds for all models together.
    let secondsLeft: () -> Double
    /// The ranks of both criteria.
    let attendance: Int
    let size: Int

    init?(_ search: BreakoutSearch, _ solver: any LinearSolver, secondsLeft: @escaping () -> Double) {
        let roster = search.roster
        guard let hybrid = roster.hybrid, roster.rules.priority == .inOrder, roster.pinned.allSatisfy({ $0 < 0 }),
            roster.values[hybrid.onsite].isSpread, roster.values[hybrid.online].isSpread,
            let attendance = roster.criteria.firstIndex(where: { $0.criterion == .attribute(.attendance) }),
            let size = roster.criteria.firstIndex(where: { $0.criterion == .size }), attendance < size,
            TypeModel.types(of: roster).count <= 1_000
        else { return nil }
        self.search = search
        self.solver = solver
        self.secondsLeft = secondsLeft
        self.attendance = attendance
        self.size = size
    }

    /// The criteria before attendance that a plan spreads evenly.
    private func even(_ pairs: [Int]) -> [Int] {
        let roster = search.roster
        return wishedEven.filter { rank in
            let values = roster.values.dropFirst().filter { $0.column == roster.criteria[rank].column && $0.isCounted }
            return pairs[rank] == values.reduce(0) { $0 + BalancedBound.pairs($1.count, over: roster.groups) }
        }
    }

    private struct Split {
        let kinds: KindCounts
        var attendance: Int
        var unitKinds: [GroupKind]?
        /// Whether the model has spoken.
        var isSettled = false
        /// How often the search has begun from here.
        var attempts = 0
    }

    /// The best plan that comes of `found`, and what the models have proven of attendance and size for it.
    ///
    /// First all criteria before attendance are taken to be spread evenly. Where the search does not get there, what it
    /// did get is the premise of what is proven.
    func refined(_ found: BreakoutSearch.Found, seed: UInt64, _ budget: inout Budget)
        -> (found: BreakoutSearch.Found, attendance: Int, size: Int)
    {
        var found = found
        let share = budget.left / 20
        let wished = wishedEven
        var splits = allSplits(wished)
        // A fifth of the time is left for the proof.
        let reserve = secondsLeft() / 5
        while secondsLeft() > reserve, budget.left >= share, share > 0, !budget.isStopped {
            // The split that promises most is settled first; one that is settled is searched.
            let next = splits.indices.min {
                (splits[$0].attendance, splits[$0].attempts) < (splits[$1].attendance, splits[$1].attempts)
            }
            guard let place = next, splits[place].attendance < .max else { break }
            if even(found.pairs) == wished, found.pairs[attendance] <= splits[place].attendance { break }
            if !splits[place].isSettled {
                settle(&splits[place], wished, nil)
                continue
            }
            if splits[place].attempts > 0 { vary(&splits[place], wished, seed: seed) }
            guard let unitKinds = splits[place].unitKinds else { break }
            var part = Budget(share) { false }
            let better = search.guided(
                found, kinds: splits[place].kinds, unitKinds: unitKinds, seed: seed &+ UInt64(splits[place].attempts),
                &part)
            budget.spend(share)
            splits[place].attempts += 1
            if better.standing < found.standing { found = better }
        }
        let premises = even(found.pairs)
        if premises != wished {
            splits = allSplits(premises)
            while secondsLeft() > reserve / 2 {
                let next = splits.indices.min { splits[$0].attendance < splits[$1].attendance }
                guard let place = next, !splits[place].isSettled else { break }
                settle(&splits[place], premises, nil)
            }
        }
        let least = min(splits.map(\.attendance).min() ?? 0, beyond(splits))
        let sizes = leastSize(&found, splits, premises, seed: seed, &budget)
        return (found, min(least, found.pairs[attendance]), sizes)
    }

    /// The criteria before attendance that a plan may spread evenly.
    private var wishedEven: [Int] {
        let roster = search.roster
        return (0..<attendance).filter { rank in
            roster.values.dropFirst().contains { $0.column == roster.criteria[rank].column && $0.isCounted }
        }
    }

    /// Other people in the kinds of a split, with as few pairs of one mode.
    private func vary(_ split: inout Split, _ premises: [Int], seed: UInt64) {
        let noise = SeededGenerator(seed: seed &+ UInt64(split.attempts) &* 0x9E37_79B9)
        let model = KindModel(
            search.roster, kinds: split.kinds, even: premises, attendance: split.attendance, noise: noise)
        guard let model else { return }
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = max(min(secondsLeft(), 0.5), 0.01)
        request.relativeGap = 0.01
        if let values = solver.solve(model.model, request).values { split.unitKinds = model.unitKinds(values) }
    }

    private func allSplits(_ premises: [Int]) -> [Split] {
        let roster = search.roster
        var spans = Spans(roster.size, groups: roster.groups)
        for rank in premises {
            guard case .attribute = roster.criteria[rank].criterion else { continue }
            let values = roster.values.dropFirst().filter { $0.column == roster.criteria[rank].column }
            guard values.allSatisfy(\.isCounted) else { continue }
            spans.narrow(
                byValuesOf: values.map(\.count), unknown: roster.people.count - values.reduce(0) { $0 + $1.count })
        }
        return KindCounts.feasible(for: roster, spans: spans, most: Self.mostSplits).map {
            Split(kinds: $0, attendance: $0.pairs)
        }
    }

    private static let mostSplits = 400

    /// Splits that were not listed have at least so many pairs.
    private func beyond(_ splits: [Split]) -> Int {
        splits.count < Self.mostSplits ? .max : splits.map(\.kinds.pairs).max() ?? 0
    }

    /// Lets the model say how few pairs of one mode a split needs; with `limit` how few pairs of people, those kept.
    @discardableResult
    private func settle(_ split: inout Split, _ premises: [Int], _ limit: Int?) -> Int? {
        split.isSettled = true
        guard let model = KindModel(search.roster, kinds: split.kinds, even: premises, attendance: limit) else {
            return nil
        }
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = max(min(secondsLeft(), 1), 0.01)
        let outcome = solver.solve(model.model, request)
        if let values = outcome.values { split.unitKinds = model.unitKinds(values) }
        if outcome.status == .infeasible {
            if limit == nil { split.attendance = .max }
            return .max
        }
        guard outcome.bound.isFinite else { return nil }
        let proven = Int((outcome.bound - 1e-6).rounded(.up))
        if limit == nil { split.attendance = max(split.attendance, proven) }
        return proven
    }

    /// No plan with the attendance of `found` has fewer pairs of people; a better plan takes the place of `found`.
    private func leastSize(
        _ found: inout BreakoutSearch.Found, _ splits: [Split], _ premises: [Int], seed: UInt64,
        _ budget: inout Budget
    ) -> Int {
        let roster = search.roster
        let plain = BalancedBound.pairs(roster.people.count, over: roster.groups)
        var best: (size: Int, split: Split)?
        if beyond(splits) <= found.pairs[attendance] { return plain }
        for split in splits where split.attendance <= found.pairs[attendance] {
            var split = split
            guard secondsLeft() > 0.01 else { return plain }
            guard let size = settle(&split, premises, found.pairs[attendance]) else { return plain }
            if best.map({ size < $0.size }) ?? true { best = (size, split) }
        }
        guard let best, best.size < .max else { return plain }
        if best.size < found.pairs[size], let unitKinds = best.split.unitKinds {
            var part = Budget(max(budget.left, 400_000)) { false }
            let better = search.guided(found, kinds: best.split.kinds, unitKinds: unitKinds, seed: seed, &part)
            if better.standing < found.standing, better.pairs[attendance] == found.pairs[attendance],
                even(better.pairs) == premises
            {
                found = better
            }
        }
        return min(best.size, found.pairs[size])
    }
}
