/// How many seated people have to get up at least before every value can be even, by counting alone.
///
/// With q = ⌊n / G⌋ and p = ⌈n / G⌉ of a value, c of whom sit in group g: from each group Σ_v max(0, c − p) people have to
/// go, for every attribute; and Σ_g max(0, q − c) people of the value have to come, of whom those who wait are no movers.
struct MoverBound {
    let movers: Int

    init(_ room: LiveRoom) {
        let roster = room.roster
        let seated = SeatTally(room)
        var waiting = [Int](repeating: 0, count: roster.values.count)
        for (unit, people) in roster.units.enumerated() where room.home[unit] < 0 {
            for person in people {
                for column in roster.columns.indices { waiting[roster.value(of: person, in: column)] += 1 }
            }
        }
        let groups = room.numbers.count
        /// By group the most that one attribute drives out.
        var leaving = [Int](repeating: 0, count: groups)
        var best = 0
        for column in roster.columns.indices {
            var leavingHere = [Int](repeating: 0, count: groups)
            var ofAttribute = 0
            for value in roster.values.indices.dropFirst() {
                let total = roster.values[value].count
                guard roster.values[value].column == column, room.weights[value] > 0,
                    room.goals[value] == BalancedBound.pairs(total, over: groups)
                else { continue }
                let even = (total / groups, (total + groups - 1) / groups)
                var (going, coming) = (0, 0)
                for group in 0..<groups {
                    let count = seated.count(of: value, in: group)
                    leavingHere[group] += max(0, count - even.1)
                    going += max(0, count - even.1)
                    coming += max(0, even.0 - count)
                }
                ofAttribute += max(going, coming - waiting[value])
            }
            best = max(best, ofAttribute)
            for group in 0..<groups { leaving[group] = max(leaving[group], leavingHere[group]) }
        }
        movers = max(best, leaving.reduce(0, +))
    }
}
