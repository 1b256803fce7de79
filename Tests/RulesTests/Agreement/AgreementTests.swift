import ForumModel
import Rules
import Testing
import Verification

/// The rules are written twice, as terms for planning and as findings for verification. On forums and programmes made
/// up at random both say the same, rule by rule.
@Suite struct AgreementTests {
    static let seeds: ClosedRange<UInt64> = 1...300

    /// One forum with a programme of it, judged by both.
    private struct Judgement {
        let evaluation: Evaluation
        let assessment: Assessment

        init(seed: UInt64) throws {
            var forum = RandomForum(seed: seed)
            let event = try forum.event()
            let context = RuleContext(event)
            let places = forum.places(in: context.grid)
            evaluation = Evaluation(places, context, Terms(context))
            assessment = Verifier(event).assess(AgreementTests.programme(places, context))
        }

        func verifiedCost(of rule: RuleID) -> Points { assessment.rules.first { $0.rule == rule }?.total ?? .zero }
    }

    private static func programme(_ places: [Evaluation.Place?], _ context: RuleContext) -> Programme {
        Programme(
            places.enumerated().compactMap { session, place in
                guard let place else { return nil }
                let candidate = context.grid.candidates[session][place.candidate]
                return Placement(
                    session: context.session(session).id, start: candidate.start, duration: candidate.duration,
                    room: context.event.rooms[place.room].id)
            })
    }

    @Test func bothKnowTheSameRulesInTheSameOrder() {
        // Entries that mean nothing cannot occur before there is a programme.
        let verified = Verifier.rules.filter { $0.id != "programme" }
        #expect(verified.map(\.id) == Catalogue.rules.map(\.id))
        for (rule, other) in zip(Catalogue.rules, verified) {
            let isHard = if case .soft = rule.standing { false } else { true }
            #expect(isHard == other.isHard, "\(rule.id)")
        }
    }

    @Test(arguments: AgreementTests.seeds)
    func bothSayTheSame(seed: UInt64) throws {
        let judgement = try Judgement(seed: seed)
        #expect(Set(judgement.assessment.violations.map(\.rule)) == judgement.evaluation.broken)
        for rule in Catalogue.rules {
            #expect(
                judgement.verifiedCost(of: rule.id) == judgement.evaluation.costs[rule.id] ?? .zero, "\(rule.id)")
        }
        #expect(judgement.assessment.score.total == judgement.evaluation.total)
        #expect(judgement.assessment.isSound == judgement.evaluation.broken.isEmpty)
    }

    /// The agreement is worth something: every rule is broken hard and soft, as far as it may be, and kept.
    @Test func everyRuleIsTriedInTheseForums() throws {
        let judgements = try Self.seeds.map(Judgement.init(seed:))
        for rule in Catalogue.rules where rule.id != "slot-fit" && rule.id != "pinned" {
            let broken = judgements.filter { $0.evaluation.broken.contains(rule.id) }.count
            let costing = judgements.filter { $0.evaluation.costs[rule.id] ?? .zero > .zero }.count
            var mayBreak = true
            if case .soft = rule.standing { mayBreak = false }
            #expect(mayBreak ? broken >= 4 : broken == 0, "\(rule.id) is broken in \(broken)")
            #expect(rule.standing == .always ? costing == 0 : costing >= 4, "\(rule.id) costs in \(costing)")
            #expect(broken + costing < judgements.count, "\(rule.id) is never kept")
        }
    }

    /// What is no candidate of the grid breaks `slot-fit` or `pinned`, and what is one breaks neither.
    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func theGridHoldsWhatFitsASlot(seed: UInt64) throws {
        var forum = RandomForum(seed: seed)
        let event = try forum.event()
        let grid = Grid(event)
        let verifier = Verifier(event)
        for (position, number) in grid.sessions.enumerated() {
            let session = event.sessions[number]
            for _ in 0..<20 {
                let placement = forum.wildPlacement(of: session, event)
                let room = try #require(event.number(of: placement.room))
                let isCandidate = grid.candidates[position].contains {
                    $0.time == placement.time && grid.roomSets[$0.roomSet].contains(room)
                }
                let rules = Set(verifier.assess(Programme([placement])).violations.map(\.rule))
                #expect(isCandidate == rules.isDisjoint(with: ["slot-fit", "pinned"]), "\(placement)")
            }
        }
    }
}
