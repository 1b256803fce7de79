public import ForumModel
public import LinearModel
import Rules
public import Timetabling
public import Verification

/// Answers to one change of an event, from the one that moves the fewest sessions to the one that is best in itself. None
/// of them is worse than another both in moves and in quality.
public struct Frontier: Sendable {
    public struct Choice: Sendable {
        public let verified: VerifiedProgramme
        /// Sessions that stand elsewhere than they were published, or have no place any more though they are planned.
        public let moved: [ID<Session>]
        /// How good it is in itself: what the disturbance costs is not counted.
        public let quality: Score
        /// Whether fewer moves are proven impossible.
        public fileprivate(set) var isLeast: Bool
    }

    /// By moves, the fewest first; quality gets better from each to the next.
    public let choices: [Choice]

    init(_ found: [Choice]) {
        var kept: [Choice] = []
        let order = found.sorted {
            $0.moved.count != $1.moved.count ? $0.moved.count < $1.moved.count : $0.quality < $1.quality
        }
        for choice in order where kept.last.map({ choice.quality < $0.quality }) ?? true { kept.append(choice) }
        // A better one with as few moves has the fewest as well.
        if let least = found.first(where: \.isLeast)?.moved.count {
            for number in kept.indices { kept[number].isLeast = kept[number].moved.count == least }
        }
        choices = kept
    }
}

extension Pipeline {
    /// Looks for the choices between least change and best quality: the least change by itself, from there single moves and
    /// exchanges that earn one price after the other for each session that they move, then whole searches in which
    /// disturbance is cheap or costs nothing.
    ///
    /// What lies between two prices is not looked for, so further choices may exist; every one that is given is confirmed.
    /// Blocks the calling thread up to the limits, `stop` ends it within half a second with what was found so far.
    ///
    /// - Throws: ``Refusal`` when the verification does not confirm a programme, which is a defect of Convene.
    public func frontier(
        _ event: Event, from published: Programme, scope: Scope = .everything, _ limits: SolveLimits,
        stop: StopFlag = StopFlag(), progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) throws(Refusal) -> Frontier {
        let clock = ContinuousClock()
        let began = clock.now
        let seconds = limits.seconds ?? Timetabler.usualSeconds
        var shared = limits
        // The least change is worth waiting for; the others share what it leaves.
        shared.seconds = min(10, 0.3 * seconds)
        let repair = try repair(event, from: published, scope: scope, shared, stop: stop, progress: progress)
        let judge = Verifier(event.setting(Self.disruption, RuleSetting(weight: 0)), published: published)
        var found = [Self.choice(repair.verified, published, judge, isLeast: repair.isLeast)]
        if scope.isEverything, var steps = Alternatives(event, repair.verified.programme) {
            for price in Self.stepPrices {
                steps.descend(from: published, price: Points(price)) {
                    stop.isRaised || began.duration(to: clock.now) / .seconds(1) > 0.6 * seconds
                }
                let verified = try confirming(
                    steps.programme, from: published, event, unscheduled: repair.verified.certificate.unscheduled)
                found.append(Self.choice(verified, published, judge, isLeast: false))
            }
        }
        let usual = Catalogue.rule(Self.disruption)?.price(in: event)?.weight ?? 1
        for (number, factor) in Self.prices.enumerated() where !stop.isRaised {
            let left = seconds - began.duration(to: clock.now) / .seconds(1)
            guard left > 0.2 else { break }
            shared.seconds = left / Double(Self.prices.count - number)
            let priced = event.setting(Self.disruption, RuleSetting(weight: usual * factor))
            let planned = try plan(priced, from: published, scope: scope, shared, stop: stop, progress: progress)
            let verified = try confirming(
                planned.programme, from: published, event, unscheduled: planned.certificate.unscheduled)
            found.append(Self.choice(verified, published, judge, isLeast: false))
        }
        return Frontier(found)
    }

    private static let disruption: RuleID = "disruption"
    /// Points that a step has to earn for each session that it moves.
    private static let stepPrices = [16.0, 8, 4, 2, 1, 0.5, 0.25]
    /// What a moved session costs in a whole search, as parts of what the rule says.
    private static let prices = [1, 0.1, 0.03, 0]

    private static func choice(
        _ verified: VerifiedProgramme, _ published: Programme, _ judge: Verifier, isLeast: Bool
    ) -> Frontier.Choice {
        let moved = published.placements.filter { before in
            guard let session = verified.event.session(before.session), session.status.isPlanned else { return false }
            guard let after = verified.programme[before.session] else { return true }
            // As repairs count, or their proof would be one of something else.
            let keepsLength = after.duration == before.duration || !session.durations.contains(before.duration)
            return after.start != before.start || after.room != before.room || !keepsLength
        }
        return Frontier.Choice(
            verified: verified, moved: moved.map(\.session), quality: judge.assess(verified.programme).score,
            isLeast: isLeast)
    }

    /// A programme that no solver states anything of, confirmed by the verification.
    ///
    /// - Throws: ``Refusal`` when it breaks a hard rule.
    func confirming(
        _ programme: Programme, from published: Programme, _ event: Event, unscheduled: [Certificate.Unscheduled]
    ) throws(Refusal) -> VerifiedProgramme {
        let assessment = Verifier(event, published: published).assess(programme)
        let certificate = Certificate(
            status: .limit, score: assessment.score, bound: .zero, unscheduled: unscheduled, seed: 0, iterations: 0)
        return try VerifiedProgramme.verify(programme, certificate: certificate, of: event, published: published)
    }
}
