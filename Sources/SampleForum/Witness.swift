import ForumModel

/// Gives every session a place before anything is asked of the places.
///
/// This hidden programme is the witness that the forum can be planned: whatever the later steps ask for (rooms, hours,
/// people, relations) is drawn so that the witness has it. Sessions start with their slot; lightning talks share one,
/// half an hour apart, so that the same witness serves slots and long openings alike.
enum Witness {
    static let talksPerSlot = 3

    static func place(
        _ drafts: inout [SessionDraft], _ rooms: [RoomDraft], _ timetable: Timetable, _ generator: inout SeededGenerator
    ) {
        let plenaries = drafts.indices.filter { drafts[$0].isPlenary }
        let blocked = plenarySlots(plenaries.count, timetable)
        for (index, slot) in zip(plenaries, blocked) {
            drafts[index].place = .init(room: Venue.mainHall, span: timetable.slots[slot])
        }
        var cells: [(room: Int, slot: Int)] = []
        for slot in timetable.slots.indices where !blocked.contains(slot) {
            for (number, room) in rooms.enumerated() {
                if let closing = room.closing, closing.overlaps(timetable.slots[slot]) { continue }
                cells.append((number, slot))
            }
        }
        // Taken from the end, where those of the first day stand for the sessions of day 0.
        cells = generator.shuffled(cells)
        cells = cells.filter { timetable.slots[$0.slot].day > 0 } + cells.filter { timetable.slots[$0.slot].day == 0 }
        func occupy(_ index: Int, _ cell: (room: Int, slot: Int), at offset: Int) {
            let start = timetable.slots[cell.slot].start + offset
            drafts[index].place = .init(
                room: cell.room, span: LocalSpan(start: start, end: start + drafts[index].durations[0]))
        }
        let planned = drafts.indices.filter { drafts[$0].isPlanned && !drafts[$0].isPlenary }
        for index in planned where drafts[index].type == .dayZero {
            if let cell = cells.popLast() { occupy(index, cell, at: 0) }
        }
        cells = generator.shuffled(cells)
        for index in planned where drafts[index].type != .dayZero && drafts[index].type != .lightning {
            if let cell = cells.popLast() { occupy(index, cell, at: 0) }
        }
        var shared: (room: Int, slot: Int)?
        for (number, index) in planned.filter({ drafts[$0].type == .lightning }).enumerated() {
            if number % talksPerSlot == 0 { shared = cells.popLast() }
            if let shared { occupy(index, shared, at: number % talksPerSlot * 30) }
        }
    }

    /// The opening on the second day (the first is day 0), the closing in the very last slot, the others after lunch.
    private static func plenarySlots(_ count: Int, _ timetable: Timetable) -> [Int] {
        let perDay = timetable.slotsPerDay
        let opening = timetable.days > 1 ? perDay : 0
        var order = [opening, timetable.slots.count - 1]
        order += (1..<max(2, timetable.days)).map { $0 * perDay + perDay / 2 }
        order += timetable.slots.indices
        var chosen: [Int] = []
        for slot in order where chosen.count < count && !chosen.contains(slot) && slot < timetable.slots.count {
            chosen.append(slot)
        }
        return chosen
    }
}
