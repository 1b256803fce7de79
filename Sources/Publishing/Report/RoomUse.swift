import ForumModel

/// How much of its open time a room is in use, day by day.
struct RoomUse: Sendable {
    struct Cell: Sendable, Hashable {
        let sessions: Int
        /// In which sessions run, counted once however many overlap.
        let used: Minutes
        /// In which the programme's slots are open in the room and the room is available.
        let open: Minutes

        /// In per cent, rounded; nil where nothing is open.
        var share: Int? { open > 0 ? (100 * used.rawValue + open.rawValue / 2) / open.rawValue : nil }
    }

    struct Row: Sendable {
        let room: Room
        /// One for each day.
        let days: [Cell]
        let total: Cell
    }

    /// The event's, and those on which something else is placed; what runs after midnight belongs to the evening
    /// before.
    let days: [LocalDate]
    /// By room id.
    let rows: [Row]
    /// All rooms together, day by day.
    let totals: [Cell]
    let total: Cell

    init(of publication: Publication) {
        let event = publication.event
        let zone = event.timeZone
        let days = ProgrammeDay.days(of: publication)
        let openings = Dictionary(grouping: event.slots.filter { $0.kind == .session }) {
            $0.time.start.date(in: zone)
        }
        let places = days.map { day in Dictionary(grouping: day.items.map(\.placement), by: \.room) }
        rows = event.rooms.sorted { $0.id < $1.id }.map { room in
            let cells = zip(days, places).map { day, places in
                let slots = openings[day.date, default: []]
                    .filter { $0.rooms.isEmpty || $0.rooms.contains(room.id) }.map(\.time)
                let closed = room.unavailable.flatMap { range in slots.compactMap { range.intersection($0) } }
                let used = places[room.id, default: []].map(\.time)
                return Cell(
                    sessions: used.count, used: used.coveredLength, open: slots.coveredLength - closed.coveredLength)
            }
            return Row(room: room, days: cells, total: Self.sum(cells))
        }
        self.days = days.map(\.date)
        totals = days.indices.map { [rows] day in Self.sum(rows.map { $0.days[day] }) }
        total = Self.sum(totals)
    }

    private static func sum(_ cells: [Cell]) -> Cell {
        Cell(
            sessions: cells.reduce(0) { $0 + $1.sessions }, used: cells.reduce(.zero) { $0 + $1.used },
            open: cells.reduce(.zero) { $0 + $1.open })
    }
}
