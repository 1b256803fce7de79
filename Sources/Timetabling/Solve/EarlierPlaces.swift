import ForumModel
import Rules

extension Search {
    /// Puts every session where `programme` has it, as far as the rules still allow it, in an empty search.
    mutating func take(over programme: Programme) {
        for session in 0..<tables.sessionCount {
            guard let (option, room) = problem.place(programme[problem.id(session)], of: session),
                allows(option, room), isFree(option, room)
            else { continue }
            let price = price(session, option, room)
            if price != Self.forbidden { put(session, option, room, price: price) }
        }
        beginMove()
    }
}

extension Problem {
    /// The option and the room that stand for a placement of `session`; nil when there is no such option.
    func place(_ placement: Placement?, of session: Int) -> (option: Int, room: Int)? {
        guard let placement, let room = context.event.number(of: placement.room) else { return nil }
        let (start, end) = (
            (placement.start - origin).rawValue, (placement.end - origin).rawValue
        )
        let option = options(of: session).first {
            Int(tables.optionStart[$0]) == start && Int(tables.optionEnd[$0]) == end
        }
        return option.map { ($0, room) }
    }
}
