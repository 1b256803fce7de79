/// A room of a sample forum.
struct RoomDraft {
    let id: String
    let name: String
    let capacity: Int
    let layouts: [(name: String, seats: Int)]
    let features: [String]
    let breakoutTables: Int
    let building: String
    let floor: Int
    let closing: LocalSpan?

    func seats(in layout: String?) -> Int? {
        guard let layout else { return capacity }
        return layouts.first { $0.name == layout }?.seats
    }

    /// Minutes to walk to another room, as event.yaml's `walking` says.
    func walk(to other: RoomDraft) -> Int {
        building != other.building ? Venue.walking.building : floor != other.floor ? Venue.walking.floor : 0
    }
}

/// The rooms: one hall, two large rooms and eleven others, again and again.
enum Venue {
    static let walking = (floor: 2, building: 10)
    /// The room of the plenaries.
    static let mainHall = 0

    private enum Size { case hall, large, medium, small }

    // Ordered so that the first few rooms are a sensible small venue by themselves.
    private static let plan: [(name: String, size: Size, features: [String], building: String, floor: Int)] = [
        ("Tide", .hall, ["hybrid", "interpretation-booths", "livestream", "step-free", "recording"], "Harbour", 0),
        ("Lantern", .medium, ["hybrid", "step-free", "recording"], "Harbour", 1),
        ("Pebble", .small, ["hybrid", "step-free"], "Harbour", 1),
        ("Sail", .large, ["hybrid", "interpretation-booths", "livestream", "step-free", "recording"], "Harbour", 0),
        ("Anchor", .medium, ["hybrid", "livestream", "recording"], "Harbour", 1),
        ("Driftwood", .small, ["hybrid", "step-free"], "Harbour", 2),
        ("Lighthouse", .medium, ["hybrid", "interpretation-booths", "livestream", "step-free"], "Ropery", 0),
        ("Cormorant", .medium, ["hybrid", "recording"], "Ropery", 0),
        ("Sandbank", .small, ["step-free"], "Ropery", 0),
        ("Estuary", .large, ["hybrid", "interpretation-booths", "livestream", "step-free", "recording"], "Ropery", 0),
        ("Kelp", .small, ["hybrid"], "Ropery", 1),
        ("Compass", .medium, ["hybrid", "livestream", "step-free", "recording"], "Ropery", 1),
        ("Heron", .medium, ["hybrid", "step-free"], "Ropery", 1),
        ("Cockle", .small, ["hybrid", "step-free"], "Harbour", 2),
    ]

    static func rooms(_ count: Int, _ timetable: Timetable) -> [RoomDraft] {
        (0..<count).map { number in
            let model = plan[number % plan.count]
            let round = number / plan.count
            let (capacity, tables, layouts) = furniture(model.size, number: number)
            return RoomDraft(
                id: model.name.lowercased() + (round == 0 ? "" : "-\(round + 1)"),
                name: model.name + (model.size == .hall ? " Hall" : " Room") + (round == 0 ? "" : " \(round + 1)"),
                capacity: capacity, layouts: layouts, features: model.features, breakoutTables: tables,
                building: model.building + (round == 0 ? "" : " \(round + 1)"), floor: model.floor,
                closing: closing(ofRoom: number, timetable))
        }
    }

    private static func furniture(_ size: Size, number: Int) -> (Int, Int, [(name: String, seats: Int)]) {
        switch size {
        case .hall: return (600, 30, [("theatre", 600), ("classroom", 320)])
        case .large:
            let seats = 200 + number % 3 * 20
            return (
                seats, 16,
                [("theatre", seats), ("classroom", 120), ("roundtable", 96), ("flexible", 130)]
            )
        case .medium:
            let seats = 90 + number % 4 * 10
            return (
                seats, 8,
                [("theatre", seats), ("classroom", 60), ("roundtable", 56), ("u-shape", 36), ("flexible", 70)]
            )
        case .small:
            let seats = 36 + number % 3 * 6
            return (seats, 5, [("theatre", seats), ("roundtable", 32), ("u-shape", 24), ("flexible", 30)])
        }
    }

    /// Every fifth room is not to be had in one slot: somebody else booked it first.
    static func closing(ofRoom number: Int, _ timetable: Timetable) -> LocalSpan? {
        guard number % 5 == 2, timetable.slots.count > 1 else { return nil }
        return timetable.slots[number * 7 % timetable.slots.count]
    }
}
