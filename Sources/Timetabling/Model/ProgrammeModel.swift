import ForumModel
import LinearModel
import Rules

/// The programme as a linear program: which option each session takes, and, where `rooms` says so, in which room.
///
/// Built in three steps over one table of variables: columns, rows, objective.
struct ProgrammeModel {
    enum Rooms: Sendable {
        /// Rooms are counted (``HallRows``), and their costs bounded from below by sharing out each room's hours.
        case counted
        /// Every session gets a room: exact.
        case assigned
    }

    /// What is minimised; the levels above are held where they are.
    enum Level: Sendable {
        case acceptedLeftOut
        case candidatesLeftOut(accepted: Points)
        case soft(accepted: Points, candidates: Points)
    }

    private(set) var model: LinearModel
    private(set) var table: VariableTable
    let rooms: Rooms
    /// What the model leaves out or bounds from below only, in words; empty: its optimum is the programme's.
    var relaxed: [String] { omissions.sentences }
    private var omissions = Relaxed()

    /// The number of columns that `assigned` rooms take.
    static func placeCount(_ problem: Problem) -> Int {
        (0..<problem.optionStart.count).reduce(0) {
            let list = Int(problem.optionRooms[$1])
            return $0 + Int(problem.roomListBegin[list + 1] - problem.roomListBegin[list])
        }
    }

    /// With more options all rows would take gigabytes, and minutes to build: a model of the soft level with counted rooms
    /// then has what options cost and how many of a theme run at once, which is most of what a bound of so many sessions
    /// consists of. For other levels nobody builds one.
    static let mostInFull = 200_000

    static func fitsInFull(_ problem: Problem) -> Bool { problem.optionStart.count <= mostInFull }

    /// - Parameters:
    ///   - fitsInFull: whether it gets all rows.
    ///   - isOver: asked while the model is built; once it says yes the model is left unfinished, and of no use.
    init(
        _ problem: Problem, rooms: Rooms, level: Level, fitsInFull: Bool = true,
        isOver: @escaping () -> Bool = { false }
    ) {
        self.rooms = rooms
        model = LinearModel(name: problem.context.event.acronym)
        table = VariableTable(problem, isOver: isOver)
        var mayLeaveOut = true
        if case .soft(.zero, .zero) = level { mayLeaveOut = false }
        table.addTimes(to: &model, mayLeaveOut: mayLeaveOut)
        if rooms == .assigned { table.addPlaces(to: &model) }
        guard !isOver() else { return }
        addSessionsPlaced(problem)
        guard fitsInFull else {
            addWhatMattersMost(problem, level, mayLeaveOut: mayLeaveOut)
            return
        }
        let cover = CliqueCover(problem, isOver: isOver)
        guard !isOver() else { return }
        addOpponentsApart(problem, cover)
        addCrews(problem, isPriced: level.isSoft)
        switch rooms {
        case .counted:
            HallRows(table, pressure: 0.4).add(to: &model)
        case .assigned:
            addRoomsShared(problem)
        }
        guard !isOver() else { return }
        PairRows(table, rooms: rooms, isPriced: level.isSoft).add(to: &model, &omissions)
        switch level {
        case .acceptedLeftOut:
            priceLeftOut(problem, candidates: false)
        case .candidatesLeftOut(let accepted):
            limitLeftOut(problem, candidates: false, accepted)
            priceLeftOut(problem, candidates: true)
        case .soft(let accepted, let candidates):
            if mayLeaveOut { limitLeftOut(problem, accepted, candidates) }
            guard !isOver() else { return }
            pricePlaces(problem)
            let loners = cover.exclusive
            OverlapCounters(table, loners: loners, isExact: rooms == .assigned).add(to: &model, &omissions)
            var shares: RoomShares?
            if rooms == .counted, problem.roomsMatter, RoomShares.areAffordable(problem) {
                var counted = RoomShares(table)
                counted.add(to: &model)
                shares = counted
            }
            if rooms == .counted, problem.roomsMatter { omissions.note("rooms are counted, not assigned") }
            if !isOver() { addGroups(problem, shares) }
        }
    }

