import ForumModel

/// `layout-change`: the furniture of a room is rearranged during a day.
///
/// Units: 1 for each two sessions in a room that start on one day, wish for different layouts, and have no other session
/// with a wish between them in the order of their starts.
struct LayoutChange: VerifiedRule {
    let id: RuleID = "layout-change"
    let sentence = "The furniture of a room stays as it is during a day."
    let standing = Standing.soft(weight: 2)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.staysOfRooms().flatMap { room, stays -> [RawFinding] in
            stays.byDay().flatMap { date, stays -> [RawFinding] in
                let wishes = stays.compactMap { stay in stay.session.layout.map { (stay: stay, layout: $0) } }
                return zip(wishes, wishes.dropFirst()).compactMap { before, after -> RawFinding? in
                    guard before.layout != after.layout else { return nil }
                    return RawFinding(
                        sessions: [before.stay.id, after.stay.id], rooms: [room.id],
                        sentence: "\(room.name) changes from \(before.layout) for \(before.stay.id) to "
                            + "\(after.layout) for \(after.stay.id) on \(occupancy.wording.day(date)).")
                }
            }
        }
    }
}
