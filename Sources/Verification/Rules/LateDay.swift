import ForumModel

/// `late-day`: a session that many want to attend starts when, or after, the last slot of its day starts.
///
/// Units: its interest / the mean interest of all planned sessions; nothing while that mean is 0.
struct LateDay: VerifiedRule {
    let id: RuleID = "late-day"
    let sentence = "What many want to attend is not in the last slot of a day."
    let standing = Standing.soft(weight: 1)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let interests = occupancy.event.sessions.filter(\.status.isPlanned).map(\.interest)
        let mean = interests.reduce(0, +) / Double(max(interests.count, 1))
        guard mean > 0 else { return [] }
        let bands = DayBands(of: occupancy.event)
        return occupancy.stays.compactMap { stay -> RawFinding? in
            guard stay.session.interest > 0, bands.isInLast(stay) else { return nil }
            let relative = stay.session.interest / mean
            return RawFinding(
                units: relative, sessions: [stay.id],
                sentence: "\(stay.session.label) has \(hundredths(relative)) times the mean interest and starts on "
                    + "\(occupancy.wording.moment(stay.start)), in the last slot of the day.")
        }
    }
}
