/// The session types of a sample forum, with their manners.
enum SessionKind: String, CaseIterable {
    case workshop, main, lightning, networking, nri, other
    case openForum = "open-forum"
    case townHall = "town-hall"
    case dynamicCoalition = "dynamic-coalition"
    case dayZero = "day-0"

    /// Minutes a room stays empty afterwards.
    var turnover: Int {
        switch self {
        case .main: 30
        case .lightning: 5
        default: 10
        }
    }

    /// What leaving one out costs.
    var weight: Double {
        switch self {
        case .main: 10
        case .lightning: 0.5
        case .openForum, .nri: 1.5
        default: 1
        }
    }

    /// How its identifiers begin.
    var prefix: String {
        switch self {
        case .workshop: "ws"
        case .main: "main"
        case .lightning: "lt"
        case .networking: "net"
        case .nri: "nri"
        case .other: "launch"
        case .openForum: "of"
        case .townHall: "th"
        case .dynamicCoalition: "dc"
        case .dayZero: "d0"
        }
    }

    /// Hundredths of the normal sessions: neither plenaries nor lightning talks.
    var share: Int {
        switch self {
        case .workshop: 70
        case .openForum: 11
        case .dynamicCoalition: 6
        case .townHall, .nri: 4
        case .dayZero, .networking: 2
        case .other: 1
        case .main, .lightning: 0
        }
    }
}

/// How many sessions of each type and accepted lengths there are: the proportions of the model case.
struct SessionMix {
    struct Kind {
        let type: SessionKind
        /// Accepted lengths, the preferred one first.
        let durations: [Int]
        let count: Int
        var minutes: Int { durations[0] }
    }

    let kinds: [Kind]

    /// A fifth are lightning talks; a plenary for 75 sessions, at most one in six slots and six in all; of the others
    /// seven tenths are workshops.
    init(_ specification: ForumSpecification) {
        let sessions = specification.sessions
        let plenaries = min(sessions / 75, specification.days * specification.slotsPerDay / 6, 6)
        let lightning = sessions / 5
        let normal = SessionKind.allCases.filter { $0.share > 0 }
        let counts = apportion(sessions - plenaries - lightning, normal.map(\.share))
        var kinds = [Kind(type: .main, durations: [90], count: plenaries)]
        for (type, count) in zip(normal, counts) {
            let lengths: [[Int]] =
                switch type {
                case .workshop: [[90, 60], [90], [60]]
                case .dynamicCoalition: [[90, 60], [60]]
                case .dayZero, .networking: [[90]]
                default: [[60]]
                }
            let shares = lengths.count == 3 ? [40, 25, 35] : lengths.map { _ in 1 }
            for (durations, part) in zip(lengths, apportion(count, shares)) {
                kinds.append(Kind(type: type, durations: durations, count: part))
            }
        }
        kinds.append(Kind(type: .lightning, durations: [20], count: lightning))
        self.kinds = kinds.filter { $0.count > 0 }
    }
}
