public import ForumModel
public import LinearModel
public import Timetabling
public import Verification

/// A published programme repaired after a change: every hard rule holds again, and as few sessions as possible have moved.
public struct Repair: Sendable {
    /// One session that stands elsewhere than it was published.
    public struct Move: Sendable, Hashable {
        public let session: ID<Session>
        public let from: Placement
        public let to: Placement

        public var changesTime: Bool { from.time != to.time }
        public var changesRoom: Bool { from.room != to.room }
    }

    public let verified: VerifiedProgramme
    /// Sessions that moved: at another start, in another room, or with another length although the published one is
    /// still accepted. Sorted by session.
    public let moves: [Move]
    /// Sessions that had no place and have one now. Sorted.
    public let added: [ID<Session>]
    /// Sessions of the published programme that have no place now: withdrawn ones, and those for which none was found.
    public let removed: [ID<Session>]
    /// No programme that places all the sessions that this one places has fewer moves.
    public let leastMoves: Int

    /// Whether fewer moves are proven impossible.
    public var isLeast: Bool { moves.count == leastMoves }

    init(_ verified: VerifiedProgramme, _ found: LeastChangeTimetable, published: Programme) {
        self.verified = verified
        moves = found.moved.compactMap { id in
            guard let from = published[id], let to = verified.programme[id] else { return nil }
            return Move(session: id, from: from, to: to)
        }
        added = verified.programme.placements.map(\.session).filter { published[$0] == nil }
        removed = published.placements.map(\.session).filter { verified.programme[$0] == nil }
        leastMoves = found.leastMoves
    }
}

extension Pipeline {
    /// Repairs a published programme of an event that has changed since: the fewest moves that restore every hard rule.
    ///
    /// A session that has a place keeps one if that is possible at all; accepted sessions that have none get one. What is
    /// pinned, or outside `scope`, does not move. Among equally few moves the soft rules decide, as far as there is
    /// time. Blocks the calling thread up to the limits; `stop` ends it within half a second with the best so far.
    ///
    /// - Throws: ``Refusal`` when the verification does not confirm the programme, which is a defect of Convene.
    public func repair(
        _ event: Event, from published: Programme, scope: Scope = .everything, _ limits: SolveLimits = SolveLimits(),
        stop: StopFlag = StopFlag(), progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) throws(Refusal) -> Repair {
        let found = LeastChange(event, published: published, scope: scope).repair(
            limits, solver: solver, stop: stop, progress: progress)
        let verified = try VerifiedProgramme.verify(
            found.timetable.programme, certificate: found.timetable.certificate, of: event, published: published)
        return Repair(verified, found, published: published)
    }
}
