import ForumModel

/// `pinned`: a placed session has the start and the room that are pinned, whichever are given. Units: 1 a session.
struct Pinned: VerifiedRule {
    let id: RuleID = "pinned"
    let sentence = "What the secretariat has pinned stays where it is."
    let standing = Standing.alwaysHard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            guard let pin = stay.session.pin else { return nil }
            let isHeld = (pin.start ?? stay.start) == stay.start && (pin.room ?? stay.room.id) == stay.room.id
            guard !isHeld else { return nil }
            let wording = occupancy.wording
            let room = pin.room.map { occupancy.event.room($0)?.name ?? $0.rawValue }
            let pinned = [pin.start.map { "to \(wording.moment($0))" }, room.map { "to \($0)" }].compactMap { $0 }
            return RawFinding(
                sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) is pinned \(listed(pinned)), and the programme has it on "
                    + "\(wording.moment(stay.start)) in \(stay.room.name).")
        }
    }
}
