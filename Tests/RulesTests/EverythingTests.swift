import ForumModel
import Rules
import Testing

/// All rules at once on ``everythingForum``.
@Suite struct EverythingTests {
    /// How many terms each rule writes, in the catalogue's order.
    static let expected: [(rule: RuleID, count: Int)] = [
        ("room-double-booking", 0),  // rooms are unary for both engines
        ("room-turnover", 11),  // one a planned session
        ("room-availability", 2),  // Hall C's two closures
        ("room-capacity", 2),  // main-1 and ws-1 in Hall B
        ("room-layout", 2),  // ws-1 in Hall A, talk-1 in Hall B
        ("room-features", 2),  // ws-2 in Halls B and C
        ("room-allowed", 1),  // ws-3 in Hall C
        ("slot-fit", 0),  // built into the grid
        ("person-double-booking", 3),  // Ada's two sessions, Ben's three, Dia's three
        ("person-pause", 3),
        ("person-availability", 2),  // both at 11:00 on the 26th
        ("crew-capacity", 1),
        ("session-not-at", 1),  // ws-5 at 09:00 on the 24th
        ("pinned", 0),  // built into the grid
        ("frozen", 7),  // talk-2 at five other times and in two other halls
        ("exclusive", 10),  // main-1 with each of the others
        ("relation-before", 1), ("relation-not-parallel", 1), ("relation-parallel", 1), ("relation-back-to-back", 1),
        ("relation-same-room", 1), ("relation-same-day", 1), ("relation-different-day", 1), ("relation-days-apart", 1),
        ("theme-overlap", 1),
        ("preferred-time", 3),  // ws-5 on the 24th
        ("avoided-time", 1),  // ws-5 at 11:00 on the 26th
        ("remote-hours", 22),  // Ben's three sessions at any time: 04:00 to 07:00 in São Paulo
        ("shortened", 6),  // ws-4 at any of its starts of an hour
        ("room-fit", 2),  // main-1 and ws-1 in Hall A
        ("organizer-double-booking", 1),  // Ada's ws-3 and ws-4
        ("tag-overlap", 1),
        ("audience-clash", 3),  // one visitor's three sessions
        ("popular-clash", 1),  // two of eleven
        ("language-overlap", 1),
        ("preferred-room", 2),  // talk-3 in Halls A and C
        ("theme-rooms", 1), ("theme-days", 1), ("layout-change", 1),
        ("prime-time-share", 1),  // regional groups; stakeholder groups are unknown
        ("region-fairness", 1),
        ("person-load", 3),
        ("person-hurry", 7),  // one pair of Ada's, three of Ben's and of Dia's
        ("late-day", 4),  // ws-4 and ws-5 at 11:00
        ("disruption", 14),  // ws-3 and talk-2 at five other times and in two other halls
        ("attendee-last-slot", 6),  // three sessions at 11:00
        ("attendee-three-in-a-row", 1), ("attendee-lone-session", 1),
    ]

    @Test func everyRuleIsInTheList() {
        #expect(Self.expected.map(\.rule) == Catalogue.rules.map(\.id))
    }

    @Test func everyRuleWritesItsTerms() throws {
        let context = try RuleContext(everythingForum.event(), published: everythingForum.published)
        let terms = Terms(context)
        for (rule, count) in Self.expected {
            #expect(Written(by: rule, context, terms).count == count, "\(rule)")
        }
    }

    /// Slots leave ws-4 two starts of 90 minutes and three of an hour a day, the pin leaves main-1 one place.
    @Test func theGridSpeaksForTheRulesBuiltIntoIt() throws {
        let grid = try everythingForum.grid()
        #expect(grid.candidates.map(\.count) == [1, 6, 6, 6, 10, 6, 6, 6, 6, 6, 6])
        #expect(grid.roomSets[grid.candidates[0][0].roomSet].rooms == [0])
    }

    /// Programmes of this forum at random: planning and verification agree, and no rule is silent, hard or soft.
    @Test(arguments: [true, false])
    func everyRuleIsBrokenAndBothAgree(isHard: Bool) throws {
        var forum = everythingForum
        if !isHard {
            for rule in Catalogue.rules {
                let options = forum.rules[rule.id]?.options ?? [:]
                forum.rules[rule.id] = .soft(0.7, options: options)
            }
        }
        let context = try RuleContext(forum.event(), published: forum.published)
        let grid = context.grid
        var generator = SeededGenerator(seed: 7)
        var spoken: Set<RuleID> = []
        for _ in 0..<200 {
            let places = grid.candidates.map { candidates in
                let candidate = generator.below(candidates.count)
                let rooms = grid.roomSets[candidates[candidate].roomSet].rooms
                return Evaluation.Place(candidate: candidate, room: rooms[generator.below(rooms.count)])
            }
            let judgement = Judgement(places, context)
            #expect(judgement.disagreements == [])
            spoken.formUnion(Catalogue.rules.map(\.id).filter { judgement.isBroken($0) || judgement.isCosting($0) })
        }
        #expect(Set(Catalogue.rules.map(\.id)).subtracting(spoken) == ["slot-fit", "pinned"])
    }
}
