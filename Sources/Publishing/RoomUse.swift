import ForumModel

/// How much of its open time a room is in use, day by day.
struct RoomUse: Sendable {
    struct Cell: Sendable, Hashable {
        let sessions: Int
        /// In which sessions run, counted once however many overlap.
        let used: Minutes
        /// In which the programme's slots are open in the room and the room is available.
        let open: Minutes
    }

    struct Row: Sendable {
        let room: Room
        /// One for each of the event's days.
        let days: [Cell]
        let total: Cell
    }

    let days: [LocalDate]
    /// By room id.
    let rows: [Row]
    /// All rooms together, day by day.
    let totals: [Cell]
    let total: Cell

    init(of publication: Publication) {
        let event = publication.event
        let zone = event.timeZone
        let days = event.days
        let openings = event.slots.filter { $0.kind == .session }
        let placesByRoom = Dictionary(grouping: publication.scheduled.map(\.placement), by: \.room)
        rows = event.rooms.sorted { $0.id < $1.id }.map { room in
            let slots = openings.filter { $0.rooms.isEmpty || $0.rooms.contains(room.id) }.map(\.time)
            let places = placesByRoom[room.id] ?? []
            let cells = days.map { day in
                let slotsOfDay = slots.filter { $0.start.date(in: zone) == day }
                let placesOfDay = places.filter { $0.start.date(in: zone) == day }
                let closed = room.unavailable.flatMap { range in slotsOfDay.compactMap { range.intersection($0) } }
                return Cell(
                    sessions: placesOfDay.count, used: Self.length(of: placesOfDay.map(\.time)),
                    open: Self.length(of: slotsOfDay) - Self.length(of: closed))
            }
            return Row(room: room, days: cells, total: Self.sum(cells))
        }
        self.days = days
        totals = days.indices.map { [rows] day in Self.sum(rows.map { $0.days[day] }) }
        total = Self.sum(totals)
    }

    private static func sum(_ cells: [Cell]) -> Cell {
        Cell(
            sessions: cells.reduce(0) { $0 + $1.sessions }, used: cells.reduce(.zero) { $0 + $1.used },
            open: cells.reduce(.zero) { $0 + $1.open })
    }

    /// Minutes in at least one of the ranges.
    private static func length(of ranges: [TimeRange]) -> Minutes {
        var total = Minutes.zero
        var reached: Instant?
        for range in ranges.sorted() {
            let start = max(range.start, reached ?? range.start)
            guard start < range.end else { continue }
            total = total + (range.end - start)
            reached = range.end
        }
        return total
    }
}

extension TimeRange {
    /// What both have in common, or nil.
    func intersection(_ other: TimeRange) -> TimeRange? {
        TimeRange(max(start, other.start), min(end, other.end))
    }
}
