import ForumModel

/// `person-hurry`: a person changes building between two sessions with less than the option `minutes` (default 30)
/// between the end of one and the start of the other. Units: 1 a person and pair.
struct PersonHurry: VerifiedRule {
    let id: RuleID = "person-hurry"
    let sentence = "Nobody has to hurry from one building to another between two sessions."
    let standing = Standing.soft(weight: 2)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let enough = Minutes(wholeNumber("minutes", atLeast: 0, in: occupancy.event) ?? 30)
        return occupancy.staysOfPeople().flatMap { person, stays -> [RawFinding] in
            stays.pairs(within: enough).compactMap { first, second -> RawFinding? in
                let gap = second.start - first.end
                guard gap >= 0, gap < enough, let from = first.room.building, let to = second.room.building, from != to
                else { return nil }
                return RawFinding(
                    sessions: [first.id, second.id], people: [person.id], rooms: [first.room.id, second.room.id],
                    sentence: "\(person.label) has \(spoken(gap)) from \(first.id) in \(first.room.name) (\(from)) to "
                        + "\(second.id) in \(second.room.name) (\(to)) on \(occupancy.wording.moment(first.end)).")
            }
        }
    }
}
