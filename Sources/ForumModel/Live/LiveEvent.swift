/// Something that happens in a room whose groups already sit, or that its moderator asks for.
public enum LiveEvent: Sendable, Hashable {
    /// Somebody came: a walk-in, or one of the registered who were not here yet. Who `waits` is placed with the next
    /// batch, which mixes better than one at a time.
    case arrived(Participant, waits: Bool = false)
    case left(ID<Participant>)
    /// Somebody went online, or came into the room.
    case changedMode(ID<Participant>, Attendance)
    /// Somebody stays, but facilitates no longer.
    case facilitatorLost(ID<Participant>)
    /// The group ends, and its people are placed elsewhere.
    case groupDissolved(Int)
    /// One more group, which is empty at first.
    case groupOpened
    /// Place all who wait, together.
    case placeWaiting
    /// Say how the room stands.
    case stateAsked
    /// Show what a repair could be, and move nobody.
    case optionsAsked
    /// Restore the balance with the fewest people moved, or come as near as `most` of them allow.
    case repair(most: Int?)
}

/// Why an event cannot have happened; nothing was changed.
public enum LiveRefusal: Error, Sendable, Hashable {
    /// Nobody with this identifier is here.
    case notHere(ID<Participant>)
    case alreadyHere(ID<Participant>)
    /// The person takes part in this way already.
    case sameMode(ID<Participant>, Attendance)
    case notFacilitator(ID<Participant>)
    case noSuchGroup(Int)
    /// The only group cannot be dissolved.
    case lastGroup(Int)
    /// No repair was found that keeps the rules; the sentence says what stands in the way.
    case noRepair(String)

    /// By which programs know it.
    public var code: String {
        switch self {
        case .notHere: "not-here"
        case .alreadyHere: "already-here"
        case .sameMode: "same-mode"
        case .notFacilitator: "not-a-facilitator"
        case .noSuchGroup: "no-such-group"
        case .lastGroup: "last-group"
        case .noRepair: "no-repair"
        }
    }

    public var sentence: String {
        switch self {
        case .notHere(let id): "Nobody with the id \(id) is here. Please check the id; nothing was changed."
        case .alreadyHere(let id): "\(id) is here already. Nothing was changed."
        case .sameMode(let id, let mode): "\(id) is \(mode.rawValue) already. Nothing was changed."
        case .notFacilitator(let id): "\(id) does not facilitate. Nothing was changed."
        case .noSuchGroup(let group): "There is no group \(group). Nothing was changed."
        case .lastGroup(let group): "Group \(group) is the only one, and has to stay. Nothing was changed."
        case .noRepair(let reason): "\(reason) Nobody was moved."
        }
    }
}

extension LiveEvent {
    /// Whether the event changes nothing whatever its answer.
    public var isQuestion: Bool { self == .stateAsked || self == .optionsAsked }
}
