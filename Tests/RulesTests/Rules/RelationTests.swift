import ForumModel
import Rules
import Testing

/// Every kind of relation, under its own rule.
@Suite struct RelationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: Relation.Kind
        let rule: RuleID
        let bond: Terms.Bond.Kind

        var testDescription: String { kind.name }

        static let all = [
            Case(kind: .before, rule: "relation-before", bond: .before),
            Case(kind: .notParallel, rule: "relation-not-parallel", bond: .apart),
            Case(kind: .parallel, rule: "relation-parallel", bond: .parallel),
            Case(kind: .backToBack, rule: "relation-back-to-back", bond: .backToBack(30)),
            Case(kind: .sameRoom, rule: "relation-same-room", bond: .sameRoom),
            Case(kind: .sameDay, rule: "relation-same-day", bond: .sameDay),
            Case(kind: .differentDay, rule: "relation-different-day", bond: .differentDay),
            Case(kind: .daysApart(2), rule: "relation-days-apart", bond: .daysApart(2)),
        ]
    }

    private func forum(_ relations: Relation...) -> SmallForum {
        SmallForum(
            sessions: [
                Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "main-1", type: "main"),
                Session(id: "gone", status: .withdrawn), Session(id: "spare", status: .candidate),
            ],
            relations: relations, turnover: 10, types: ["main": TypeSettings(turnover: 45)])
    }

    @Test func everyKindHasItsRule() {
        let rules = Catalogue.rules.map(\.id).filter { $0.rawValue.hasPrefix("relation-") }
        #expect(rules == Case.all.map(\.rule))
        #expect(Case.all.map(\.kind.rule) == rules)
    }

    @Test(arguments: Case.all)
    func hardBonds(of one: Case) throws {
        let written = Written(bonds: [.init(one.bond, "ws-2", "ws-1", .forbidden)])
        #expect(try forum(Relation(one.kind, "ws-2", "ws-1")).written(by: one.rule) == written)
    }

    @Test(arguments: Case.all)
    func softBondsCostTheirStrength(of one: Case) throws {
        let forum = forum(
            Relation(one.kind, "ws-1", "ws-2", .soft(Points(2.5))), Relation(one.kind, "ws-1", "spare"))
        #expect(
            try forum.written(by: one.rule)
                == Written(bonds: [
                    .init(one.bond, "ws-1", "ws-2", .cost(2.5)), .init(one.bond, "ws-1", "spare", .forbidden),
                ]))
    }

    /// The rule's weight is for bonds of strength hard; the others keep their own.
    @Test(arguments: Case.all)
    func aRuleMadeSoft(of one: Case) throws {
        let forum = forum(
            Relation(one.kind, "ws-1", "ws-2", .soft(Points(2.5))), Relation(one.kind, "ws-1", "spare"))
        func written(_ amount: Terms.Amount) -> Written {
            Written(bonds: [
                .init(one.bond, "ws-1", "ws-2", .cost(2.5)), .init(one.bond, "ws-1", "spare", amount),
            ])
        }
        #expect(try forum.with(one.rule, .soft(40)).written(by: one.rule) == written(.cost(40)))
        #expect(try forum.with(one.rule, .soft()).written(by: one.rule) == written(.cost(1)))
    }

    @Test(arguments: Case.all)
    func aRuleSwitchedOffLeavesSoftBondsTheirStrength(of one: Case) throws {
        let forum = forum(
            Relation(one.kind, "ws-1", "ws-2", .soft(Points(2.5))), Relation(one.kind, "ws-1", "spare"))
        #expect(
            try forum.with(one.rule, .soft(0)).written(by: one.rule)
                == Written(bonds: [.init(one.bond, "ws-1", "ws-2", .cost(2.5))]))
    }

    @Test(arguments: Case.all)
    func sessionsThatAreNotPlannedAreNotBound(of one: Case) throws {
        let forum = forum(Relation(one.kind, "ws-1", "gone"), Relation(one.kind, "gone", "ws-2", .soft(Points(1))))
        #expect(try forum.written(by: one.rule) == .nothing)
    }

    @Test(arguments: Case.all)
    func aKindWritesUnderItsOwnRuleOnly(of one: Case) throws {
        let context = try RuleContext(forum(Relation(one.kind, "ws-1", "ws-2")).event())
        #expect(Terms(context).bonds.map { Catalogue.rules[$0.rule].id } == [one.rule])
    }

    /// A longer turnover after the first session leaves the second more time; the second's own does not.
    @Test func backToBackWaitsForTheTurnover() throws {
        let forum = forum(Relation(.backToBack, "main-1", "ws-1"), Relation(.backToBack, "ws-1", "main-1"))
        #expect(
            try forum.written(by: "relation-back-to-back").bonds.map(\.kind) == [.backToBack(45), .backToBack(30)])
    }

    @Test func daysApartKeepTheirNumber() throws {
        let forum = forum(Relation(.daysApart(1), "ws-1", "ws-2"), Relation(.daysApart(4), "ws-2", "main-1"))
        #expect(
            try forum.written(by: "relation-days-apart").bonds.map(\.kind) == [.daysApart(1), .daysApart(4)])
    }
}
