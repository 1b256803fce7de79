import ForumModel

/// A day of the programme as a sheet: a column for each room, a row for each time at which something begins.
struct DaySheet {
    /// In characters, of a room.
    private static let width = 26
    /// Points of a line.
    private static let line = 15

    private let publication: Publication
    private let day: ProgrammeDay
    private let grid: DayGrid

    init(_ publication: Publication, _ day: ProgrammeDay, _ grid: DayGrid) {
        self.publication = publication
        self.day = day
        self.grid = grid
    }

    var sheet: Workbook.Sheet {
        let heading = Workbook.Row(
            cells: [.text("Time", .heading)] + grid.rooms.map { .text($0.name, .heading) })
        return Workbook.Sheet(
            // Short, and of no other day.
            name: "\(day.date.shortName) \(day.date.components.year)",
            widths: [7] + grid.rooms.map { _ in Double(Self.width) }, rows: [heading] + grid.rows.map(row),
            frozenColumns: 1, merges: merges)
    }

    private func row(_ row: DayGrid.Row) -> Workbook.Row {
        let time = Workbook.Cell(value: .time(minute: minute(row.start)), look: .heading)
        guard !(row.isBreak && row.isEmpty) else {
            return Workbook.Row(
                cells: [time, .text("Break", .pause)] + grid.rooms.dropFirst().map { _ in .text(nil, .pause) })
        }
        let lines = row.cells.compactMap { $0 }.filter { !$0.items.isEmpty }.map { cell in
            let text = text(of: cell)
            let lines = text.split(separator: "\n").reduce(0) { $0 + $1.count / Self.width + 1 }
            return (lines + cell.rows - 1) / cell.rows
        }
        return Workbook.Row(
            cells: [time]
                + row.cells.map { cell in
                    guard let cell, let first = cell.items.first else { return .text(nil) }
                    return .text(text(of: cell), .session(colours(of: first.session)))
                },
            // What spreadsheet programs can show of a row at most is 409 points.
            height: Double(min(400, max(2, lines.max() ?? 0) * Self.line)))
    }

    /// Cells of sessions that reach over several rows, and of breaks.
    private var merges: [Workbook.Merge] {
        grid.rows.enumerated().flatMap { number, row -> [Workbook.Merge] in
            if row.isBreak, row.isEmpty {
                return grid.rooms.count > 1
                    ? [Workbook.Merge(row: number + 1, column: 1, rows: 1, columns: grid.rooms.count)] : []
            }
            return row.cells.enumerated().compactMap { column, cell in
                guard let cell, cell.rows > 1 else { return nil }
                return Workbook.Merge(row: number + 1, column: column + 1, rows: cell.rows, columns: 1)
            }
        }
    }

    private func text(of cell: DayGrid.Cell) -> String {
        cell.items.map { item in
            let times = [item.placement.start, item.placement.end].map { clock(minute($0)) }
            let title = publication.withheld.removed(from: item.session.title)
            let notes = [item.session.type.words, publication.themeName(of: item.session)].compactMap { $0 }
            return "\(times[0])–\(times[1]) \(item.session.id)\n\(title)\n\(notes.joined(separator: " · "))"
        }.joined(separator: "\n")
    }

    private func minute(_ moment: Instant) -> Int { moment.local(in: publication.event.timeZone).minute }

    private func colours(of session: Session) -> Workbook.Colours? {
        guard let colour = session.theme.flatMap({ publication.event.theme($0)?.colour }).flatMap(Colour.hexadecimal),
            let edge = UInt32(colour.dropFirst(), radix: 16),
            let ground = UInt32(Colour.tint(colour).dropFirst(), radix: 16)
        else { return nil }
        return Workbook.Colours(edge: edge, ground: ground)
    }
}
