/// Names for the numbers of the integer program: who of a type stays, who gets up, and where each of them goes.
///
/// The freedom among people who are alike keeps people of one organization apart.
struct SeatNames {
    let room: LiveRoom
    private var tally: SeatTally

    init(_ room: LiveRoom) {
        self.room = room
        tally = SeatTally(room)
    }

    /// The place of every unit.
    /// - Parameter numbers: units by type and group.
    mutating func places(of types: [[Int]], _ numbers: [[Int]]) -> [Int] {
        var free: [[Int]] = []
        for (type, units) in types.enumerated() {
            var standing = units.filter { room.home[$0] < 0 }
            for group in room.numbers.indices {
                var seated = units.filter { room.home[$0] == group }
                while seated.count > numbers[type][group] {
                    // The one who gains most by going, organizations being all that differs.
                    var best = (price: Int.max, index: 0)
                    for (index, unit) in seated.enumerated() {
                        let price = tally.priceOfMoving(unit, to: -1)
                        if price < best.price { best = (price, index) }
                    }
                    let unit = seated.remove(at: best.index)
                    tally.move(unit, to: -1)
                    standing.append(unit)
                }
            }
            free.append(standing)
        }
        for (type, standing) in free.enumerated() {
            var wanted = room.numbers.indices.map { group in
                numbers[type][group] - types[type].count { tally.place[$0] == group }
            }
            for unit in standing {
                var best = (price: Int.max, group: -1)
                for group in wanted.indices where wanted[group] > 0 {
                    let price = tally.priceOfMoving(unit, to: group)
                    if price < best.price { best = (price, group) }
                }
                guard best.group >= 0 else { continue }
                tally.move(unit, to: best.group)
                wanted[best.group] -= 1
            }
        }
        return tally.place
    }
}
