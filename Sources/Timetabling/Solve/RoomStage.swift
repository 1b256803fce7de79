import ForumModel
import LinearModel
import Rules

/// Gives every session a room when all times are fixed: the cheapest way there is, by branch and bound on a small model.
struct RoomStage {
    private let problem: Problem
    private let solver: any LinearSolver

    init(_ problem: Problem, _ solver: any LinearSolver) {
        self.problem = problem
        self.solver = solver
    }

    /// - Parameters:
    ///   - options: of each session its option, −1 for none.
    ///   - board: says how long, and when to stop.
    /// - Returns: the programme with its cost, or nil when these times leave no way to share the rooms (or none was
    ///   found in time).
    func assign(_ options: [Int32], on board: Board) -> Places? {
        var model = LinearModel(name: "rooms")
        var columns: [[(room: Int, column: LinearModel.ColumnNumber)]] = []
        var meeting: [[Int: [(LinearModel.ColumnNumber, Double)]]] = Array(repeating: [:], count: problem.roomCount)
        for session in 0..<problem.sessionCount {
            guard options[session] >= 0 else {
                columns.append([])
                continue
            }
            let option = Int(options[session])
            let own = problem.rooms(ofOption: option).map { room in
                let cost = problem.roomCost[session * problem.roomCount + room] + problem.closurePrice(option, room)
                let id = problem.context.event.rooms[room].id
                return (room, model.addBinary("y[\(problem.id(session)),\(id)]", cost: Points(rawValue: cost).value))
            }
            columns.append(own)
            model.addRow("placed[\(problem.id(session))]", lower: 1, upper: 1, own.map { ($0.1, 1) })
            for (room, column) in own {
                for segment in Int(problem.optionFirst[option])..<Int(problem.optionBlocked[option]) {
                    meeting[room][segment, default: []].append((column, 1))
                }
            }
        }
        for (room, segments) in meeting.enumerated() {
            var last: [LinearModel.ColumnNumber] = []
            for segment in segments.keys.sorted() {
                guard let entries = segments[segment], entries.count > 1 else { continue }
                let members = entries.map(\.0)
                // The same sessions a segment later say nothing new.
                if members == last { continue }
                last = members
                model.addRow("room[\(room),\(segment)]", upper: 1, entries)
            }
        }
        addPairs(options, columns, to: &model)
        addTurnovers(options, columns, to: &model)
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = min(board.secondsLeft, board.limits.iterations == nil ? 5 : .infinity)
        request.nodeLimit = 1_000
        request.stop = board.done
        request.progress = { _ in _ = board.isOver() }
        guard let values = solver.solve(model, request).values else { return nil }
        var rooms = Array(repeating: Int32(-1), count: problem.sessionCount)
        for (session, own) in columns.enumerated() {
            guard let chosen = own.max(by: { values[$0.column.index] < values[$1.column.index] }) else { continue }
            rooms[session] = Int32(chosen.room)
        }
        var search = Search(problem)
        return search.take(options, rooms) ? search.snapshot() : nil
    }

    /// What missing turnover costs two sessions that follow one another in a room, where that has a price.
    private func addTurnovers(
        _ options: [Int32], _ columns: [[(room: Int, column: LinearModel.ColumnNumber)]], to model: inout LinearModel
    ) {
        guard problem.turnoverCost > 0 else { return }
        let placed = (0..<problem.sessionCount).filter { options[$0] >= 0 }
        for first in placed {
            for second in placed where second != first {
                let missing = problem.missingTurnover(first, Int(options[first]), Int(options[second]))
                guard missing > 0 else { continue }
                let price = model.addColumn(
                    "turnover[\(first),\(second)]", upper: 1, cost: problem.turnoverCost * Double(missing))
                for (room, column) in columns[first] {
                    guard let other = columns[second].first(where: { $0.room == room }) else { continue }
                    model.addRow(
                        "turnover[\(first),\(second),\(room)]", upper: 1,
                        [(column, 1), (other.column, 1), (price, -1)])
                }
            }
        }
    }

    /// Bonds between sessions that depend on rooms: ways to walk, and the same room.
    private func addPairs(
        _ options: [Int32], _ columns: [[(room: Int, column: LinearModel.ColumnNumber)]], to model: inout LinearModel
    ) {
        for session in 0..<problem.sessionCount where options[session] >= 0 {
            let option = Int(options[session])
            for k in Int(problem.edgeBegin[session])..<Int(problem.edgeBegin[session + 1]) {
                let edge = problem.edges[k]
                let other = Int(edge.other)
                guard edge.walks, session < other, options[other] >= 0 else { continue }
                let theirs = Int(options[other])
                let gap = max(
                    problem.optionStart[theirs] - problem.optionEnd[option],
                    problem.optionStart[option] - problem.optionEnd[theirs])
                for (room, column) in columns[session] {
                    let far = columns[other].filter { problem.walk[room * problem.roomCount + $0.room] > gap }
                    guard !far.isEmpty else { continue }
                    let entries: [(LinearModel.ColumnNumber, Double)] = far.map { ($0.column, 1.0) } + [(column, 1.0)]
                    model.addRow("walk[\(session),\(other),\(room)]", upper: 1, entries)
                }
            }
            for k in Int(problem.linkBegin[session])..<Int(problem.linkBegin[session + 1]) {
                let link = problem.links[k]
                let other = Int(link.other)
                guard link.kind == .sameRoom, link.isFirst, options[other] >= 0 else { continue }
                let price =
                    link.isHard
                    ? nil
                    : model.addColumn(
                        "same-room[\(session),\(other)]", upper: 1, cost: Points(rawValue: link.cost).value)
                for (room, column) in columns[session] {
                    let elsewhere = columns[other].filter { $0.room != room }
                    guard !elsewhere.isEmpty else { continue }
                    var entries: [(LinearModel.ColumnNumber, Double)] = elsewhere.map { ($0.column, 1) } + [(column, 1)]
                    if let price { entries.append((price, -1)) }
                    model.addRow("same-room[\(session),\(other),\(room)]", upper: 1, entries)
                }
            }
        }
    }
}

extension Search {
    /// Takes over a whole programme given as options and rooms, in an empty search.
    ///
    /// - Returns: false, and what was placed so far stands, when a hard rule forbids it.
    mutating func take(_ options: [Int32], _ rooms: [Int32]) -> Bool {
        for session in 0..<problem.sessionCount where options[session] >= 0 {
            let (chosen, place) = (Int(options[session]), Int(rooms[session]))
            guard place >= 0, allows(chosen, place), isFree(chosen, place) else { return false }
            let price = price(session, chosen, place)
            guard price != Self.forbidden else { return false }
            put(session, chosen, place, price: price)
        }
        beginMove()
        return true
    }
}
