import ForumModel

/// `organizer-double-booking`: two sessions of which a person is an organizer overlap. Units: 1 a person and pair.
struct OrganizerDoubleBooking: VerifiedRule {
    let id: RuleID = "organizer-double-booking"
    let sentence = "Nobody organizes two sessions at a time."
    let standing = Standing.soft(weight: 20)
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let groups = occupancy.groups { stay in occupancy.cast.organizers(of: stay.id).map(\.id) }
        return groups.flatMap { key, stays -> [RawFinding] in
            let name = occupancy.event.person(key)?.label ?? key.rawValue
            return stays.pairs().compactMap { first, second -> RawFinding? in
                guard let shared = first.time.shared(with: second.time) else { return nil }
                return RawFinding(
                    sessions: [first.id, second.id], people: [key],
                    sentence: "\(name) organizes both \(first.id) and \(second.id), which overlap on "
                        + "\(occupancy.wording.range(shared)).")
            }
        }
    }
}
