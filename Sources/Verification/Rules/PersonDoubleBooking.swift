import ForumModel

/// `person-double-booking`: two sessions of a person overlap, or lie in rooms that are w > 0 minutes' walk apart with
/// less than w minutes between them. A finding a person and pair.
struct PersonDoubleBooking: VerifiedRule {
    let id: RuleID = "person-double-booking"
    let sentence = "Nobody has a part in two sessions at a time, and everybody has the time to walk between two rooms."
    let standing = Standing.alwaysHard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let walking = occupancy.event.walking
        let reach = max(walking.floor, walking.building, 0)
        return occupancy.staysOfPeople().flatMap { person, stays -> [RawFinding] in
            stays.pairs(within: reach).compactMap { first, second -> RawFinding? in
                guard let complaint = complaint(first, second, person, occupancy) else { return nil }
                return RawFinding(
                    sessions: [first.id, second.id], people: [person.id],
                    rooms: distinct(first.room.id, second.room.id),
                    sentence: complaint)
            }
        }
    }

    private func complaint(_ first: Stay, _ second: Stay, _ person: Person, _ occupancy: Occupancy) -> String? {
        if let shared = first.time.shared(with: second.time) {
            return
                "\(first.id) and \(second.id) overlap on \(occupancy.wording.range(shared)), and \(person.label) has "
                + "a part in both."
        }
        let walk = occupancy.event.walking.minutes(from: first.room, to: second.room)
        let gap = second.start - first.end
        guard gap < walk else { return nil }
        return "\(person.label) has \(spoken(gap)) from \(first.id) in \(first.room.name) to \(second.id) in "
            + "\(second.room.name) on \(occupancy.wording.moment(first.end)), and the walk takes \(spoken(walk))."
    }

    private func distinct(_ a: ID<Room>, _ b: ID<Room>) -> [ID<Room>] { a == b ? [a] : [a, b] }
}
