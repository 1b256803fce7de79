public import ForumModel
public import Verification

/// One version of a programme, ready to be written in every format.
///
/// All that the formats say comes from here, and nothing of it is a clock reading: equal publications give equal bytes.
public struct Publication: Sendable {
    public let event: Event
    public let programme: Programme
    public let certificate: Certificate
    public let assessment: Assessment
    /// This version and what was published before it.
    public private(set) var history: History

    /// The sessions with a place, by start, then room, then session.
    public let scheduled: [ScheduledSession]
    /// The planned sessions (accepted or candidate) without a place, by id.
    public let unscheduled: [UnscheduledSession]

    let withheld: WithheldAddresses

    /// - Parameter earlier: the version before; nil for a first one.
    package init(
        event: Event, programme: Programme, certificate: Certificate, assessment: Assessment,
        after earlier: History? = nil
    ) {
        self.event = event
        self.programme = programme
        self.certificate = certificate
        self.assessment = assessment
        history = History(version: 1, date: event.published, timeZone: "", content: "", entries: [])
        withheld = WithheldAddresses(of: event)
        let planned = event.sessions.filter(\.status.isPlanned)
        scheduled = planned.compactMap { session in
            programme[session.id].map { ScheduledSession(session: session, placement: $0) }
        }.sorted()
        let known = Dictionary(certificate.unscheduled.map { ($0.session, $0) }) { first, _ in first }
        unscheduled = planned.filter { programme[$0.id] == nil }
            .sorted { $0.id < $1.id }
            .map {
                let said = known[$0.id]
                return UnscheduledSession(
                    session: $0, reason: said?.reason ?? "No place was found for it.", conflict: said?.conflict ?? [],
                    waysOut: said?.waysOut ?? [])
            }
        // What calendars say of a session is written before it is compared with what they said.
        history = History(following: earlier, self)
    }

    /// A programme that the verification has confirmed.
    ///
    /// - Parameter earlier: the version before; nil for a first one.
    public init(_ verified: VerifiedProgramme, after earlier: History? = nil) {
        self.init(
            event: verified.event, programme: verified.programme, certificate: verified.certificate,
            assessment: verified.assessment, after: earlier)
    }

    public var version: Int { history.version }

    /// The same programme as the version that follows `earlier`.
    public func numbered(after earlier: History?) -> Publication {
        Publication(
            event: event, programme: programme, certificate: certificate, assessment: assessment, after: earlier)
    }

    /// The name of a room as the public reads it.
    func name(of room: ID<Room>) -> String { event.room(room)?.name ?? room.rawValue }

    /// The room's name and its building, where it has one.
    func location(of room: ID<Room>) -> String {
        guard let building = event.room(room)?.building, !building.isEmpty else { return name(of: room) }
        return "\(name(of: room)), \(building)"
    }
}

/// A session and its place.
public struct ScheduledSession: Sendable, Comparable {
    public let session: Session
    public let placement: Placement

    public static func < (a: Self, b: Self) -> Bool {
        (a.placement.start, a.placement.room, a.session.id) < (b.placement.start, b.placement.room, b.session.id)
    }
}

/// A session that was to be planned and has no place.
public struct UnscheduledSession: Sendable, Hashable {
    public let session: Session
    /// A sentence.
    public let reason: String
    /// Sessions that cannot all have a place, this one among them; empty where no such set is known.
    public let conflict: [ID<Session>]
    /// What would give it a place, each by itself.
    public let waysOut: [String]

    /// The reason and what would help.
    public var advice: String {
        guard let last = waysOut.last else { return reason }
        let ways = waysOut.count == 1 ? last : waysOut.dropLast().joined(separator: ", ") + ", or " + last
        return "\(reason) What would help: \(ways)."
    }
}
