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

    /// Days are settled one after another, since rooms of different days have little to do with each other.
    ///
    /// - Parameters:
    ///   - options: of each session its option, −1 for none.
    ///   - known: rooms that are to be bettered, one a session.
    ///   - board: says how long, and when to stop.
    /// - Returns: the programme with its cost, or nil when these times leave no way to share the rooms (or none was
    ///   found in time).
    func assign(_ options: [Int32], from known: [Int32]? = nil, on board: Board) -> Places? {
        let seconds = min(board.secondsLeft, board.limits.iterations == nil ? 5 : .infinity)
        let deadline = board.seconds + seconds
        // The rooms' own costs first: what looks at many rooms at once may be more than can be done in time.
        guard let rooms = known ?? solve(options, isPricedWhole: false, seconds, board),
            var best = places(options, rooms)
        else { return nil }
        if known == nil, !looksAtManyRooms { return best }
        let days = days(of: options)
        for (number, day) in days.enumerated() where !board.isOver() {
            let share = max(0, deadline - board.seconds) / Double(days.count - number)
            guard let better = solve(day, isPricedWhole: true, share, board) else { continue }
            let mixed = day.indices.map { day[$0] >= 0 ? better[$0] : best.rooms[$0] }
            if let found = places(options, mixed), found.cost < best.cost { best = found }
        }
        return best
    }

    private var looksAtManyRooms: Bool {
        !problem.terms.clusters.isEmpty || !problem.terms.successions.isEmpty
            || (0..<problem.links.count).contains { problem.links[$0].kind.concernsRooms }
    }

    /// The programme, or nil when it breaks a hard rule.
    private func places(_ options: [Int32], _ rooms: [Int32]) -> Places? {
        var search = Search(problem)
        return search.take(options, rooms) ? search.snapshot() : nil
    }

    /// The options of each day by themselves, −1 for everybody else; days that a bond about rooms joins are one.
    private func days(of options: [Int32]) -> [[Int32]] {
        let placed = (0..<problem.sessionCount).filter { options[$0] >= 0 }
        let all = Set(placed.map { problem.optionDay[Int(options[$0])] })
        var group = Dictionary(uniqueKeysWithValues: all.map { ($0, $0) })
        for session in placed {
            for k in Int(problem.linkBegin[session])..<Int(problem.linkBegin[session + 1])
            where problem.links[k].kind.concernsRooms && options[Int(problem.links[k].other)] >= 0 {
                let one = group[problem.optionDay[Int(options[session])]] ?? 0
                let other = group[problem.optionDay[Int(options[Int(problem.links[k].other)])]] ?? 0
                for day in group.keys where group[day] == max(one, other) { group[day] = min(one, other) }
            }
        }
        return Set(group.values).sorted().map { number in
            options.map { $0 >= 0 && group[problem.optionDay[Int($0)]] == number ? $0 : -1 }
        }
    }

    /// Rooms of those that have options, −1 for the others.
    private func solve(_ options: [Int32], isPricedWhole: Bool, _ seconds: Double, _ board: Board) -> [Int32]? {
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
        request.timeLimit = seconds
        request.nodeLimit = 1_000
        request.stop = board.done
        request.progress = { _ in _ = board.isOver() }
        guard let values = solver.solve(model, request).values else { return nil }
        return places.ofSession.map { own in
            own.max { values[$0.column.index] < values[$1.column.index] }.map { Int32($0.room) } ?? -1
        }
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
