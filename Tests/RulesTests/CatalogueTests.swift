import ForumModel
import Rules
import Testing

@Suite struct CatalogueTests {
    private static let ids = Catalogue.rules.map(\.id)

    @Test func idsAreUniqueAndReadable() {
        #expect(Set(Self.ids).count == Self.ids.count)
        for id in Self.ids { #expect(id.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
    }

    @Test func hardRulesComeFirst() throws {
        let isSoft = Catalogue.rules.map { if case .soft = $0.standing { true } else { false } }
        let first = try #require(isSoft.firstIndex(of: true))
        #expect(isSoft[first...].allSatisfy { $0 })
        #expect(first > 0)
    }

    @Test func everyRuleIsFoundByItsId() {
        for id in Self.ids { #expect(Catalogue.rule(id)?.id == id) }
        #expect(Catalogue.rule("no-such-rule") == nil)
    }

    @Test func everyRuleSaysASentence() {
        let sentences = Catalogue.rules.map(\.sentence)
        #expect(Set(sentences).count == sentences.count)
        for sentence in sentences {
            #expect(sentence.wholeMatch(of: /[A-Z][^.!?|]+\./) != nil, "\(sentence)")
        }
    }

    @Test func everyRuleNamesItsUnit() {
        for rule in Catalogue.rules { #expect(rule.unit.wholeMatch(of: /[a-z]+( [a-z]+)*/) != nil, "\(rule.id)") }
    }

    /// What event.yaml says and what it comes to.
    @Test func settingsMakePrices() throws {
        // A default weight of 0 is off.
        func usual(_ weight: Double) -> Price? { weight > 0 ? .perUnit(weight) : nil }
        let settings: [(setting: RuleSetting?, hard: Price?, soft: (Double) -> Price?)] = [
            (nil, .forbidden, usual),
            (RuleSetting(), .forbidden, usual),
            (RuleSetting(weight: 2.5), .forbidden, { _ in .perUnit(2.5) }),
            (RuleSetting(weight: 0), .forbidden, { _ in nil }),
            (RuleSetting(isHard: true), .forbidden, usual),
            (RuleSetting(isHard: false), .perUnit(1), usual),
            (RuleSetting(weight: 2.5, isHard: false), .perUnit(2.5), { _ in .perUnit(2.5) }),
            (RuleSetting(weight: 0, isHard: false), nil, { _ in nil }),
        ]
        for rule in Catalogue.rules where !rule.id.rawValue.hasPrefix("relation-") {
            for (setting, hard, soft) in settings {
                let event = try SmallForum(sessions: [Session(id: "ws-1")], rules: setting.map { [rule.id: $0] } ?? [:])
                    .event()
                let expected: Price? =
                    switch rule.standing {
                    case .always: .forbidden
                    case .hard: hard
                    case .soft(let usual): soft(usual)
                    }
                #expect(rule.price(in: event) == expected, "\(rule.id) with \(String(describing: setting))")
            }
        }
    }

    @Test func onlyTheseCannotBeMadeSoft() {
        #expect(
            Catalogue.rules.filter { $0.standing == .always }.map(\.id) == [
                "room-double-booking", "slot-fit", "person-double-booking", "pinned", "frozen",
            ])
    }

    @Test func weightsAreTheDocumentedOnes() {
        let weights = Catalogue.rules.compactMap { rule -> (RuleID, Double)? in
            if case .soft(let weight) = rule.standing { (rule.id, weight) } else { nil }
        }
        #expect(
            weights.map { "\($0.0) \($0.1)" } == [
                "theme-overlap 4.0", "preferred-time 5.0", "avoided-time 5.0", "remote-hours 3.0", "shortened 6.0",
                "room-fit 1.0", "organizer-double-booking 20.0", "tag-overlap 3.0", "audience-clash 1.0",
                "popular-clash 2.0", "language-overlap 2.0", "preferred-room 3.0", "theme-rooms 1.0", "theme-days 2.0",
                "layout-change 2.0", "prime-time-share 2.0", "region-fairness 10.0", "person-load 4.0",
                "person-hurry 2.0", "late-day 1.0", "disruption 1.0", "attendee-last-slot 0.0",
                "attendee-three-in-a-row 0.0", "attendee-lone-session 0.0",
            ])
    }
}
