import ForumModel
import LinearModel
import Rules

/// Changes of kind between sessions that follow one another in a room on a day (see `Terms.Succession`).
///
/// A room is of one kind at each moment of a day, of that of the session in it where that has one, and may change at any
/// moment. The fewest changes are those that the rule counts. So with columns s[moment, kind] that sum to 1 at each
/// moment, s ≥ presence, and a change ≥ the growth of s from one moment to the next: for sessions in their places this
/// is a shortest path, hence exact without integers. Where rooms are counted s counts rooms, and sums to all of them: a
/// lower bound.
struct SuccessionRows {
    /// A session's option, in a room or anywhere.
    private struct Stay {
        let option: Int
        let kind: Int
        let column: LinearModel.ColumnNumber
    }

    private let problem: Problem
    private let isOver: () -> Bool

    init(_ problem: Problem, isOver: @escaping () -> Bool = { false }) {
        self.problem = problem
        self.isOver = isOver
    }

    /// Exact, over the places of each room.
    func add(_ places: PlaceColumns, to model: inout LinearModel) {
        for (number, term) in problem.terms.successions.enumerated() {
            var stays = [[Stay]](repeating: [], count: problem.roomCount)
            for (session, kind) in term.kinds.enumerated() {
                guard let kind else { continue }
                for place in places.ofSession[session] {
                    stays[place.room].append(Stay(option: place.option, kind: kind, column: place.column))
                }
            }
            for (room, own) in stays.enumerated() where !isOver() {
                let name = "\(number),\(problem.context.event.rooms[room].id)"
                add(own, rooms: 1, Points(term.weight).value, name, to: &model)
            }
        }
    }

    /// From below, over all rooms together.
    func add(times: [LinearModel.ColumnNumber], to model: inout LinearModel, _ relaxed: inout Relaxed) {
        for (number, term) in problem.terms.successions.enumerated() {
            relaxed.note("what follows one another in a room is counted over all rooms")
            var stays: [Stay] = []
            for (session, kind) in term.kinds.enumerated() {
                guard let kind else { continue }
                stays += problem.options(of: session).map { Stay(option: $0, kind: kind, column: times[$0]) }
            }
            add(stays, rooms: Double(problem.roomCount), Points(term.weight).value, "\(number)", to: &model)
        }
    }

    private func add(_ stays: [Stay], rooms: Double, _ weight: Double, _ name: String, to model: inout LinearModel) {
        for (day, own) in Dictionary(grouping: stays, by: { problem.optionDay[$0.option] }).sorted(by: {
            $0.key < $1.key
        }) {
            let kinds = Set(own.map(\.kind)).sorted()
            guard kinds.count > 1 else { continue }
            var before: [LinearModel.ColumnNumber] = []
            for start in Set(own.map { problem.optionStart[$0.option] }).sorted() {
                let now = kinds.map { kind in
                    let id = "kind[\(name),\(day),\(start),\(kind)]"
                    let state = model.addColumn(id, upper: rooms)
                    let here = own.filter {
                        $0.kind == kind && problem.optionStart[$0.option] <= start
                            && start < problem.optionEnd[$0.option]
                    }
                    if !here.isEmpty { model.addRow(id, upper: 0, here.map { ($0.column, 1) } + [(state, -1)]) }
                    return state
                }
                model.addRow("kinds[\(name),\(day),\(start)]", lower: rooms, upper: rooms, now.map { ($0, 1) })
                for (old, new) in zip(before, now) {
                    let id = "change[\(name),\(day),\(start)]"
                    let change = model.addColumn(id, upper: rooms, cost: weight)
                    model.addRow(id, upper: 0, [(new, 1), (old, -1), (change, -1)])
                }
                before = now
            }
        }
    }
}
