import ForumModel
import LinearModel
import Rules

/// Room feasibility by counting: whatever runs at a moment and fits only into certain rooms cannot be more than they.
///
/// After Lach and Lübbecke (2008): the sets looked at are those that sessions name themselves, and everything. Where the
/// sets are nested and sessions of a block begin and end together the rows say all there is to say about rooms;
/// elsewhere they are necessary only.
struct HallRows {
    private let table: VariableTable
    private let problem: Problem
    private let sets: [RoomSet]

    /// - Parameter pressure: only sets of whose room-minutes at least this share is asked for by sessions that fit
    ///   nowhere else.
    init(_ table: VariableTable, pressure: Double) {
        self.table = table
        problem = table.problem
        var demand: [RoomSet: Double] = [:]
        for session in 0..<problem.sessionCount {
            // A session counts for the union of what its options may use.
            var union = RoomSet(count: problem.roomCount)
            var shortest = Int32.max
            for option in problem.options(of: session) {
                for room in problem.rooms(ofOption: option) { union.insert(room) }
                shortest = min(
                    shortest, problem.optionEnd[option] - problem.optionStart[option] + problem.turnover[session])
            }
            if !union.isEmpty { demand[union, default: 0] += Double(shortest) }
        }
        let opening = problem.context.event.slots.filter { $0.kind == .session }
            .reduce(0.0) { $0 + Double($1.time.duration.rawValue) }
        var kept: [RoomSet] = []
        let everything = RoomSet.all(problem.roomCount)
        for set in Set(demand.keys).union([everything]) where !table.isOver() {
            let asked = demand.reduce(0.0) { $1.key.isSubset(of: set) ? $0 + $1.value : $0 }
            if set == everything || asked >= pressure * opening * Double(set.count) { kept.append(set) }
        }
        sets = kept.sorted { $0.count != $1.count ? $0.count < $1.count : $0.rooms.lexicographicallyPrecedes($1.rooms) }
    }

    /// Adds the rows to `model`, one a set and moment at which more could meet than there are rooms.
    func add(to model: inout LinearModel) {
        var lists: [Int32: RoomSet] = [:]
        var options = [[Int]](repeating: [], count: table.moments.count)
        for option in 0..<problem.optionStart.count where !table.isOver() {
            let list = problem.optionRooms[option]
            if lists[list] == nil {
                var set = RoomSet(count: problem.roomCount)
                for room in problem.rooms(ofOption: option) { set.insert(room) }
                lists[list] = set
            }
            for moment in table.moments(of: option, until: blocked(option)) { options[moment].append(option) }
        }
        let owner = (0..<problem.sessionCount).flatMap { session in problem.options(of: session).map { _ in session } }
        for (moment, running) in options.enumerated() {
            var open = RoomSet(count: problem.roomCount)
            for option in running { open.formUnion(lists[problem.optionRooms[option]] ?? open) }
            var last: [Int] = []
            for set in sets where !table.isOver() {
                var available = set
                available.formIntersection(open)
                let inside = running.filter { lists[problem.optionRooms[$0]]?.isSubset(of: set) ?? false }
                // A larger set with the same sessions says less.
                guard inside.count > available.count, inside != last,
                    Set(inside.map { owner[$0] }).count > available.count
                else { continue }
                last = inside
                model.addRow(
                    "rooms[\(available.count),\(table.moments[moment])]", upper: Double(available.count),
                    inside.map { (table.time[$0], 1) })
            }
        }
    }

    private func blocked(_ option: Int) -> Int32 {
        let end = Int(problem.optionBlocked[option])
        return problem.segmentStart[end]
    }
}
