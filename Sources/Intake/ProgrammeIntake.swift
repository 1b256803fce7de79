public import ForumModel

enum ProgrammeColumn: String, SheetColumn {
    case session, title, type, theme, status, start, end
    case startUTC = "start_utc"
    case endUTC = "end_utc"
    case duration, room
    case roomName = "room_name"
    case onsite, online
    static var required: [Self] { [.session, .status, .start, .end, .room] }
}

/// Reads a published programme back: programme.csv of an output folder.
public enum ProgrammeIntake {
    public static let file = "programme.csv"

    private enum Status: String, CaseIterable { case scheduled, unscheduled }

    /// - Parameters:
    ///   - file: what diagnostics call the table.
    ///   - isEarlier: whether the event may have changed since, so that sessions and rooms that it has no more are left
    ///     out with a warning.
    /// - Returns: the programme, exactly when no diagnostic is an error.
    public static func read(
        _ bytes: [UInt8], named file: String = file, for event: Event, isEarlier: Bool = false
    ) -> (Programme?, [Diagnostic]) {
        let log = DiagnosticLog()
        guard let sheet = Sheet<ProgrammeColumn>(bytes, file: file, log: log) else {
            return (nil, log.sorted(files: [file]))
        }
        let times = EventTimes(zone: event.timeZone)
        let sessions = References<Session>(
            .unknownSession, "session", file: "sessions.csv", ids: event.sessions.map(\.id.rawValue))
        let rooms = References<Room>(.unknownRoom, "room", file: "rooms.csv", ids: event.rooms.map(\.id.rawValue))
        var register = IdentifierRegister()
        var placements: [Placement] = []
        var seen: Set<String> = []
        for row in sheet.rows(log: log).map({ $0.withoutGuards() }) {
            let text = row.requiredText(.session)
            if isEarlier, row.isOutgrown(sessions, rooms) {
                if let text { seen.insert(text) }
                continue
            }
            let session = text.flatMap {
                sessions.resolve($0, by: "the programme", at: row.spot(.session), log: log)
            }
            if let text { seen.insert(text) }
            let isNew = text.map { register.insert($0, at: row.spot(.session), kind: "session", log: log) } ?? false
            let status: Status? = row.requiredText(.status).flatMap { _ in row.choice(.status) }
            guard let session, let status, isNew else { continue }
            switch status {
            case .unscheduled: row.checkEmptyPlace(session)
            case .scheduled:
                if let place = row.placement(of: session, times: times, rooms: rooms) { placements.append(place) }
            }
        }
        for session in event.sessions where session.status.isPlanned && !seen.contains(session.id.rawValue) {
            guard sheet.isComplete else { break }
            log.report(
                .sessionWithoutRow, at: Spot(file: file),
                "session \(quoted(session.id.rawValue)) is not in the programme",
                "It counts as unscheduled; this is right when the session is new")
        }
        let diagnostics = log.sorted(files: [file])
        return (log.errorCount == 0 ? Programme(placements) : nil, diagnostics)
    }
}

extension SheetRow where Column == ProgrammeColumn {
    /// Whether the event has no more what this row names, which the log then says.
    fileprivate func isOutgrown(_ sessions: References<Session>, _ rooms: References<Room>) -> Bool {
        if let session = text(.session), !sessions.ids.contains(session) {
            log.report(
                .sessionGone, at: spot(.session), "the event has no session \(quoted(session)) any more",
                "It leaves the programme; this is right when it was withdrawn")
            return true
        }
        if let session = text(.session), let room = text(.room), !rooms.ids.contains(room) {
            log.report(
                .roomGone, at: spot(.room),
                "\(quoted(session)) was in room \(quoted(room)), which the event has no more",
                "It is planned anew; this is right when the room was lost")
            return true
        }
        return false
    }

    /// The row with the apostrophe taken away that guards cells which begin like a formula.
    fileprivate func withoutGuards() -> Self {
        let cells = record.cells.map { cell in
            let front = Array(cell.unicodeScalars.prefix(2))
            return front.count == 2 && front[0] == "'" && "=+-@\t".unicodeScalars.contains(front[1])
                ? String(cell.unicodeScalars.dropFirst()) : cell
        }
        return SheetRow(
            file: file, record: CSVTable.Record(line: record.line, cells: cells), positions: positions, log: log)
    }

    fileprivate func checkEmptyPlace(_ session: ID<Session>) {
        for column in [Column.start, .end, .room] where text(column) != nil {
            log.report(
                .placeOfUnscheduled, at: spot(column),
                "\(quoted(session.rawValue)) is unscheduled, but has a \(column.rawValue)",
                "Empty start, end and room, or write scheduled")
            return
        }
    }

    fileprivate func placement(
        of session: ID<Session>, times: EventTimes, rooms: References<Room>
    ) -> Placement? {
        let missing = [Column.start, .end, .room].filter { text($0) == nil }.map(\.rawValue)
        guard missing.isEmpty else {
            log.report(
                .rowWithoutPlace, at: Spot(file: file, row: line, column: missing[0]),
                "\(quoted(session.rawValue)) is scheduled, but has no \(missing.joined(separator: ", "))",
                "Fill in the cells, or write unscheduled")
            return nil
        }
        let start = moment(.start, times)
        let end = moment(.end, times)
        let room = text(.room).flatMap {
            rooms.resolve($0, by: quoted(session.rawValue), at: spot(.room), log: log)
        }
        guard let start, let end, let room else { return nil }
        guard start < end else {
            log.report(
                .endBeforeStart, at: spot(.end), "\(quoted(session.rawValue)) does not end after it starts",
                "Correct start or end")
            return nil
        }
        return Placement(session: session, start: start, duration: end - start, room: room)
    }
}
