import ForumModel

/// `room-features`: the room lacks a feature that the session requires. Units: missing features.
struct RoomFeatures: VerifiedRule {
    let id: RuleID = "room-features"
    let sentence = "A room has every feature that its session requires."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let missing = Set(stay.session.features).subtracting(stay.room.features).sorted()
            guard !missing.isEmpty else { return nil }
            return RawFinding(
                units: Double(missing.count), sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) requires \(listed(missing.map(\.rawValue))), which "
                    + "\(stay.room.name) does not have.")
        }
    }
}
