public import ForumModel
public import Publishing
public import Timetabling
public import Verification
import Intake
public import LinearModel

/// What a published programme should become, now that the event is as it is.
public struct Replan: Sendable {
    /// The new version, or the published one where it stands.
    public let publication: Publication
    /// Why a new version is proposed, in sentences; empty where the published one stands.
    public let reasons: [String]
    /// What changes; nil for a first programme.
    public let diff: ProgrammeDiff?

    public var isNew: Bool { !reasons.isEmpty }

    /// Accepted sessions that have no place: somebody has to decide about them.
    public var leftOut: [UnscheduledSession] {
        publication.unscheduled.filter { $0.session.status == .accepted }
    }
}

extension Pipeline {
    /// Plans anew from a published programme, and keeps that one unless the new one is better or today's event needs it.
    ///
    /// - Parameter published: nil for an event that has none yet.
    /// - Throws: ``Refusal`` when the verification does not confirm the programme, which is a defect of Convene.
    public func replan(
        _ event: Event, from published: PublishedProgramme?, _ limits: SolveLimits, stop: StopFlag = StopFlag(),
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) throws(Refusal) -> Replan {
        let earlier = published?.publication
        let verified = try plan(event, from: earlier?.programme, limits, stop: stop, progress: progress)
        let planned = Publication(verified, after: published?.history)
        guard let earlier, let history = published?.history else {
            return Replan(publication: planned, reasons: ["This is the first programme of the event."], diff: nil)
        }
        let standing = Verifier(event, published: earlier.programme).assess(earlier.programme)
        if standing.isSound, verified.assessment.score >= standing.score {
            // What is known of people and titles may be newer than what calendars say.
            let isNewer = earlier.history != history
            return Replan(
                publication: earlier,
                reasons: isNewer ? ["What the programme says of its sessions has changed; no session moves."] : [],
                diff: ProgrammeDiff(from: history, to: earlier.history))
        }
        return Replan(
            publication: planned, reasons: Self.reasons(standing, verified.assessment),
            diff: ProgrammeDiff(from: history, to: planned.history))
    }

    private static func reasons(_ standing: Assessment, _ planned: Assessment) -> [String] {
        var reasons = standing.violations.map(\.sentence)
        let found = Set(standing.leftOut).subtracting(planned.leftOut).sorted().map(\.rawValue)
        if !found.isEmpty {
            reasons.append("There is a place for what had none: \(found.joined(separator: ", ")).")
        }
        if standing.isSound, found.isEmpty {
            let (new, old) = (tenths(planned.score.total), tenths(standing.score.total))
            reasons.append(
                "The programme gets better: \(new) instead of \(old) points, what the changes cost included.")
        }
        return reasons
    }

    private static func tenths(_ points: Points) -> String { "\((points.value * 10).rounded() / 10)" }
}
