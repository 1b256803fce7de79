import ForumModel
import LinearModel
import Rules

/// Patterns in the days of attendees: a column says whether a band of somebody's day is busy. It is at least the presence
/// of each session and at most that of all, and so exact where x is integer.
///
/// Three in a row cost by z ≥ b₁ + b₂ + b₃ − 2 for each three bands, a lone session by z ≥ b − Σ of the day's other
/// bands for each band.
struct ItineraryRows {
    private let table: VariableTable

    /// With more bands of attendees than this the rows would outweigh everything else, and are left out.
    private static let mostBands = 20_000

    init(_ table: VariableTable) { self.table = table }

    func add(to model: inout LinearModel, _ relaxed: inout Relaxed) {
        let problem = table.problem
        let groups = problem.groups
        guard groups.itineraryCosts.count > 0 else { return }
        guard groups.itineraryCosts.count * groups.dayCount * groups.bandCount <= Self.mostBands else {
            relaxed.note("the days of attendees are left out")
            return
        }
        var members = [[Int]](repeating: [], count: groups.itineraryCosts.count)
        for session in 0..<problem.sessionCount {
            for k in Int(groups.itineraryBegin[session])..<Int(groups.itineraryBegin[session + 1]) {
                members[Int(groups.itineraryOf[k])].append(session)
            }
        }
        for (number, sessions) in members.enumerated() where !table.isOver() {
            for day in 0..<groups.dayCount { addDay(day, number, sessions, to: &model) }
        }
    }

    private func addDay(_ day: Int, _ number: Int, _ sessions: [Int], to model: inout LinearModel) {
        let problem = table.problem
        var presences = [[[(LinearModel.ColumnNumber, Double)]]](repeating: [], count: problem.groups.bandCount)
        for session in sessions {
            let options = problem.options(of: session).filter { Int(problem.optionDay[$0]) == day }
            for (band, own) in Dictionary(grouping: options, by: { Int(problem.groups.optionBand[$0]) })
                .sorted(by: { $0.key < $1.key })
            {
                presences[band].append(own.map { (table.time[$0], 1) })
            }
        }
        let costs = problem.groups.itineraryCosts[number]
        let busy = presences.enumerated().map { band, own -> LinearModel.ColumnNumber? in
            guard !own.isEmpty else { return nil }
            let name = "busy[\(number),\(day),\(band)]"
            let column = model.addColumn(name, upper: 1)
            for presence in own { model.addRow(name, upper: 0, presence + [(column, -1)]) }
            if costs.lone > 0 { model.addRow(name, lower: 0, own.joined() + [(column, -1)]) }
            return column
        }
        if costs.three > 0, busy.count > 2 {
            for band in 2..<busy.count {
                guard let one = busy[band - 2], let two = busy[band - 1], let three = busy[band] else { continue }
                let name = "three[\(number),\(day),\(band)]"
                let column = model.addColumn(name, upper: 1, cost: Points(rawValue: costs.three).value)
                model.addRow(name, upper: 2, [(one, 1), (two, 1), (three, 1), (column, -1)])
            }
        }
        let open = busy.compactMap { $0 }
        if costs.lone > 0, !open.isEmpty {
            let name = "lone[\(number),\(day)]"
            let lone = model.addColumn(name, upper: 1, cost: Points(rawValue: costs.lone).value)
            for column in open {
                model.addRow(name, upper: 0, open.map { ($0, $0 == column ? 1 : -1) } + [(lone, -1)])
            }
        }
    }
}
