import ForumModel

enum SlotColumn: String, SheetColumn {
    case id, start, end, kind, rooms
    static var required: [Self] { [.id, .start, .end] }
}

/// slots.csv
func slots(
    _ sheet: Sheet<SlotColumn>, times: EventTimes, rooms: References<Room>, log: DiagnosticLog
) -> [Slot] {
    var register = IdentifierRegister()
    var slots: [Slot] = []
    for row in sheet.rows(log: log) {
        let id = row.identifier(.id, isListed: true)
        let start = row.requiredText(.start).flatMap { _ in row.moment(.start, times) }
        let end = row.requiredText(.end).flatMap { _ in row.moment(.end, times) }
        let kind = row.choice(.kind, aliases: Slot.Kind.aliases) ?? Slot.Kind.session
        let open = row.list(.rooms).compactMap {
            rooms.resolve($0, by: "slot \(quoted(id ?? ""))", at: row.spot(.rooms), log: log)
        }
        if let id, TimeRangeText(id) != nil {
            log.report(
                .slotNamedLikeATime, at: row.spot(.id), "the slot's id \(quoted(id)) reads like a time range",
                "Give it another id, so that lists of time ranges have one meaning")
        }
        guard let id, register.insert(id, at: row.spot(.id), kind: "slot", log: log), let start, let end
        else { continue }
        guard let time = TimeRange(start, end) else {
            log.report(
                .endBeforeStart, at: row.spot(.end), "slot \(quoted(id)) does not end after it starts",
                "Exchange start and end, or correct the date")
            continue
        }
        slots.append(Slot(id: ID(id), time: time, kind: kind, rooms: open))
    }
    return slots
}

extension SheetRow {
    func moment(_ column: Column, _ times: EventTimes) -> Instant? {
        value(column) { (text) throws(Flaw) in try times.moment(text) }
    }
}
