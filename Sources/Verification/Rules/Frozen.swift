import ForumModel

/// `frozen`: a placed session that a decision freezes has the start and the room of the programme that was published
/// before; without one the rule says nothing. Units: 1 a session.
struct Frozen: VerifiedRule {
    let id: RuleID = "frozen"
    let sentence = "What is frozen stays where the published programme has it."
    let standing = Standing.alwaysHard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        guard let published = occupancy.published else { return [] }
        var everything = false
        var themes: Set<ID<Theme>> = []
        var sessions: Set<ID<Session>> = []
        var hours: [TimeRange] = []
        for decision in occupancy.event.decisions {
            guard case .freeze(let freeze) = decision.matter else { continue }
            switch freeze {
            case .published: everything = true
            case .theme(let theme): themes.insert(theme)
            case .session(let session): sessions.insert(session)
            case .times(let ranges): hours += ranges
            }
        }
        return occupancy.stays.compactMap { stay -> RawFinding? in
            guard let before = published[stay.id],
                before.start != stay.start || before.room != stay.room.id,
                everything || sessions.contains(stay.id) || stay.session.theme.map(themes.contains) ?? false
                    || hours.contains(where: { $0.overlap(with: before.time) > 0 })
            else { return nil }
            let wording = occupancy.wording
            let room = occupancy.event.room(before.room)?.name ?? before.room.rawValue
            return RawFinding(
                sessions: [stay.id], rooms: [stay.room.id],
                sentence: "\(stay.session.label) is frozen on \(wording.moment(before.start)) in \(room), and the "
                    + "programme has it on \(wording.moment(stay.start)) in \(stay.room.name).")
        }
    }
}
