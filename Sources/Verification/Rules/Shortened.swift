import ForumModel

/// `shortened`: a session is shorter than it prefers. Units: (preferred − actual) / 15, quarter hours pro rata.
struct Shortened: VerifiedRule {
    let id: RuleID = "shortened"
    let sentence = "A session has the length that it prefers."
    let standing = Standing.soft(weight: 6)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.stays.compactMap { stay -> RawFinding? in
            let actual = stay.time.duration
            guard let preferred = stay.session.durations.first, actual < preferred else { return nil }
            return RawFinding(
                units: Double((preferred - actual).rawValue) / 15, sessions: [stay.id],
                sentence: "\(stay.session.label) has \(spoken(actual)) instead of the \(spoken(preferred)) that it "
                    + "prefers.")
        }
    }
}
