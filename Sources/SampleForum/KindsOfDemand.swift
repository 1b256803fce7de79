import ForumModel

/// Makes sure that no kind of room is asked for more than it can give.
///
/// For every set of rooms that is all the rooms which some session fits, the sessions that fit nowhere else must need at
/// most 1/1.1 of what these rooms offer (Hall's condition with some air). Where they need more, some of them ask for
/// less.
struct KindsOfDemand {
    /// A set of rooms, a bit a room.
    private typealias Rooms = [UInt64]

    private let rooms: [RoomDraft]
    private let timetable: Timetable
    /// Minutes that a room is open and not taken by plenaries.
    private let offers: [Int]

    init(_ drafts: [SessionDraft], _ rooms: [RoomDraft], _ timetable: Timetable) {
        self.rooms = rooms
        self.timetable = timetable
        let plenaries = drafts.filter { $0.isPlenary }
            .reduce(0) { $0 + Supply.share($1.durations[0], $1.type.turnover, timetable) }
        offers = rooms.map { Supply.openMinutes(timetable) - ($0.closing?.length ?? 0) - plenaries }
    }

    func relax(_ drafts: inout [SessionDraft]) {
        let bound = drafts.indices.filter { drafts[$0].isPlanned && !drafts[$0].isPlenary }
        var shares: [[Int]: Int] = [:]
        let needs = bound.map { index in
            let key = [drafts[index].durations[0], drafts[index].type.turnover]
            if let known = shares[key] { return known }
            let share = Supply.share(key[0], key[1], timetable)
            shares[key] = share
            return share
        }
        var sets = bound.map { fitting(drafts[$0]) }
        var changed = true
        while changed {
            changed = false
            let kinds = Set(sets).sorted { a, b in
                let (x, y) = (size(a), size(b))
                return x != y ? x < y : b.lexicographicallyPrecedes(a)
            }
            for kind in kinds where size(kind) < rooms.count {
                let offer = rooms.indices.filter { has(kind, $0) }.reduce(0) { $0 + offers[$1] }
                let members = sets.indices.filter { isSubset(sets[$0], of: kind) }
                var need = members.reduce(0) { $0 + needs[$1] }
                for member in members.reversed() {
                    guard need * Supply.leastRatio.numerator > offer * Supply.leastRatio.denominator else { break }
                    while isSubset(sets[member], of: kind) {
                        Self.askForLess(&drafts[bound[member]])
                        sets[member] = fitting(drafts[bound[member]])
                    }
                    need -= needs[member]
                    changed = true
                }
            }
        }
    }

    /// Gives up one wish; in the end every room will do.
    private static func askForLess(_ draft: inout SessionDraft) {
        if !draft.rooms.isEmpty {
            draft.rooms = []
        } else if draft.pin?.room != nil {
            draft.pin = draft.pin?.start.map { ($0, nil) }
        } else if let feature = draft.features.popLast() {
            if feature == "interpretation-booths" { draft.crews.removeAll { $0 == "interpretation" } }
        } else if draft.layout != nil {
            draft.layout = nil
        } else {
            draft.expectedOnsite = draft.expectedOnsite * 3 / 4
        }
    }

    private func fitting(_ draft: SessionDraft) -> Rooms {
        var bits = Rooms(repeating: 0, count: (rooms.count + 63) / 64)
        for (number, room) in rooms.enumerated() where draft.fits(room, number: number) {
            bits[number / 64] |= 1 << UInt64(number % 64)
        }
        return bits
    }

    private func has(_ set: Rooms, _ room: Int) -> Bool { set[room / 64] >> UInt64(room % 64) & 1 == 1 }
    private func size(_ set: Rooms) -> Int { set.reduce(0) { $0 + $1.nonzeroBitCount } }
    private func isSubset(_ a: Rooms, of b: Rooms) -> Bool { zip(a, b).allSatisfy { $0 & ~$1 == 0 } }
}
