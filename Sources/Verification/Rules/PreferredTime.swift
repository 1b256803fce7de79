import ForumModel

/// `preferred-time`: a session with wished times lies wholly inside none of them. Units: 1 a session.
struct PreferredTime: VerifiedRule {
    let id: RuleID = "preferred-time"
    let sentence = "A session lies inside one of the times that it wishes for."
    let standing = Standing.soft(weight: 5)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let wishes = stay.session.preferred
            guard !wishes.isEmpty, !wishes.contains(where: { $0.contains(stay.time) }) else { return nil }
            return RawFinding(
                sessions: [stay.id],
                sentence: "\(stay.session.label) is on \(occupancy.wording.range(stay.time)), inside none of the times "
                    + "that it wishes for.")
        }
    }
}
