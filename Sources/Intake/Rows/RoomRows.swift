import ForumModel

enum RoomColumn: String, SheetColumn {
    case id, name, capacity, layouts, features
    case breakoutTables = "breakout_tables"
    case building, floor, unavailable
    static var required: [Self] { [.id] }
}

/// rooms.csv
func rooms(
    _ sheet: Sheet<RoomColumn>, times: EventTimes, layouts: Vocabulary<Layout>, log: DiagnosticLog
) -> [Room] {
    var register = IdentifierRegister()
    var rooms: [Room] = []
    for row in sheet.rows(log: log) {
        let id = row.identifier(.id, isListed: true)
        let offered = row.layouts(layouts)
        let capacity = row.seats(.capacity)
        let tables = row.value(.breakoutTables) { (text) throws(Flaw) in
            try wholeNumber(text, in: 0...largestCount, of: "tables")
        }
        let unavailable = row.ranges(.unavailable, times)
        guard let id, register.insert(id, at: row.spot(.id), kind: "room", log: log) else { continue }
        rooms.append(
            Room(
                id: ID(id), name: row.text(.name), capacity: capacity, layouts: offered,
                features: Set(row.list(.features).map(Feature.init(text:))), breakoutTables: tables,
                building: row.text(.building), floor: row.text(.floor), unavailable: unavailable))
    }
    return rooms
}

extension SheetRow where Column == RoomColumn {
    /// `theatre=200;classroom=90;flexible`: a layout without a number has the room's capacity.
    fileprivate func layouts(_ vocabulary: Vocabulary<Layout>) -> [Layout: Seats?] {
        var layouts: [Layout: Seats?] = [:]
        let spot = spot(.layouts)
        for item in list(.layouts) {
            let parts = item.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
                .map { trimmed(String(Substring($0))) }
            let layout = vocabulary.word(parts[0], at: spot, log: log)
            guard !layout.rawValue.isEmpty else {
                log.report(
                    .missingValue, at: spot, "layouts: \(quoted(item)) names no layout",
                    "Write theatre=200;classroom=90")
                continue
            }
            // A layout that some room offers is known to the sessions.
            vocabulary.admit(layout)
            guard layouts[layout] == nil else {
                log.report(
                    .identifierTwice, at: spot, "layouts: \(quoted(layout.rawValue)) is given twice",
                    "Keep one of the two")
                continue
            }
            let seats =
                parts.count == 2
                ? log.value(at: spot) { () throws(Flaw) in
                    Seats(try wholeNumber(parts[1], in: 0...largestCount, of: "seats"))
                } : nil
            layouts[layout] = .some(seats)
        }
        return layouts
    }
}
