import ForumModel
import LinearModel
import Rules

/// Bonds that look at rooms and times together: for a place p of a, z ≥ p + Σ of b's places that break the bond with it
/// − 1. Places of a that are broken by the same of b share a row. Exact, at a price or hard.
struct RoomBondRows {
    private let problem: Problem
    private let places: PlaceColumns

    init(_ problem: Problem, _ places: PlaceColumns) {
        self.problem = problem
        self.places = places
    }

    func add(_ a: Int, _ link: Problem.Link, to model: inout LinearModel) {
        let b = Int(link.other)
        var price: LinearModel.ColumnNumber?
        let name = "\(link.kind)[\(problem.id(a)),\(problem.id(b))]"
        let groups = Dictionary(grouping: places.ofSession[a]) { key($0, link) }
        for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let own = groups[key] else { continue }
            let breaking = places.ofSession[b].filter { problem.isBroken(link, own[0], $0) }
            guard key[0] >= 0, !breaking.isEmpty else { continue }
            var entries = (own + breaking).map { ($0.column, 1.0) }
            if !link.isHard {
                let column = price ?? model.addColumn(name, upper: 1, cost: Points(rawValue: link.cost).value)
                price = column
                entries.append((column, -1))
            }
            model.addRow(name, upper: 1, entries)
        }
    }

    /// Equal for places that are broken by the same places of the other session; beginning with −1: by none.
    private func key(_ place: PlaceColumns.Place, _ link: Problem.Link) -> [Int] {
        switch link.kind {
        case .hurry: [Int(problem.building[place.room]), place.option]
        case .elsewhere: [Int(problem.optionSlot[place.option]), place.room]
        default: [place.room]
        }
    }
}

extension Problem {
    /// Whether a bond that looks at rooms is broken by a place of its first session and one of its second.
    func isBroken(_ link: Link, _ a: PlaceColumns.Place, _ b: PlaceColumns.Place) -> Bool {
        switch link.kind {
        case .sameRoom: return a.room != b.room
        case .elsewhere:
            return tables.optionSlot[a.option] == tables.optionSlot[b.option] && a.room != b.room
        case .hurry:
            let (here, there) = (tables.building[a.room], tables.building[b.room])
            let gap = max(
                tables.optionStart[b.option] - tables.optionEnd[a.option],
                tables.optionStart[a.option] - tables.optionEnd[b.option])
            return here >= 0 && there >= 0 && here != there && gap >= 0 && gap < link.parameter
        default: return false
        }
    }
}
