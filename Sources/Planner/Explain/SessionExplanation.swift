public import ForumModel
public import Timetabling
public import Verification

/// Why a session is where it is, why it is not elsewhere, and what else is possible.
public struct SessionExplanation: Sendable {
    /// What was asked beside the session itself.
    public struct Question: Sendable, Hashable {
        public let start: Instant
        /// nil: whichever room is best then.
        public let room: ID<Room>?

        public init(start: Instant, room: ID<Room>? = nil) {
            self.start = start
            self.room = room
        }
    }

    public let session: Session
    /// nil: it has no place.
    public let placement: Placement?
    /// Hard rules that the programme breaks at this session.
    public let broken: [Finding]
    /// What the soft rules hold against its place: each rule with the findings that name the session.
    public let costs: [RuleScore]
    /// What would be if it stood where the question has it.
    public let elsewhere: Judgement?
    /// Whether the programme keeps all hard rules; otherwise nothing else can be offered.
    public let isSound: Bool
    /// The best other places while nobody else moves.
    public let places: [Alternative]
    /// The best exchanges with one other session.
    public let swaps: [Alternative]
    /// The best chains in which one other session makes way.
    public let chains: [Alternative]

    /// What all the findings that name the session cost together.
    public var cost: Points { costs.reduce(.zero) { $0 + $1.total } }
}

/// With whom a session can exchange places.
public struct SwapOffers: Sendable {
    /// Confirmed by the verification: no hard rule breaks. The best first.
    public let swaps: [Judgement]
    /// Partners beyond those that are shown.
    public let others: Int
    /// Exchanges of three sessions; looked for where no two can exchange.
    public let roundRobins: [Judgement]
    /// Whether the programme keeps all hard rules; otherwise nothing can be offered.
    public let isSound: Bool
}

extension Pipeline {
    /// Explains the place of a session in a programme.
    ///
    /// All costs are exact: what the verification counts before and after. What it costs to disturb people who know
    /// the programme is not among them.
    ///
    /// - Parameter limit: so many places, swaps and chains each.
    /// - Returns: nil when the event has no such session, or does not plan it.
    public func explain(
        _ id: ID<Session>, in programme: Programme, of event: Event, at question: SessionExplanation.Question? = nil,
        limit: Int = 5
    ) -> SessionExplanation? {
        guard let session = event.session(id), session.status.isPlanned else { return nil }
        let verifier = Self.verifier(of: programme, event)
        let assessment = verifier.assess(programme)
        let costs = assessment.rules.compactMap { score -> RuleScore? in
            let own = score.findings.filter { $0.sessions.contains(id) }
            return own.isEmpty ? nil : RuleScore(rule: score.rule, findings: own)
        }
        let limit = max(0, limit)
        var places: [Alternative] = []
        var swaps: [Alternative] = []
        var chains: [Alternative] = []
        var answer: Placement?
        let isSound: Bool
        if assessment.isSound, var alternatives = Alternatives(event, programme) {
            isSound = true
            places = Array(alternatives.places(of: id).prefix(limit))
            swaps = Array(alternatives.swaps(of: id).prefix(limit))
            chains = alternatives.chains(of: id, count: limit)
            if let question, question.room == nil { answer = alternatives.place(of: id, at: question.start) }
        } else {
            isSound = false
        }
        let elsewhere = question.flatMap { question -> Judgement? in
            let placement = answer ?? Self.place(of: session, at: question, programme[id], event)
            return placement.map { Judgement([$0], in: programme, assessment, by: verifier) }
        }
        return SessionExplanation(
            session: session, placement: programme[id],
            broken: assessment.violations.filter { $0.sessions.contains(id) }, costs: costs, elsewhere: elsewhere,
            isSound: isSound, places: places, swaps: swaps, chains: chains)
    }

    /// Judges changes of a programme that people know: what decisions freeze stays, and that changes disturb people is not
    /// counted.
    static func verifier(of programme: Programme, _ event: Event) -> Verifier {
        Verifier(event.setting("disruption", RuleSetting(weight: 0)), published: programme)
    }

    /// The place that a question means: the length that the session has now, or the longest of its own that fits into the
    /// slot; its own room where none is named and none is free.
    private static func place(
        of session: Session, at question: SessionExplanation.Question, _ home: Placement?, _ event: Event
    ) -> Placement? {
        guard let room = question.room ?? home?.room ?? event.rooms.first?.id else { return nil }
        let usual = home?.duration ?? session.durations[0]
        let lengths = [usual] + session.durations.sorted(by: >)
        let slots = event.slots.filter { $0.kind == .session && ($0.rooms.isEmpty || $0.rooms.contains(room)) }
        let length = lengths.first { length in
            slots.contains { $0.time.contains(TimeRange(start: question.start, duration: length)) }
        }
        return Placement(session: session.id, start: question.start, duration: length ?? usual, room: room)
    }

    /// Finds everybody with whom a session can exchange places without breaking a hard rule.
    ///
    /// - Parameter limit: so many swaps are judged, the best.
    public func swaps(
        of id: ID<Session>, in programme: Programme, of event: Event, limit: Int = 10
    ) -> SwapOffers {
        let verifier = Self.verifier(of: programme, event)
        let assessment = verifier.assess(programme)
        guard assessment.isSound, var alternatives = Alternatives(event, programme) else {
            return SwapOffers(swaps: [], others: 0, roundRobins: [], isSound: false)
        }
        func judged(_ found: [Alternative]) -> [Judgement] {
            found.prefix(max(0, limit)).map { Judgement($0.placements, in: programme, assessment, by: verifier) }
                .filter(\.isPossible)
        }
        let pairs = alternatives.swaps(of: id)
        let triples = pairs.isEmpty ? alternatives.roundRobins(of: id) : []
        return SwapOffers(
            swaps: judged(pairs), others: max(0, pairs.count - max(0, limit)), roundRobins: judged(triples),
            isSound: true)
    }
}
