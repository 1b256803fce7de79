import ForumModel

/// `avoided-time`: a session overlaps a time that it dislikes. Units: 1 a session.
struct AvoidedTime: VerifiedRule {
    let id: RuleID = "avoided-time"
    let sentence = "A session keeps clear of the times that it dislikes."
    let standing = Standing.soft(weight: 5)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let parts = stay.time.covered(by: stay.session.avoided)
            guard !parts.isEmpty else { return nil }
            return RawFinding(
                sessions: [stay.id],
                sentence: "\(stay.session.label) is on \(occupancy.wording.range(stay.time)), and would rather avoid "
                    + "\(occupancy.wording.ranges(parts)).")
        }
    }
}
