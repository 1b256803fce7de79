import ForumModel

/// `room-capacity`: the room has fewer seats than people are expected on site.
///
/// Units: missing seats. The seats are those of the wanted layout where the room gives their number, otherwise the
/// room's capacity (none: unlimited).
struct RoomCapacity: VerifiedRule {
    let id: RuleID = "room-capacity"
    let sentence = "A room has a seat for everybody expected on site."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            guard let expected = stay.session.expectedOnsite, let seats = stay.seats, seats < expected else {
                return nil
            }
            return RawFinding(
                units: Double(expected.rawValue - seats.rawValue), sessions: [stay.id], rooms: [stay.room.id],
                sentence:
                    "\(stay.session.label) expects \(counted(expected.rawValue, "person", "people")) on site, and "
                    + "\(stay.room.name) has \(counted(seats.rawValue, "seat", "seats")) for it.")
        }
    }
}
