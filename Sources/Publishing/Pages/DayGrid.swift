import ForumModel

/// A day as a table: a column for each room, a row for each time at which something begins.
struct DayGrid {
    struct Cell {
        /// Empty: nothing takes place there.
        let items: [ScheduledSession]
        /// How many rows it is high.
        let rows: Int
    }

    struct Row {
        let start: Instant
        /// Whether it is time for a break; some sessions may go on all the same.
        let isBreak: Bool
        /// One for each room; nil where a cell from above reaches down.
        let cells: [Cell?]

        /// Whether nothing at all takes place in any of the rooms.
        var isEmpty: Bool { cells.allSatisfy { $0?.items.isEmpty ?? false } }
    }

    let rooms: [Room]
    let rows: [Row]

    /// The rooms in which something takes place, in tables of at most `width` columns, as equal as can be; all tables
    /// of a day have the same rows.
    static func grids(of day: ProgrammeDay, rooms: [Room], width: Int) -> [DayGrid] {
        let used = Set(day.items.map(\.placement.room))
        let shown = rooms.filter { used.contains($0.id) }
        guard !shown.isEmpty else { return [] }
        let tables = (shown.count + width - 1) / width
        return (0..<tables).map { table in
            let (from, to) = (shown.count * table / tables, shown.count * (table + 1) / tables)
            return DayGrid(day, Array(shown[from..<to]))
        }
    }

    init(_ day: ProgrammeDay, _ rooms: [Room]) {
        self.rooms = rooms
        let breaks = day.breaks.map(\.time).filter { $0.overlaps(day.time) }
        // Where a break ends the row of the break has to end as well.
        let ends = breaks.map(\.end).filter { $0 < day.time.end }
        let starts = Set(day.items.map(\.placement.start) + breaks.map(\.start) + ends).sorted()
        let columns = rooms.map { room in
            Self.column(day.items.filter { $0.placement.room == room.id }, starts)
        }
        rows = starts.indices.map { row in
            Row(
                start: starts[row], isBreak: breaks.contains { $0.contains(starts[row]) },
                cells: columns.map { $0[row] })
        }
    }

    /// The cells of one room. Sessions that overlap, as no sound programme has them, share a cell.
    private static func column(_ items: [ScheduledSession], _ starts: [Instant]) -> [Cell?] {
        var column: [Cell?] = starts.map { _ in Cell(items: [], rows: 1) }
        var rest = items.sorted()[...]
        while let first = rest.popFirst() {
            var together = [first]
            var end = first.placement.end
            while let next = rest.first, next.placement.start < end {
                together.append(next)
                end = max(end, next.placement.end)
                rest.removeFirst()
            }
            let covered = starts.indices.filter { first.placement.start <= starts[$0] && starts[$0] < end }
            guard let top = covered.first else { continue }
            for row in covered { column[row] = nil }
            column[top] = Cell(items: together, rows: covered.count)
        }
        return column
    }
}
