import ForumModel

/// `session-not-at`: a session overlaps one of the times that are impossible for it.
///
/// Units: the minutes of the session that the union of those times covers.
struct SessionNotAt: VerifiedRule {
    let id: RuleID = "session-not-at"
    let sentence = "A session keeps clear of the times that are impossible for it."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let parts = stay.time.covered(by: stay.session.notAt)
            guard !parts.isEmpty else { return nil }
            return RawFinding(
                parts.duration, sessions: [stay.id],
                sentence: "\(stay.session.label) is on \(occupancy.wording.range(stay.time)), and "
                    + "\(occupancy.wording.ranges(parts)) is impossible for it.")
        }
    }
}
