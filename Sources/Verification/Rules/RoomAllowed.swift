import ForumModel

/// `room-allowed`: the session names its allowed rooms and this is none of them. Units: 1 a session.
struct RoomAllowed: VerifiedRule {
    let id: RuleID = "room-allowed"
    let sentence = "A session that names its allowed rooms is in one of them."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let allowed = stay.session.rooms
            guard !allowed.isEmpty, !allowed.contains(stay.room.id) else { return nil }
            let names = allowed.map { occupancy.event.room($0)?.name ?? $0.rawValue }
            return RawFinding(
                sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) may only be in \(listed(names, "or")), and is in \(stay.room.name).")
        }
    }
}
