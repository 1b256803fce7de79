import ForumModel

/// `room-fit`: seats stay empty. Units: (seats − expected on site) / seats, never below 0; nothing where the room is
/// unlimited, has no seats, or nobody is said to be expected.
struct RoomFit: VerifiedRule {
    let id: RuleID = "room-fit"
    let sentence = "A room is no larger than its session needs."
    let standing = Standing.soft(weight: 1)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            guard let seats = stay.seats?.rawValue, let expected = stay.session.expectedOnsite?.rawValue, seats > 0,
                expected < seats
            else { return nil }
            return RawFinding(
                units: Double(seats - expected) / Double(seats), sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) expects \(counted(expected, "person", "people")) on site in "
                    + "\(stay.room.name), which has \(counted(seats, "seat", "seats")) for it.")
        }
    }
}
