import ForumModel

/// `room-availability`: a session overlaps a time at which its room is unavailable.
///
/// Units: the minutes of the session that the union of those times covers.
struct RoomAvailability: VerifiedRule {
    let id: RuleID = "room-availability"
    let sentence = "A session is in its room only while the room is available."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let parts = stay.time.covered(by: stay.room.unavailable)
            guard !parts.isEmpty else { return nil }
            return RawFinding(
                parts.duration, sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.room.name) is not available on \(occupancy.wording.ranges(parts)), while "
                    + "\(stay.session.label) is in it.")
        }
    }
}
