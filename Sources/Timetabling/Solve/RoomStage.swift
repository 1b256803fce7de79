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
        // What looks at many rooms at once may be more than can be done in time: then the rooms' own costs must do.
        best(options, isPricedWhole: true, board) ?? best(options, isPricedWhole: false, board)
    }

    private func best(_ options: [Int32], isPricedWhole: Bool, _ board: Board) -> Places? {
        var model = LinearModel(name: "rooms")
        let places = addPlaces(options, to: &model)
        addPairs(options, places, to: &model, isPricedWhole: isPricedWhole)
        addTurnovers(options, places, to: &model)
        if isPricedWhole {
            var relaxed = Relaxed()
            ClusterRows(problem).add(times: [], places, to: &model, &relaxed)
            SuccessionRows(problem).add(places, to: &model)
        }
        var request = SolveRequest(.branchAndBound)
        request.timeLimit = min(board.secondsLeft, board.limits.iterations == nil ? 5 : .infinity)
        request.nodeLimit = 1_000
        request.stop = board.done
        request.progress = { _ in _ = board.isOver() }
        guard let values = solver.solve(model, request).values else { return nil }
        let rooms = places.ofSession.map { own in
            own.max { values[$0.column.index] < values[$1.column.index] }.map { Int32($0.room) } ?? -1
        }
        var search = Search(problem)
        return search.take(options, rooms) ? search.snapshot() : nil
    }

    /// A column for each session and room, at its price, and no two sessions in a room at once.
    private func addPlaces(_ options: [Int32], to model: inout LinearModel) -> PlaceColumns {
        var places: [[PlaceColumns.Place]] = []
        var meeting: [[Int: [LinearModel.ColumnNumber]]] = Array(repeating: [:], count: problem.roomCount)
        for session in 0..<problem.sessionCount {
            guard options[session] >= 0 else {
                places.append([])
                continue
            }
            let option = Int(options[session])
            let own = problem.rooms(ofOption: option).map { room in
                let cost = problem.roomCost[session * problem.roomCount + room] + problem.closurePrice(option, room)
                let id = "y[\(problem.id(session)),\(problem.context.event.rooms[room].id)]"
                return PlaceColumns.Place(
                    option: option, room: room, column: model.addBinary(id, cost: Points(rawValue: cost).value))
            }
            places.append(own)
            model.addRow("placed[\(problem.id(session))]", lower: 1, upper: 1, own.map { ($0.column, 1) })
            for place in own {
                for segment in Int(problem.optionFirst[option])..<Int(problem.optionBlocked[option]) {
                    meeting[place.room][segment, default: []].append(place.column)
                }
            }
        }
        for (room, segments) in meeting.enumerated() {
            var last: [LinearModel.ColumnNumber] = []
            for segment in segments.keys.sorted() {
                // The same sessions a segment later say nothing new.
                guard let members = segments[segment], members.count > 1, members != last else { continue }
                last = members
                model.addRow("room[\(room),\(segment)]", upper: 1, members.map { ($0, 1) })
            }
        }
        return PlaceColumns(ofSession: places)
    }

    /// What missing turnover costs two sessions that follow one another in a room, where that has a price.
    private func addTurnovers(
        _ options: [Int32], _ places: PlaceColumns, to model: inout LinearModel
    ) {
        guard problem.turnoverCost > 0 else { return }
        let placed = (0..<problem.sessionCount).filter { options[$0] >= 0 }
        for first in placed {
            for second in placed where second != first {
                let missing = problem.missingTurnover(first, Int(options[first]), Int(options[second]))
                guard missing > 0 else { continue }
                let price = model.addColumn(
                    "turnover[\(first),\(second)]", upper: 1, cost: problem.turnoverCost * Double(missing))
                for place in places.ofSession[first] {
                    guard let other = places.ofSession[second].first(where: { $0.room == place.room }) else { continue }
                    model.addRow(
                        "turnover[\(first),\(second),\(place.room)]", upper: 1,
                        [(place.column, 1), (other.column, 1), (price, -1)])
                }
            }
        }
    }

    /// Bonds between sessions that depend on rooms: ways to walk, the same room, ways between buildings.
    private func addPairs(
        _ options: [Int32], _ places: PlaceColumns, to model: inout LinearModel, isPricedWhole: Bool
    ) {
        let bonds = RoomBondRows(problem, places)
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
                for place in places.ofSession[session] {
                    let far = places.ofSession[other].filter {
                        problem.walk[place.room * problem.roomCount + $0.room] > gap
                    }
                    guard !far.isEmpty else { continue }
                    model.addRow(
                        "walk[\(session),\(other),\(place.room)]", upper: 1, ([place] + far).map { ($0.column, 1) })
                }
            }
            for k in Int(problem.linkBegin[session])..<Int(problem.linkBegin[session + 1]) {
                let link = problem.links[k]
                guard link.kind.concernsRooms, link.isFirst, link.isHard || isPricedWhole else { continue }
                bonds.add(session, link, to: &model)
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
