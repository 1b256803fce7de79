import ForumModel
import Requests
import Testing

@Suite("Scorecard of a request")
struct ScorecardTests {
    private typealias Participant = SessionRequest.Participant

    @Test("five of civil society from the North: complete, unbalanced")
    func unbalanced() throws {
        let speakers = (1...5).map {
            Participant(person: ID("p\($0)"), group: "civil-society", region: "weog", attendance: .onsite)
        }
        let moderator = [Participant(person: "m")]
        let card = Scorecard(
            SessionRequest(
                id: "a", isHybrid: true, speakers: speakers, onsiteModerators: moderator, onlineModerators: moderator,
                rapporteurs: moderator))
        #expect(card.finding("speakers-minimum")?.verdict == .met)
        #expect(card.finding("panellists-recommended")?.verdict == .met)
        #expect(card.finding("one-stakeholder-group")?.sentence == "all 5 speakers are civil-society")
        #expect(card.finding("global-south")?.verdict == .advice)
        #expect(card.finding("another-gender")?.verdict == .unknown)
        #expect(card.groups.value == 0)
        #expect(Set(card.findings.map(\.rule)).count == card.findings.count)
    }

    @Test("what the request does not say is unknown, not bad")
    func unknown() {
        let card = Scorecard(
            SessionRequest(id: "a", speakers: [Participant(), Participant(region: .intergovernmental)]))
        #expect(card.finding("speakers-minimum")?.verdict == .notMet)
        #expect(card.finding("speakers-onsite")?.verdict == .unknown)
        #expect(card.finding("online-moderator")?.verdict == .unknown)
        #expect(card.finding("stakeholder-balance")?.verdict == .unknown)
        #expect(card.finding("global-south")?.verdict == .unknown)
        #expect(card.regions.unknown == 2)
    }

    @Test("a hybrid session needs an online moderator")
    func hybrid() {
        #expect(Scorecard(SessionRequest(id: "a", isHybrid: true)).finding("online-moderator")?.verdict == .notMet)
        #expect(Scorecard(SessionRequest(id: "a", isHybrid: false)).finding("online-moderator")?.verdict == .met)
    }

    @Test("at most three sessions a person; the limit is a setting")
    func sessionsOfAPerson() {
        let requests = (1...4).map { SessionRequest(id: ID("s\($0)"), speakers: [Participant(person: "p")]) }
        #expect(Scorecard.judge(requests).allSatisfy { $0.finding("sessions-of-a-person")?.verdict == .notMet })
        var rules = RequestRules()
        rules.mostSessionsOfOnePerson = 4
        #expect(
            Scorecard.judge(requests, rules: rules).allSatisfy { $0.finding("sessions-of-a-person")?.verdict == .met })
    }

    @Test("balance is entropy against the best for that number")
    func balance() throws {
        #expect(Balance(["a", "b", "c"], kinds: 5).value == 1)
        #expect(Balance(["a", "a", "b", "b", "c", "d", "e"], kinds: 5).value == 1)
        #expect(Balance(["a", "a"], kinds: 5).value == 0)
        #expect(Balance(["a", nil], kinds: 5).value == nil)
        let uneven = try #require(Balance(["a", "a", "a", "b"], kinds: 5).value)
        // (¾ ln 4/3 + ¼ ln 4) / ln 4
        #expect(abs(uneven - 0.405639) < 1e-6)
    }
}
