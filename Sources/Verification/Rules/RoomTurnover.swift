import ForumModel

/// `room-turnover`: in one room a session starts less than the earlier session's turnover after that session's end.
///
/// Units: the missing minutes, turnover − gap, for every two sessions of a room with 0 ≤ gap < turnover (not only
/// neighbours). Overlaps belong to `room-double-booking`.
struct RoomTurnover: VerifiedRule {
    let id: RuleID = "room-turnover"
    let sentence = "A room stays empty for the turnover of a session's type after the session."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let event = occupancy.event
        return occupancy.staysOfRooms().flatMap { room, stays -> [RawFinding] in
            let longest = stays.map { event.turnover(after: $0.session) }.max() ?? 0
            return stays.pairs(within: longest).compactMap { first, second -> RawFinding? in
                let turnover = event.turnover(after: first.session)
                let gap = second.start - first.end
                guard gap >= 0, gap < turnover else { return nil }
                return RawFinding(
                    turnover - gap, sessions: [first.id, second.id], rooms: [room.id],
                    sentence: "In \(room.name) \(second.id) starts \(spoken(gap)) after \(first.id) ends "
                        + "(\(occupancy.wording.moment(first.end))), and the room needs \(spoken(turnover)).")
            }
        }
    }
}
