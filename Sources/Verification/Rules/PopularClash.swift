import ForumModel

/// `popular-clash`: two of the most popular sessions overlap. Units: 1 a pair.
///
/// The most popular are the ⌈n/10⌉ of the n planned sessions with the highest interest, ties by id; a session without
/// interest is none of them.
struct PopularClash: VerifiedRule {
    let id: RuleID = "popular-clash"
    let sentence = "The most popular sessions do not overlap."
    let standing = Standing.soft(weight: 2)
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let planned = occupancy.event.sessions.filter(\.status.isPlanned)
        let ranked = planned.sorted { $0.interest != $1.interest ? $0.interest > $1.interest : $0.id < $1.id }
        let number = (planned.count + 9) / 10
        let popular = Set(ranked.prefix(number).filter { $0.interest > 0 }.map(\.id))
        return occupancy.stays.filter { popular.contains($0.id) }.pairs().compactMap { first, second -> RawFinding? in
            guard let shared = first.time.shared(with: second.time) else { return nil }
            return RawFinding(
                sessions: [first.id, second.id],
                sentence: "\(first.id) and \(second.id), both among the \(popular.count) most popular sessions, "
                    + "overlap on \(occupancy.wording.range(shared)).")
        }
    }
}
