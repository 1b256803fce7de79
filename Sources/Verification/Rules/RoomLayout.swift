import ForumModel

/// `room-layout`: the session wants a layout, the room lists layouts, and it is not among them. Units: 1 a session.
struct RoomLayout: VerifiedRule {
    let id: RuleID = "room-layout"
    let sentence = "A room offers the layout that its session wants."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            guard let wanted = stay.session.layout, !stay.room.layouts.isEmpty,
                !stay.room.layouts.keys.contains(wanted)
            else { return nil }
            return RawFinding(
                sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) wants the layout \(wanted), which \(stay.room.name) does not offer.")
        }
    }
}
