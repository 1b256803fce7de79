import ForumModel

/// Whether what the secretariat has fixed can be: every pin on the grid, no two in one place, none against the request.
///
/// Sessions that are not planned may keep old pins.
struct PinCheck {
    let file: String
    let slots: [Slot]
    let step: Minutes?
    let rooms: [Room]
    let rules: [RuleID: RuleSetting]
    let times: EventTimes
    let log: DiagnosticLog

    private struct Place {
        let session: ID<Session>
        let line: Int
        let room: ID<Room>
        let time: TimeRange
    }

    /// - Parameter lines: the row of each session.
    func check(_ sessions: [Session], lines: [ID<Session>: Int]) {
        let openings = slots.filter { $0.kind == .session }.sorted { $0.time < $1.time }
        let roomByID = Dictionary(rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var places: [Place] = []
        for session in sessions where session.status.isPlanned {
            guard let pin = session.pin else { continue }
            let spot = Spot(file: file, row: lines[session.id], column: "pinned")
            let subject = quoted(session.id.rawValue)
            if let room = pin.room, !session.rooms.isEmpty, !session.rooms.contains(room), isHard("room-allowed") {
                log.report(
                    .pinAgainstRequest, at: spot,
                    "\(subject) is pinned to room \(quoted(room.rawValue)), which its own list of rooms leaves out",
                    "Add the room to the list, or correct the pin")
            }
            guard let start = pin.start else { continue }
            guard let time = shortestPlace(of: session, at: start, in: openings) else {
                log.report(
                    .pinOffTheGrid, at: spot,
                    "\(subject) is pinned to \(start.iso(in: times.zone)), \(reason(session, start))",
                    "Correct the pin, the step of the grid, or the durations")
                continue
            }
            if let barred = session.notAt.first(where: time.overlaps), isHard("session-not-at") {
                log.report(
                    .pinAgainstRequest, at: spot,
                    "\(subject) is pinned into a time that its own not_at bars, from "
                        + barred.start.iso(in: times.zone),
                    "Correct the pin, or not_at")
            }
            guard let room = pin.room else { continue }
            if let shut = roomByID[room]?.unavailable.first(where: time.overlaps), isHard("room-availability") {
                log.report(
                    .pinAgainstRequest, at: spot,
                    "\(subject) is pinned to room \(quoted(room.rawValue)), which is unavailable from "
                        + shut.start.iso(in: times.zone),
                    "Correct the pin, or the room's unavailable times")
            }
            places.append(Place(session: session.id, line: spot.row ?? 0, room: room, time: time))
        }
        reportCollisions(places)
    }

    private func isHard(_ rule: RuleID) -> Bool { rules[rule]?.isHard != false }

    /// The session's time at the pin with the shortest of its durations that fits, or nil when none does.
    private func shortestPlace(of session: Session, at start: Instant, in openings: [Slot]) -> TimeRange? {
        let starts = openings.filter { slot in
            isOnGrid(start, of: slot) && isOpen(slot, session.pin?.room)
        }
        return session.durations.sorted().lazy
            .map { TimeRange(start: start, duration: $0) }
            .first { time in starts.contains { $0.time.contains(time) } }
    }

    private func isOnGrid(_ start: Instant, of slot: Slot) -> Bool {
        guard slot.time.contains(start) else { return false }
        let offset = (start - slot.time.start).rawValue
        return step.map { offset % $0.rawValue == 0 } ?? (offset == 0)
    }

    private func isOpen(_ slot: Slot, _ room: ID<Room>?) -> Bool {
        room.map { slot.rooms.isEmpty || slot.rooms.contains($0) } ?? true
    }

    /// Why no slot takes the session at this start, for the second half of a sentence.
    private func reason(_ session: Session, _ start: Instant) -> String {
        let around = slots.filter { $0.kind == .session && $0.time.contains(start) }
        guard let slot = around.first else { return "when no slot is open" }
        if !around.contains(where: { isOpen($0, session.pin?.room) }) { return "when no slot is open in that room" }
        if around.contains(where: { isOnGrid(start, of: $0) }) {
            return "where no accepted duration fits into the slot"
        }
        let grid = step.map { "a multiple of \($0.rawValue) minutes after its start" } ?? "its start"
        return "but in slot \(quoted(slot.id.rawValue)) sessions start only at \(grid)"
    }

    private func reportCollisions(_ places: [Place]) {
        let sorted = places.sorted { ($0.room, $0.time, $0.line) < ($1.room, $1.time, $1.line) }
        var last: Place?
        for place in sorted {
            if let other = last, other.room == place.room, other.time.overlaps(place.time) {
                let (first, second) = other.line < place.line ? (other, place) : (place, other)
                log.report(
                    .pinsCollide, at: Spot(file: file, row: second.line, column: "pinned"),
                    "\(quoted(second.session.rawValue)) is pinned to room \(quoted(place.room.rawValue)) at a time "
                        + "that \(quoted(first.session.rawValue)) in row \(first.line) has already",
                    "Move one of the two")
            }
            if let other = last, other.room == place.room, other.time.end >= place.time.end { continue }
            last = place
        }
    }
}
