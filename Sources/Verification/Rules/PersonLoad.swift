import ForumModel

/// `person-load`: a person has more sessions on a day than the option `limit` (default 3).
///
/// Units: sessions − limit; a finding a person and day.
struct PersonLoad: VerifiedRule {
    let id: RuleID = "person-load"
    let sentence = "Nobody has more sessions on a day than one can bear."
    let standing = Standing.soft(weight: 4)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let limit = wholeNumber("limit", atLeast: 1, in: occupancy.event) ?? 3
        return occupancy.staysOfPeople().flatMap { person, stays -> [RawFinding] in
            stays.byDay().compactMap { date, stays -> RawFinding? in
                guard stays.count > limit else { return nil }
                return RawFinding(
                    units: Double(stays.count - limit), sessions: stays.map(\.id), people: [person.id],
                    sentence: "\(person.label) has \(stays.count) sessions on \(occupancy.wording.day(date)), and "
                        + "\(limit) would be enough.")
            }
        }
    }
}
