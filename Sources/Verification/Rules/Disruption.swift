import ForumModel

/// `disruption`: a session stands elsewhere than in the programme that was published before; without one the rule says
/// nothing.
///
/// Units for a session that both programmes place: 10 when the dates differ, else 5 when start or length differ, and 2
/// more when the rooms differ.
struct Disruption: VerifiedRule {
    let id: RuleID = "disruption"
    let sentence = "A session stays where the published programme has it."
    let standing = Standing.soft(weight: 1)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        guard let published = occupancy.published else { return [] }
        return occupancy.stays.compactMap { stay -> RawFinding? in
            guard let before = published[stay.id] else { return nil }
            let changesDay = before.start.date(in: occupancy.event.timeZone) != stay.date
            let changesRoom = before.room != stay.room.id
            var units = 0
            if changesDay { units += 10 } else if before.time != stay.time { units += 5 }
            if changesRoom { units += 2 }
            guard units > 0 else { return nil }
            var places: (old: [String], new: [String]) = ([], [])
            if before.time != stay.time {
                places.old.append("on \(occupancy.wording.range(before.time))")
                places.new.append("on \(occupancy.wording.range(stay.time))")
            }
            if changesRoom {
                places.old.append("in \(occupancy.event.room(before.room)?.name ?? before.room.rawValue)")
                places.new.append("in \(stay.room.name)")
            }
            return RawFinding(
                units: Double(units), sessions: [stay.id],
                rooms: changesRoom ? [before.room, stay.room.id] : [stay.room.id],
                sentence: "\(stay.session.label) was published \(places.old.joined(separator: " ")), and is now "
                    + "\(places.new.joined(separator: " ")).")
        }
    }
}
