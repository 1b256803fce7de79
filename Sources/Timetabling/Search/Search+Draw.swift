import ForumModel

/// Draws by chance moves of cells and of categories.
extension Search {
    /// Makes a move of whole cells: the change of cost, or nil when it cannot be done.
    mutating func moveCells(_ random: inout SeededGenerator) -> Int64? {
        let p = tables
        let session = random.below(p.sessionCount)
        guard isPlaced(session) else { return nil }
        let own = cell(of: session)
        switch random.below(20) {
        case 0..<7: return exchange(cell: own, nearby(own, &random), &random)
        case 7..<9: return rotate(own, nearby(own, &random), nearby(own, &random), &random)
        case 9..<13: return dissolve(own, heir: random.below(2) == 0 ? nearby(own, &random) : nil, &random)
        case 13..<17:
            let steps = random.below(2) == 0 ? 0 : random.below(2 * p.openings.count - 1) - p.openings.count + 1
            let place = steps != 0 && random.below(2) == 0 ? Int(room[session]) : random.below(p.roomCount)
            return shift(categoryOf: session, by: steps, to: place, &random)
        default:
            let other = random.below(p.sessionCount)
            guard isPlaced(other) else { return nil }
            return exchange(categoryOf: session, other, &random)
        }
    }

    /// Moves a session into a cell of its category, whoever has that minute making room.
    mutating func moveToMates(_ session: Int, bar: Int64, _ random: inout SeededGenerator) -> Int64? {
        let p = tables
        guard let mate = mate(of: session, &random) else { return nil }
        let opening = Int(p.optionSlot[Int(option[mate])])
        let first = Int(p.optionInOpening[session * p.openings.count + opening])
        guard first >= 0 else { return nil }
        var last = first
        while last < Int(p.optionBegin[session + 1]), Int(p.optionSlot[last]) == opening { last += 1 }
        let chosen = first + random.below(last - first)
        let place = Int(room[mate])
        guard allows(chosen, place), chosen != Int(option[session]) || place != Int(room[session]) else { return nil }
        return relocate(session, chosen, place, most: 3, bar: bar, &random)
    }

    /// A cell at the same time, in the same room, or anywhere.
    private func nearby(_ cell: Int, _ random: inout SeededGenerator) -> Int {
        let p = tables
        let (opening, place) = cell.quotientAndRemainder(dividingBy: p.roomCount)
        switch random.below(4) {
        case 0: return opening * p.roomCount + random.below(p.roomCount)
        case 1: return random.below(p.openings.count) * p.roomCount + place
        default: return random.below(p.openings.count * p.roomCount)
        }
    }
}
