import ForumModel

/// `person-availability`: a session overlaps a time at which one of its people is unavailable.
///
/// Units: the minutes of the session that the union of those times covers, a finding a person and session.
struct PersonAvailability: VerifiedRule {
    let id: RuleID = "person-availability"
    let sentence = "Everybody who has a part in a session is available."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.staysOfPeople().flatMap { person, stays -> [RawFinding] in
            stays.compactMap { stay -> RawFinding? in
                let parts = stay.time.covered(by: person.unavailable)
                guard !parts.isEmpty else { return nil }
                return RawFinding(
                    parts.duration, sessions: [stay.id], people: [person.id],
                    sentence:
                        "\(person.label) is not available on \(occupancy.wording.ranges(parts)), and has a part in "
                        + "\(stay.session.label).")
            }
        }
    }
}
