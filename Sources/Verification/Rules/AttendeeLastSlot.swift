import ForumModel

/// `attendee-last-slot`: people want to attend a session in the last band of a day.
///
/// Units: 1 for each person of interests.csv and such session; a finding a session.
struct AttendeeLastSlot: VerifiedRule {
    let id: RuleID = "attendee-last-slot"
    let sentence = "What people want to attend is not in the last slot of a day."
    let standing = Standing.soft(weight: 0)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let bands = DayBands(of: occupancy.event)
        var people: [ID<Session>: Set<ID<Person>>] = [:]
        for interest in occupancy.event.interests { people[interest.session, default: []].insert(ID(interest.person)) }
        return occupancy.stays.compactMap { stay -> RawFinding? in
            guard let count = people[stay.id]?.count, bands.isInLast(stay) else { return nil }
            return RawFinding(
                units: Double(count), sessions: [stay.id],
                sentence: "\(stay.session.label), which \(count == 1 ? "1 person wants" : "\(count) people want") to "
                    + "attend, starts on \(occupancy.wording.moment(stay.start)), in the last slot of the day.")
        }
    }
}
