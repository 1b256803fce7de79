import ForumModel
import LinearModel
import Rules

/// What binds two sessions, other than a clique: costs of overlapping, order, days, and in models with rooms the ways
/// between rooms and the same room.
struct PairRows {
    typealias Entry = (LinearModel.ColumnNumber, Double)

    private let table: VariableTable
    private let problem: Problem
    private let rooms: ProgrammeModel.Rooms
    private let isPriced: Bool

    init(_ table: VariableTable, rooms: ProgrammeModel.Rooms, isPriced: Bool) {
        self.table = table
        problem = table.problem
        self.rooms = rooms
        self.isPriced = isPriced
    }

    func add(to model: inout LinearModel, _ relaxed: inout Relaxed) {
        let bonds = RoomBondRows(problem, table.places)
        for session in 0..<problem.sessionCount where !table.isOver() {
            for k in Int(problem.edgeBegin[session])..<Int(problem.edgeBegin[session + 1]) {
                let edge = problem.edges[k]
                let other = Int(edge.other)
                guard session < other else { continue }
                if isPriced, edge.cost > 0 {
                    Self.addOverlap(
                        session, other, Points(rawValue: edge.cost).value, "pair", table, to: &model)
                }
                if edge.gap > 0 { addGap(session, other, edge.gap, to: &model) }
                if edge.walks, !problem.walksNowhere {
                    if rooms == .assigned {
                        addWalk(session, other, to: &model)
                    } else {
                        relaxed.note("ways to walk are left out")
                    }
                }
            }
            for k in Int(problem.linkBegin[session])..<Int(problem.linkBegin[session + 1]) {
                let link = problem.links[k]
                guard link.isFirst, link.isHard || isPriced else { continue }
                if link.kind.concernsRooms {
                    if rooms == .assigned {
                        bonds.add(session, link, to: &model)
                    } else {
                        relaxed.note("bonds that look at rooms are left out")
                    }
                } else {
                    addTimeBond(session, link, to: &model)
                }
            }
        }
        if problem.turnoverCost > 0, isPriced {
            if rooms == .assigned {
                TurnoverRows(table).add(to: &model)
            } else {
                relaxed.note("turnovers at a price are left out")
            }
        }
        if rooms == .counted, problem.closureCost.count > 0, isPriced {
            relaxed.note("closed rooms at a price are left out")
        }
    }

    /// `weight` when a and b run at one moment: z ≥ (a runs) + (b runs) − 1 at every start.
    static func addOverlap(
        _ a: Int, _ b: Int, _ weight: Double, _ name: String, _ table: VariableTable, to model: inout LinearModel
    ) {
        let shared = table.running[a].keys.filter { table.running[b][$0] != nil }.sorted()
        guard !shared.isEmpty else { return }
        let id = "\(table.problem.id(a)),\(table.problem.id(b))"
        let z = model.addColumn("\(name)[\(id)]", upper: 1, cost: weight)
        for moment in shared {
            model.addRow(
                "\(name)[\(id),\(table.moments[moment])]", upper: 1,
                table.presence(a, moment) + table.presence(b, moment) + [(z, -1)])
        }
    }

    /// The most units by which a bond can be broken.
    private func mostUnits(_ link: Problem.Link, _ session: Int) -> Double {
        switch link.kind {
        case .pause: Double(link.parameter)
        case .minutes:
            Double(problem.options(of: session).map { problem.optionEnd[$0] - problem.optionStart[$0] }.max() ?? 0)
        default: 1
        }
    }

    /// For each option of a: it and those of b that break the bond exclude one another, or cost.
    private func addTimeBond(_ a: Int, _ link: Problem.Link, to model: inout LinearModel) {
        let b = Int(link.other)
        let cost = Points(rawValue: link.cost).value
        var z: LinearModel.ColumnNumber?
        let most = mostUnits(link, a)
        for option in problem.options(of: a) {
            let breaking = problem.options(of: b).compactMap { other -> Entry? in
                let units = problem.units(link, option, other)
                return units > 0 ? (table.time[other], Double(units)) : nil
            }
            guard !breaking.isEmpty else { continue }
            let name = "bond[\(problem.id(a)),\(problem.id(b)),\(table.label(option))]"
            if link.isHard {
                model.addRow(name, upper: 1, breaking.map { ($0.0, 1) } + [(table.time[option], 1)])
            } else {
                let price = z ?? model.addColumn("bond[\(problem.id(a)),\(problem.id(b))]", upper: most, cost: cost)
                z = price
                model.addRow(name, upper: most, breaking + [(table.time[option], most), (price, -1)])
            }
        }
    }

    /// Pairs that need more minutes between them than the clique that holds them says.
    private func addGap(_ a: Int, _ b: Int, _ gap: Int32, to model: inout LinearModel) {
        for option in problem.options(of: a) {
            let near = problem.options(of: b).filter {
                problem.optionStart[$0] < problem.optionEnd[option] + gap
                    && problem.optionStart[option] < problem.optionEnd[$0] + gap
            }
            guard !near.isEmpty else { continue }
            model.addRow(
                "pause[\(problem.id(a)),\(problem.id(b)),\(table.label(option))]", upper: 1,
                near.map { (table.time[$0], 1) } + [(table.time[option], 1)])
        }
    }

    /// Two sessions of one person in rooms too far apart for the time between them.
    private func addWalk(_ a: Int, _ b: Int, to model: inout LinearModel) {
        for option in problem.options(of: a) {
            for (room, column) in zip(problem.rooms(ofOption: option), table.place[option]) {
                var near: [Entry] = []
                for other in problem.options(of: b) {
                    for (otherRoom, otherColumn) in zip(problem.rooms(ofOption: other), table.place[other]) {
                        let way = problem.walk[room * problem.roomCount + otherRoom]
                        guard way > 0 else { continue }
                        if problem.optionStart[other] < problem.optionEnd[option] + way,
                            problem.optionStart[option] < problem.optionEnd[other] + way
                        {
                            near.append((otherColumn, 1))
                        }
                    }
                }
                guard !near.isEmpty else { continue }
                model.addRow("walk[\(problem.id(a)),\(problem.id(b)),\(room)]", upper: 1, near + [(column, 1)])
            }
        }
    }
}

extension Problem {
    /// How far a bond that looks at time alone is broken by option `a` of its first and `b` of its second session.
    func units(_ link: Link, _ a: Int, _ b: Int) -> Int {
        switch link.kind {
        case .before: tables.optionEnd[a] <= tables.optionStart[b] ? 0 : 1
        case .parallel: tables.optionStart[a] == tables.optionStart[b] ? 0 : 1
        case .backToBack:
            tables.optionDay[a] == tables.optionDay[b]
                && (0...link.parameter).contains(tables.optionStart[b] - tables.optionEnd[a]) ? 0 : 1
        case .sameRoom, .hurry, .elsewhere: 0
        case .minutes:
            Int(
                max(
                    0,
                    min(tables.optionEnd[a], tables.optionEnd[b]) - max(tables.optionStart[a], tables.optionStart[b])))
        case .sameDay: tables.optionDay[a] == tables.optionDay[b] ? 0 : 1
        case .daysApart: abs(tables.optionDay[a] - tables.optionDay[b]) >= link.parameter ? 0 : 1
        case .pause:
            Int(
                max(
                    0,
                    link.parameter
                        - max(
                            0,
                            max(
                                tables.optionStart[b] - tables.optionEnd[a], tables.optionStart[a] - tables.optionEnd[b]
                            ))))
        }
    }
}