    /// Takes columns out: nothing that matters has them.
    mutating func exclude(_ columns: [LinearModel.ColumnNumber]) {
        for column in columns { model.setBounds(column, lower: 0, upper: 0) }
    }

    /// Of the soft level, what a bound consists of in an event of thousands of sessions.
    private mutating func addWhatMattersMost(_ problem: Problem, _ level: Level, mayLeaveOut: Bool) {
        guard case .soft(let accepted, let candidates) = level else { return }
        if mayLeaveOut { limitLeftOut(problem, accepted, candidates) }
        pricePlaces(problem)
        OverlapCounters(table, loners: [], isExact: false).add(to: &model, &omissions)
        omissions.note("all but what options cost and how many of a theme run at once is left out")
    }

    // MARK: - Rows

    /// Terms that look at many sessions at once.
    private mutating func addGroups(_ problem: Problem, _ shares: RoomShares?) {
        DayLoadRows(table).add(to: &model)
        BalanceRows(table).add(to: &model)
        ItineraryRows(table).add(to: &model, &omissions)
        ClusterRows(problem, isOver: table.isOver).add(times: table.time, table.places, shares, to: &model, &omissions)
        switch rooms {
        case .counted: SuccessionRows(problem, isOver: table.isOver).add(times: table.time, to: &model, &omissions)
        case .assigned: SuccessionRows(problem, isOver: table.isOver).add(table.places, to: &model)
        }
        if !problem.terms.rankings.isEmpty { omissions.note("positions among other sessions are left out") }
    }

    /// Every session takes one option or is left out.
    private mutating func addSessionsPlaced(_ problem: Problem) {
        for session in 0..<problem.sessionCount {
            var entries = problem.options(of: session).map { (table.time[$0], 1.0) }
            if let out = table.leftOut[session] { entries.append((out, 1)) }
            model.addRow("placed[\(problem.id(session))]", lower: 1, upper: 1, entries)
        }
    }

    /// Sessions that may not overlap, by cliques and moments.
    private mutating func addOpponentsApart(_ problem: Problem, _ cover: CliqueCover) {
        for (number, clique) in cover.cliques.enumerated() where !table.isOver() {
            var meeting: [Int: [(LinearModel.ColumnNumber, Double)]] = [:]
            for session in clique.sessions {
                for option in problem.options(of: session) {
                    for moment in table.moments(of: option, until: problem.optionEnd[option] + clique.gap) {
                        meeting[moment, default: []].append((table.time[option], 1))
                    }
                }
            }
            // Rows of neighbouring moments often say less than one another; the simplex method is four times faster with
            // all of them.
            for moment in meeting.keys.sorted() {
                guard let entries = meeting[moment], entries.count > 1 else { continue }
                model.addRow("apart[\(number),\(table.moments[moment])]", upper: 1, entries)
            }
        }
        for (session, others) in cover.loners where !table.isOver() {
            let most = Double(problem.roomCount)
            for moment in table.moments.indices {
                let own = table.presence(session, moment)
                let meeting = others.flatMap { table.presence($0, moment) }
                guard !own.isEmpty, !meeting.isEmpty else { continue }
                model.addRow(
                    "alone[\(problem.id(session)),\(table.moments[moment])]", upper: most,
                    meeting + own.map { ($0.0, most) })
            }
        }
    }

    /// No more sessions with a crew at once than there are crews, or a price for each minute of excess.
    private mutating func addCrews(_ problem: Problem, isPriced: Bool) {
        for (number, crew) in problem.terms.cumulatives.enumerated() {
            if crew.weight != nil, !isPriced { continue }
            for segment in 0..<problem.segmentCount where !table.isOver() {
                var entries: [(LinearModel.ColumnNumber, Double)] = []
                for session in crew.sessions {
                    for option in problem.options(of: session)
                    where Int(problem.optionFirst[option]) <= segment && segment < Int(problem.optionLast[option]) {
                        entries.append((table.time[option], 1))
                    }
                }
                guard entries.count > crew.limit else { continue }
                if let weight = crew.weight {
                    let minutes = Double(problem.segmentMinutes[segment])
                    entries.append((model.addColumn("excess[\(crew.name),\(segment)]", cost: weight * minutes), -1))
                }
                model.addRow("crew[\(number),\(segment)]", upper: Double(crew.limit), entries)
            }
        }
    }

