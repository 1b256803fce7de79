import ForumModel

/// `room-double-booking`: two sessions in one room overlap.
struct RoomDoubleBooking: VerifiedRule {
    let id: RuleID = "room-double-booking"
    let sentence = "A room holds one session at a time."
    let standing = Standing.alwaysHard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.staysOfRooms().flatMap { room, stays -> [RawFinding] in
            stays.pairs().compactMap { first, second -> RawFinding? in
                guard let shared = first.time.shared(with: second.time) else { return nil }
                return RawFinding(
                    sessions: [first.id, second.id], rooms: [room.id],
                    sentence: "\(first.id) and \(second.id) overlap in \(room.name) on "
                        + "\(occupancy.wording.range(shared)).")
            }
        }
    }
}
