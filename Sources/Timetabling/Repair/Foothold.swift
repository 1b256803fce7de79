import ForumModel
import Rules

/// How every session stands towards the published programme under today's rules.
///
/// A session *stays* when it keeps its start, its room, and its length as long as that is still accepted.
struct Foothold: Sendable {
    enum Kind: Sendable, Hashable {
        /// Its published place is open to it, the others not looked at.
        case holds
        /// It had a place, and whatever the others do it cannot be there any more.
        case uprooted
        /// It had none, and is to get one.
        case new
        /// No place at all is open to it, or it is a candidate that had none.
        case outside
    }

    let kinds: [Kind]
    /// Of each session that holds the places in which it stays: one, or one a length where the published length is gone.
    let homes: [[OpenPlace]]

    init(_ problem: Problem, _ published: Programme) {
        var kinds: [Kind] = []
        var homes: [[OpenPlace]] = []
        for session in 0..<problem.sessionCount {
            let places = Self.homes(of: session, published[problem.id(session)], problem)
            homes.append(places)
            if problem.options(of: session).isEmpty {
                kinds.append(.outside)
            } else if !places.isEmpty {
                kinds.append(.holds)
            } else if published[problem.id(session)] != nil {
                kinds.append(.uprooted)
            } else {
                kinds.append(problem.isCandidate[session] ? .outside : .new)
            }
        }
        (self.kinds, self.homes) = (kinds, homes)
    }

    private static func homes(of session: Int, _ placement: Placement?, _ problem: Problem) -> [OpenPlace] {
        guard let placement, let room = problem.context.event.number(of: placement.room) else { return [] }
        let start = (placement.start - problem.origin).rawValue
        let open = problem.options(of: session).filter {
            Int(problem.optionStart[$0]) == start && problem.rooms(ofOption: $0).contains(room)
        }
        let end = (placement.end - problem.origin).rawValue
        let same = open.filter { Int(problem.optionEnd[$0]) == end }
        return (same.isEmpty ? open : same).map { OpenPlace(session: session, option: $0, room: room) }
    }

    /// Whether the session is nowhere today, or cannot stay.
    func isLoose(_ session: Int) -> Bool { kinds[session] == .uprooted || kinds[session] == .new }
    var uprootedCount: Int { kinds.count { $0 == .uprooted } }
    /// Sessions that are to have a place.
    var required: [Int] { kinds.indices.filter { kinds[$0] != .outside } }

    /// Whether `place` counts as staying.
    func isHome(_ place: OpenPlace) -> Bool { homes[place.session].contains(place) }
}
