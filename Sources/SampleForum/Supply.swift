import ForumModel

/// What the rooms offer and what the sessions need, in room-minutes.
///
/// A session needs the part of an opening that it takes when the opening holds only sessions like it, so that turnover
/// and what the grid of starts wastes are counted: one 60-minute session takes a whole 90-minute slot, a lightning talk
/// a third. A plenary takes this in every room.
struct Supply {
    /// The least ratio of offer to need that a sample forum has.
    static let leastRatio = (numerator: 11, denominator: 10)

    let offered: Int
    let needed: Int

    var isEnough: Bool { offered * Self.leastRatio.denominator >= needed * Self.leastRatio.numerator }
    var ratio: Double { Double(offered) / Double(max(1, needed)) }

    init(_ specification: ForumSpecification, _ timetable: Timetable) {
        let rooms = specification.rooms
        let closed = (0..<rooms).reduce(0) { $0 + (Venue.closing(ofRoom: $1, timetable)?.length ?? 0) }
        offered = rooms * Self.openMinutes(timetable) - closed
        let mix = SessionMix(specification)
        needed = mix.kinds.reduce(0) { sum, kind in
            let share = Self.share(kind.minutes, kind.type.turnover, timetable)
            return sum + kind.count * share * (kind.type == .main ? rooms : 1)
        }
    }

    /// Minutes a room is open when nothing closes it.
    static func openMinutes(_ timetable: Timetable) -> Int { timetable.openings.reduce(0) { $0 + $1.length } }

    /// Minutes that one session takes of a room, rounded up.
    static func share(_ minutes: Int, _ turnover: Int, _ timetable: Timetable) -> Int {
        let places = timetable.openings.reduce(0) {
            $0 + timetable.sessions(in: $1, minutes: minutes, turnover: turnover)
        }
        return (openMinutes(timetable) + places - 1) / max(1, places)
    }

    /// The fewest rooms, from the number asked for on, that offer enough, also when no session runs through a break:
    /// so the same sessions fit both kinds of hours.
    static func rooms(enoughFor specification: ForumSpecification) -> Int {
        func isEnough(_ rooms: Int) -> Bool {
            var trial = specification
            trial.rooms = rooms
            guard Supply(trial, Timetable(trial)).isEnough else { return false }
            trial.breaks = .kept
            return Supply(trial, Timetable(trial)).isEnough
        }
        // Doubling first: a room more is never worse, but for the few minutes that it may be closed.
        var low = specification.rooms
        if isEnough(low) { return low }
        var high = low * 2
        while !isEnough(high) { (low, high) = (high, high * 2) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if isEnough(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
