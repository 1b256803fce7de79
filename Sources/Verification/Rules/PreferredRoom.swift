import ForumModel

/// `preferred-room`: a session with wished rooms is in none of them. Units: 1 a session.
struct PreferredRoom: VerifiedRule {
    let id: RuleID = "preferred-room"
    let sentence = "A session is in one of the rooms that it wishes for."
    let standing = Standing.soft(weight: 3)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let wishes = stay.session.preferredRooms
            guard !wishes.isEmpty, !wishes.contains(stay.room.id) else { return nil }
            let names = wishes.map { occupancy.event.room($0)?.name ?? $0.rawValue }
            return RawFinding(
                sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) is in \(stay.room.name) and wishes for \(listed(names, "or")).")
        }
    }
}
