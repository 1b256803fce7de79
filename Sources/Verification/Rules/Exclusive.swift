import ForumModel

/// `exclusive`: a session overlaps another, and at least one of the two is exclusive. Units: 1 a pair.
struct Exclusive: VerifiedRule {
    let id: RuleID = "exclusive"
    let sentence = "Nothing else runs at the same time as an exclusive session."
    let standing = Standing.hard
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        guard occupancy.stays.contains(where: \.session.isExclusive) else { return [] }
        return occupancy.stays.pairs().compactMap { first, second -> RawFinding? in
            let alone = first.session.isExclusive ? first : second
            let other = alone === first ? second : first
            guard alone.session.isExclusive, let shared = first.time.shared(with: second.time) else { return nil }
            return RawFinding(
                sessions: [first.id, second.id],
                sentence: "\(alone.id) is exclusive, and \(other.id) runs beside it on "
                    + "\(occupancy.wording.range(shared)).")
        }
    }
}
