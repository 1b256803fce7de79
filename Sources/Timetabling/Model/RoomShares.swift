import ForumModel
import LinearModel
import Rules

/// A lower bound on what rooms cost, without saying who is where when: each session shares itself out among the rooms
/// that it may use on each day, and no room is asked for more than its hours of the day.
struct RoomShares {
    /// A session's part in a room on a day.
    struct Share {
        let day: Int32
        let room: Int
        let column: LinearModel.ColumnNumber
        /// Whether an opening holds no second session of this length in the same room.
        let isLong: Bool
    }

    /// By session; days and rooms ascending.
    private(set) var ofSession: [[Share]] = []
    private let table: VariableTable
    private let problem: Problem
    /// Of sessions of more than half the longest slot a slot holds one.
    private let longest: Int
    private let holdsTurnover: Bool
    private let leastTurnover: Int

    /// Whether the columns are few enough to be worth their memory; where they are not, rooms cost nothing in the bound.
    static func areAffordable(_ problem: Problem) -> Bool {
        problem.sessionCount * problem.roomCount * problem.groups.dayCount <= 1_000_000
    }

    init(_ table: VariableTable) {
        self.table = table
        problem = table.problem
        longest = problem.context.event.slots.filter { $0.kind == .session }.map(\.time.duration.rawValue).max() ?? 0
        holdsTurnover = problem.terms.turnoverWeight == nil
        // Of two sessions in a slot only the first needs its turnover inside, and it may be the one with the less.
        let least = (0..<problem.sessionCount).map { [problem] in Int(problem.turnover[$0]) }.min() ?? 0
        leastTurnover = holdsTurnover ? least : 0
    }

    mutating func add(to model: inout LinearModel) {
        var minutes: [Int: [(LinearModel.ColumnNumber, Double)]] = [:]
        var halves = minutes
        var openings: [Int: Set<Int32>] = [:]
        for session in 0..<problem.sessionCount where !table.isOver() {
            let turnover = holdsTurnover ? Int(problem.turnover[session]) : 0
            var own: [Share] = []
            for (day, options) in days(of: session) {
                let rooms = Set(options.flatMap { problem.rooms(ofOption: $0) }).sorted()
                let slots = options.map { problem.optionSlot[$0] }
                let shortest = options.map { Int(problem.optionEnd[$0] - problem.optionStart[$0]) }.min() ?? 0
                for room in rooms {
                    let cost = Points(rawValue: problem.roomCost[session * problem.roomCount + room]).value
                    let id = "share[\(problem.id(session)),\(day),\(problem.context.event.rooms[room].id)]"
                    let column = model.addColumn(id, upper: 1, cost: cost)
                    let isLong = 2 * shortest + leastTurnover > longest
                    own.append(Share(day: day, room: room, column: column, isLong: isLong))
                    let number = Int(day) * problem.roomCount + room
                    openings[number, default: []].formUnion(slots)
                    minutes[number, default: []].append((column, Double(shortest + turnover)))
                    if isLong { halves[number, default: []].append((column, 1)) }
                }
                // What runs on the day is shared out on the day.
                let here = own.filter { $0.day == day }.map { ($0.column, 1.0) }
                model.addRow(
                    "shared[\(problem.id(session)),\(day)]", lower: 0, upper: 0,
                    here + options.map { (table.time[$0], -1) })
            }
            ofSession.append(own)
        }
        if !table.isOver() { limit(openings, minutes, halves, in: &model) }
    }

    private func days(of session: Int) -> [(day: Int32, options: [Int])] {
        Dictionary(grouping: problem.options(of: session)) { problem.optionDay[$0] }
            .map { (day: $0.key, options: $0.value) }.sorted { $0.day < $1.day }
    }

    private func limit(
        _ openings: [Int: Set<Int32>], _ minutes: [Int: [(LinearModel.ColumnNumber, Double)]],
        _ halves: [Int: [(LinearModel.ColumnNumber, Double)]], in model: inout LinearModel
    ) {
        let most = holdsTurnover ? problem.longestTurnover : 0
        for number in minutes.keys.sorted() {
            let (day, room) = number.quotientAndRemainder(dividingBy: problem.roomCount)
            let id = "\(day),\(problem.context.event.rooms[room].id)"
            let open = (openings[number] ?? []).map { problem.openings[Int($0)] }
            let supply = Double(open.reduce(0) { $0 + $1.end - $1.start + most })
            let asked = minutes[number] ?? []
            if asked.reduce(0, { $0 + $1.1 }) > supply { model.addRow("hours[\(id)]", upper: supply, asked) }
            if let long = halves[number], long.count > open.count {
                model.addRow("halves[\(id)]", upper: Double(open.count), long)
            }
        }
    }
}
