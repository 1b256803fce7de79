import ForumModel
import LinearModel
import Rules

/// Rooms beyond the first that a category uses in a block (see `Terms.Clusters`).
///
/// Where rooms are assigned a column says whether a category uses a room in a block, at least the presence there of each
/// of its sessions: exact. Where they are counted the parts of a day that sessions spend there (``RoomShares``) do so, and
/// no more long ones than there are openings. In every model the sessions of a category that run or turn over at one
/// moment need as many rooms, and where those of over half the longest opening are more than a block has openings one
/// room does not do.
struct ClusterRows {
    typealias Entry = (LinearModel.ColumnNumber, Double)

    private let problem: Problem
    private let isOver: () -> Bool

    init(_ problem: Problem, isOver: @escaping () -> Bool = { false }) {
        self.problem = problem
        self.isOver = isOver
    }

    /// - Parameters:
    ///   - times: of each option the column that says that it is taken; empty where all times are fixed.
    ///   - places: empty where rooms are counted.
    ///   - shares: where rooms are counted, the parts that sessions have in them.
    func add(
        times: [LinearModel.ColumnNumber], _ places: PlaceColumns, _ shares: RoomShares? = nil,
        to model: inout LinearModel, _ relaxed: inout Relaxed
    ) {
        for (number, term) in problem.terms.clusters.enumerated() {
            let others = [term.rooms, term.gaps] + term.places + term.neighbours
            if term.isExclusive || others.contains(where: { $0 != .zero }) {
                relaxed.note("what categories cost beyond the rooms of a block is left out")
            }
            guard term.parallel > .zero else { continue }
            if places.ofSession.allSatisfy(\.isEmpty) { relaxed.note("the rooms that categories use are counted") }
            for (category, sessions) in term.categories.enumerated() where !isOver() {
                let options = sessions.map { session in
                    let open =
                        times.isEmpty ? places.ofSession[session].map(\.option) : Array(problem.options(of: session))
                    return open.map { ($0, block($0, term)) }
                }
                for block in Set(options.joined().map(\.1)).sorted() where !isOver() {
                    let name = "\(number),\(category),\(block)"
                    let own = sessions.map { stays(of: $0, in: block, term, places, shares) }
                    let running = options.map { $0.filter { $0.1 == block }.map(\.0) }.filter { !$0.isEmpty }
                    guard running.count > 1 else { continue }
                    let openings = Set(running.joined().map { problem.optionSlot[$0] }).count
                    let excess = model.addColumn("spread-out[\(name)]", cost: term.parallel.value)
                    addUses(own, openings, excess, name, to: &model)
                    if !times.isEmpty { addCounts(running, times, excess, name, to: &model) }
                }
            }
        }
    }

    private func block(_ option: Int, _ term: Terms.Clusters) -> Int32 {
        term.block == .day ? problem.optionDay[option] : problem.optionSlot[option]
    }

    /// A column that is 1 where a session is in a room; `isLong`: for more than half an opening.
    private struct Stay {
        let room: Int
        let column: LinearModel.ColumnNumber
        let isLong: Bool
    }

    /// The columns that say, of a session, in which room it is in a block.
    private func stays(
        of session: Int, in block: Int32, _ term: Terms.Clusters, _ places: PlaceColumns, _ shares: RoomShares?
    ) -> [Stay] {
        if let shares, term.block == .day {
            return shares.ofSession[session].filter { $0.day == block }.map {
                Stay(room: $0.room, column: $0.column, isLong: $0.isLong)
            }
        }
        return places.ofSession[session].filter { self.block($0.option, term) == block }.map {
            Stay(room: $0.room, column: $0.column, isLong: false)
        }
    }

    private func addUses(
        _ sessions: [[Stay]], _ openings: Int, _ excess: LinearModel.ColumnNumber, _ name: String,
        to model: inout LinearModel
    ) {
        let rooms = Set(sessions.joined().map(\.room)).sorted()
        guard rooms.count > 1 else { return }
        let uses = rooms.map { room in
            let id = "uses[\(name),\(problem.context.event.rooms[room].id)]"
            let use = model.addColumn(id, upper: 1)
            for own in sessions {
                let here = own.filter { $0.room == room }
                if !here.isEmpty { model.addRow(id, upper: 0, here.map { ($0.column, 1) } + [(use, -1)]) }
            }
            // Long ones come one an opening: so many in a room that is used, and none elsewhere.
            let long = sessions.joined().filter { $0.isLong && $0.room == room }
            if long.count > openings {
                model.addRow(id, upper: 0, long.map { ($0.column, 1) } + [(use, -Double(openings))])
            }
            return use
        }
        model.addRow("spread-out[\(name)]", upper: 1, uses.map { ($0, 1) } + [(excess, -1)])
    }

    private func addCounts(
        _ sessions: [[Int]], _ times: [LinearModel.ColumnNumber], _ excess: LinearModel.ColumnNumber, _ name: String,
        to model: inout LinearModel
    ) {
        let options = sessions.joined().sorted { problem.optionStart[$0] < problem.optionStart[$1] }
        var last: [Int] = []
        for start in Set(options.map { problem.optionStart[$0] }).sorted() {
            let running = options.filter {
                problem.optionStart[$0] <= start && start < problem.segmentStart[Int(problem.optionBlocked[$0])]
            }
            // What ran before and more says more.
            guard running.count > 1, !Set(running).isSubset(of: last) else { continue }
            last = running
            model.addRow("at-once[\(name),\(start)]", upper: 1, running.map { (times[$0], 1) } + [(excess, -1)])
        }
        // Sessions longer than half an opening (turnovers may lie outside) come one an opening and room.
        let slots = Set(options.map { problem.optionSlot[$0] })
        let longest = slots.map { problem.openings[Int($0)].end - problem.openings[Int($0)].start }.max() ?? 0
        let long = options.filter { 2 * (problem.optionEnd[$0] - problem.optionStart[$0]) > longest }
        let count = Double(slots.count)
        guard !long.isEmpty else { return }
        model.addRow("openings[\(name)]", upper: count, long.map { (times[$0], 1) } + [(excess, -count)])
    }
}
