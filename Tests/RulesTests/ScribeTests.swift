import ForumModel
import Testing

@testable import Rules

@Suite struct ScribeTests {
    private func scribe(_ price: Price) -> Scribe {
        var scribe = Scribe(terms: Terms(sessions: 4))
        scribe.rule = 7
        scribe.price = price
        return scribe
    }

    @Test(arguments: [0, -1, -0.0] as [Double])
    func nothingIsWrittenForNoUnits(units: Double) {
        var scribe = scribe(.perUnit(2))
        scribe.time(session: 0, candidate: 1, units: units)
        scribe.room(session: 0, room: 1, units: units)
        #expect(scribe.terms.timeCosts.isEmpty && scribe.terms.roomCosts.isEmpty)
    }

    @Test func termsBearTheirRuleAndItsPrice() {
        var scribe = scribe(.perUnit(2))
        scribe.time(session: 1, candidate: 3, units: 1.5)
        scribe.room(session: 2, room: 0, units: 0.25)
        #expect(scribe.terms.timeCosts == [.init(rule: 7, session: 1, candidate: 3, amount: .cost(3))])
        #expect(scribe.terms.roomCosts == [.init(rule: 7, session: 2, room: 0, amount: .cost(0.5))])
        scribe.price = .forbidden
        scribe.rule = 8
        scribe.room(session: 2, room: 1, units: 0.25)
        #expect(scribe.terms.roomCosts.last == .init(rule: 8, session: 2, room: 1, amount: .forbidden))
    }

    @Test func setsAreSortedWithoutRepetitionAndNeverAlone() {
        var scribe = scribe(.forbidden)
        scribe.separation([3, 1, 3, 0], .overlap)
        scribe.separation([2, 2], .overlap)
        scribe.separation([], .overlap)
        #expect(
            scribe.terms.separations == [.init(rule: 7, sessions: [0, 1, 3], measure: .overlap, weight: nil)])
    }

    @Test func limitsThatCannotBePassedAreLeftOut() {
        var scribe = scribe(.perUnit(0.5))
        scribe.cumulative("enough", [0, 1], limit: 2)
        scribe.cumulative("scarce", [0, 1, 2], limit: 2)
        #expect(
            scribe.terms.cumulatives == [
                .init(rule: 7, name: "scarce", sessions: [0, 1, 2], limit: 2, weight: 0.5)
            ])
    }

    @Test func loadsThatCannotBePassedAreLeftOut() {
        var scribe = scribe(.perUnit(0.5))
        scribe.dayLoad([2, 0, 2], limit: 2)
        scribe.dayLoad([2, 0, 1], limit: 2)
        #expect(scribe.terms.dayLoads == [.init(rule: 7, sessions: [0, 1, 2], limit: 2, weight: 0.5)])
    }

    /// Absurd weights stay at the limit of what points can say.
    @Test(arguments: [(0.5, 3, Points(1.5)), (1e13, 1_000_000, Points(rawValue: 9_000_000_000_000_000_000))])
    func peopleOfEqualDaysAreOneItinerary(weight: Double, people: Int, amount: Points) {
        var scribe = scribe(.perUnit(weight))
        scribe.itinerary(.loneSession, [], people: people)
        scribe.itinerary(.loneSession, [3, 1, 3], people: people)
        #expect(
            scribe.terms.itineraries == [.init(rule: 7, measure: .loneSession, sessions: [1, 3], amount: amount)])
    }

    @Test func withoutARuleThereAreNoTurnovers() {
        #expect(Terms(sessions: 3).turnovers == [0, 0, 0])
        #expect(Terms(sessions: 3).turnoverWeight == nil)
    }

    @Test func amountsAreRoundedToAMillionth() {
        #expect(Price.perUnit(1).amount(1.0 / 3) == .points(Points(rawValue: 333_333)))
        #expect(Price.perUnit(2).amount(1.0 / 3) == .points(Points(rawValue: 666_667)))
        #expect(Price.forbidden.amount(1.0 / 3) == .forbidden)
        #expect(Price.forbidden.weight == nil && Price.perUnit(2).weight == 2)
    }

    /// However units are told apart, one by one or all in one finding, they cost the same.
    @Test(arguments: [1.0 / 3, 2.0 / 3, 0.1, 0.000_001, 1234.567_891_2, 98_765.432_1])
    func unitsOfASetWeightAddUp(weight: Double) throws {
        let setting = RuleSetting(weight: weight)
        let price = Price.perUnit(try #require(setting.weight))
        for units in 1...200 {
            let all = Points(rawValue: Points(weight).rawValue * Int64(units))
            #expect(price.amount(Double(units)) == .points(all))
        }
    }

    @Test func rangesAreMerged() {
        #expect([TimeRange]().merged == [])
        let ranges = [
            span(24, "11:00-12:00"), span(24, "09:00-11:00"), span(24, "09:30-10:00"), span(24, "12:01-13:00"),
        ]
        #expect(ranges.merged == [span(24, "09:00-12:00"), span(24, "12:01-13:00")])
        #expect(ranges.merged.minutes(shared: span(24, "11:30-14:00")) == 30 + 59)
        #expect(ranges.merged.minutes(shared: span(24, "12:00-12:01")) == 0)
    }
}
