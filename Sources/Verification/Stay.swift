import ForumModel

/// One planned session in its place, with the entities looked up: what the rules speak about.
///
/// A class, because sweeps copy it many times and a session has many fields.
final class Stay: Sendable {
    let session: Session
    let room: Room
    let time: TimeRange
    /// The date of the start in the event's zone: the session's day.
    let date: LocalDate

    init(session: Session, room: Room, time: TimeRange, date: LocalDate) {
        self.session = session
        self.room = room
        self.time = time
        self.date = date
    }

    var id: ID<Session> { session.id }
    var start: Instant { time.start }
    var end: Instant { time.end }

    /// Seats that the room has for this session: those of the wanted layout where the room gives their number,
    /// otherwise its capacity; nil means unlimited.
    var seats: Seats? {
        if let wanted = session.layout, let listed = room.layouts[wanted], let number = listed { return number }
        return room.capacity
    }
}

extension [Stay] {
    /// The stays by the day on which they start, days ascending, each day's in the order in which they stand here.
    func byDay() -> [(date: LocalDate, stays: [Stay])] {
        Dictionary(grouping: self, by: \.date).map { (date: $0.key, stays: $0.value) }.sorted { $0.date < $1.date }
    }
}
