import ForumModel
import Rules
import Testing
import Verification

/// The rules are written twice, as terms for planning and as findings for verification. On forums and programmes made
/// up at random both say the same, rule by rule.
@Suite struct AgreementTests {
    static let seeds: ClosedRange<UInt64> = 1...300

    private static func judgement(seed: UInt64) throws -> Judgement {
        var forum = RandomForum(seed: seed)
        let event = try forum.event()
        let context = RuleContext(event, published: forum.published(event))
        return Judgement(forum.places(in: context.grid), context)
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
        #expect(try Self.judgement(seed: seed).disagreements == [])
    }

    /// The agreement is worth something: every rule is broken hard and soft, as far as it may be, and kept.
    @Test func everyRuleIsTriedInTheseForums() throws {
        let judgements = try Self.seeds.map(Self.judgement)
        for rule in Catalogue.rules where rule.id != "slot-fit" && rule.id != "pinned" {
            let broken = judgements.filter { $0.isBroken(rule.id) }.count
            let costing = judgements.filter { $0.isCosting(rule.id) }.count
            let isHard = if case .soft = rule.standing { false } else { true }
            #expect(isHard ? broken >= 4 : broken == 0, "\(rule.id) is broken in \(broken)")
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
            for _ in 0..<20 {
                let placement = forum.wildPlacement(of: event.sessions[number], event)
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
