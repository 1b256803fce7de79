import ForumModel

/// `slot-fit`: a session lies wholly inside one slot of kind session that is open in its room, starts at the slot's
/// start plus a multiple of the step (no step: with the slot), and its length is one that it accepts.
///
/// Units: 1 for the place in time, 1 for the length.
struct SlotFit: VerifiedRule {
    let id: RuleID = "slot-fit"
    let sentence = "A session fits a slot that is open in its room, starts on the grid and has a length it accepts."
    let standing = Standing.alwaysHard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let openings = Openings(of: occupancy.event)
        return occupancy.stays.flatMap { stay -> [RawFinding] in
            [
                misplaced(stay, openings.holding(stay), occupancy),
                lengthRefused(stay),
            ].compactMap { $0 }
        }
    }

    private func misplaced(_ stay: Stay, _ slots: [Slot], _ occupancy: Occupancy) -> RawFinding? {
        let step = occupancy.event.step
        if slots.contains(where: { isOnGrid(stay.start, of: $0, step) }) { return nil }
        let time = occupancy.wording.range(stay.time)
        let cause =
            if let slot = slots.first {
                "does not start on the grid of the slot \(slot.id): "
                    + (step.map { "every \(spoken($0)) from " } ?? "only at ")
                    + occupancy.wording.moment(slot.time.start)
            } else {
                "does not lie inside one slot that is open there"
            }
        return RawFinding(
            sessions: [stay.id], rooms: [stay.room.id],
            sentence: "\(stay.session.label) on \(time) in \(stay.room.name) \(cause).")
    }

    private func isOnGrid(_ start: Instant, of slot: Slot, _ step: Minutes?) -> Bool {
        let late = start - slot.time.start
        guard let step, step > 0 else { return late == 0 }
        return late >= 0 && late.rawValue % step.rawValue == 0
    }

    private func lengthRefused(_ stay: Stay) -> RawFinding? {
        let accepted = stay.session.durations
        guard !accepted.contains(stay.time.duration) else { return nil }
        let lengths = listed(accepted.map { String($0.rawValue) }, "or")
        return RawFinding(
            sessions: [stay.id],
            sentence: "\(stay.session.label) lasts \(spoken(stay.time.duration)), and it accepts \(lengths) minutes.")
    }
}

/// The slots of kind session by room.
private struct Openings {
    private var everywhere: [Slot] = []
    private var inRoom: [ID<Room>: [Slot]] = [:]

    init(of event: Event) {
        for slot in event.slots where slot.kind == .session {
            if slot.rooms.isEmpty { everywhere.append(slot) }
            for room in slot.rooms { inRoom[room, default: []].append(slot) }
        }
    }

    /// The slots open in the stay's room that hold its whole time.
    func holding(_ stay: Stay) -> [Slot] {
        (everywhere + (inRoom[stay.room.id] ?? [])).filter { $0.time.contains(stay.time) }
    }
}