    /// Options have rooms, and a room holds one session at a time, turnover included.
    private mutating func addRoomsShared(_ problem: Problem) {
        var meeting: [[Int: [(LinearModel.ColumnNumber, Double)]]] = Array(repeating: [:], count: problem.roomCount)
        for option in 0..<problem.optionStart.count where !table.isOver() {
            let rooms = problem.rooms(ofOption: option)
            model.addRow(
                "room[\(option)]", lower: 0, upper: 0,
                table.place[option].map { ($0, 1) } + [(table.time[option], -1)])
            let blocked = problem.segmentStart[Int(problem.optionBlocked[option])]
            for (room, column) in zip(rooms, table.place[option]) {
                for moment in table.moments(of: option, until: blocked) {
                    meeting[room][moment, default: []].append((column, 1))
                }
            }
        }
        for (room, moments) in meeting.enumerated() {
            let id = problem.context.event.rooms[room].id
            for moment in moments.keys.sorted() {
                guard let entries = moments[moment], entries.count > 1 else { continue }
                model.addRow("room-double-booking[\(id),\(table.moments[moment])]", upper: 1, entries)
            }
        }
    }

    private mutating func limitLeftOut(_ problem: Problem, _ accepted: Points, _ candidates: Points) {
        limitLeftOut(problem, candidates: false, accepted)
        limitLeftOut(problem, candidates: true, candidates)
    }

    private mutating func limitLeftOut(_ problem: Problem, candidates: Bool, _ most: Points) {
        let entries = weightsOut(problem, candidates: candidates).filter { $0.1 > 0 }
        // In units of the least weight: otherwise the slack would let a good part of a light session stay out.
        guard let least = entries.map(\.1).min() else { return }
        model.addRow(
            candidates ? "candidates-left-out" : "accepted-left-out", upper: most.value / least + 1e-7,
            entries.map { ($0.0, $0.1 / least) })
    }

    // MARK: - Objective

    private mutating func priceLeftOut(_ problem: Problem, candidates: Bool) {
        for (column, weight) in weightsOut(problem, candidates: candidates) { model.setCost(column, weight) }
    }

    private func weightsOut(_ problem: Problem, candidates: Bool) -> [(LinearModel.ColumnNumber, Double)] {
        (0..<problem.sessionCount).compactMap { session in
            guard problem.isCandidate[session] == candidates, let column = table.leftOut[session] else { return nil }
            return (column, problem.weight[session].value)
        }
    }

    /// What each option costs by itself, and each room where rooms are assigned.
    private mutating func pricePlaces(_ problem: Problem) {
        for session in 0..<problem.sessionCount {
            for option in problem.options(of: session) {
                model.setCost(table.time[option], Points(rawValue: problem.optionCost[option]).value)
                guard rooms == .assigned else { continue }
                for (room, column) in zip(problem.rooms(ofOption: option), table.place[option]) {
                    let closed = problem.closurePrice(option, room)
                    model.setCost(
                        column, Points(rawValue: problem.roomCost[session * problem.roomCount + room] + closed).value)
                }
            }
        }
    }
}

extension ProgrammeModel.Level {
    var isSoft: Bool {
        if case .soft = self { true } else { false }
    }
}

extension Problem {
    /// What an option costs in a room that is not available all the time, where that is allowed at a price.
    func closurePrice(_ option: Int, _ room: Int) -> Int64 {
        guard tables.closureCost.count > 0 else { return 0 }
        let row = room * (tables.segmentCount + 1)
        return tables.closureCost[row + Int(tables.optionLast[option])]
            - tables.closureCost[row + Int(tables.optionFirst[option])]
    }
}
