import ForumModel
import LinearModel
import Rules

/// A lower bound on what rooms cost, without saying who is where when: each session shares itself out among the rooms
/// that it may use, and no room is asked for more than its hours.
struct RoomShares {
    private let table: VariableTable

    init(_ table: VariableTable) { self.table = table }

    func add(to model: inout LinearModel) {
        let problem = table.problem
        var minutes: [[(LinearModel.ColumnNumber, Double)]] = Array(repeating: [], count: problem.roomCount)
        var halves = minutes
        let slots = problem.context.event.slots.filter { $0.kind == .session }
        let longest = slots.map(\.time.duration.rawValue).max() ?? 0
        let holdsTurnover = problem.terms.turnoverWeight == nil
        // Of two sessions in a slot only the first needs its turnover inside, and it may be the one with the less.
        let least = holdsTurnover ? (0..<problem.sessionCount).map { Int(problem.turnover[$0]) }.min() ?? 0 : 0
        for session in 0..<problem.sessionCount {
            let options = problem.options(of: session)
            guard !options.isEmpty else { continue }
            var rooms: Set<Int> = []
            var shortest = Int.max
            for option in options {
                rooms.formUnion(problem.rooms(ofOption: option))
                shortest = min(shortest, Int(problem.optionEnd[option] - problem.optionStart[option]))
            }
            let turnover = holdsTurnover ? Int(problem.turnover[session]) : 0
            var entries: [(LinearModel.ColumnNumber, Double)] = []
            for room in rooms.sorted() {
                let cost = Points(rawValue: problem.roomCost[session * problem.roomCount + room]).value
                let column = model.addColumn(
                    "share[\(problem.id(session)),\(problem.context.event.rooms[room].id)]", upper: 1, cost: cost)
                entries.append((column, 1))
                minutes[room].append((column, Double(shortest + turnover)))
                if 2 * shortest + least > longest { halves[room].append((column, 1)) }
            }
            if let out = table.leftOut[session] { entries.append((out, 1)) }
            model.addRow("shared[\(problem.id(session))]", lower: 1, upper: 1, entries)
        }
        let most = holdsTurnover ? Int(problem.longestTurnover) : 0
        for (number, room) in problem.context.event.rooms.enumerated() {
            let open = slots.filter { $0.rooms.isEmpty || $0.rooms.contains(room.id) }
            let supply = open.reduce(0) { $0 + $1.time.duration.rawValue + most }
            model.addRow("hours[\(room.id)]", upper: Double(supply), minutes[number])
            // Of sessions longer than half the longest slot a slot holds one.
            model.addRow("halves[\(room.id)]", upper: Double(open.count), halves[number])
        }
    }
}
