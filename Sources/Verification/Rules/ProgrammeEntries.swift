import ForumModel

/// `programme`: every entry names a session that is to be planned, once, a room of the event, and a time that exists.
struct ProgrammeEntries: VerifiedRule {
    let id: RuleID = "programme"
    let sentence = "Every entry of the programme places a session that is to be planned, once, in a room of the event."
    let standing = Standing.alwaysHard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.rejected.map { rejection -> RawFinding in
            let placement = rejection.placement
            return RawFinding(
                sessions: [placement.session], rooms: [placement.room], sentence: sentence(rejection, occupancy.event))
        }
    }

    private func sentence(_ rejection: Rejection, _ event: Event) -> String {
        let id = rejection.placement.session
        let label = event.session(id)?.label ?? id.rawValue
        return switch rejection.reason {
        case .unknownSession: "The programme places \(id), which is not a session of the event."
        case .notPlanned(let status): "The programme places \(label), which is not to be planned (\(status.rawValue))."
        case .unknownRoom:
            "The programme places \(label) in \(rejection.placement.room), which is not a room of the event."
        case .placedTwice: "The programme places \(label) more than once."
        case .impossibleTime: "The programme places \(label) at a time that no calendar has, or for no time at all."
        }
    }
}
