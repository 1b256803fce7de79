import Foundation
import ForumModel
import Testing
import Verification

@Suite struct VerifierTests {
    @Test func rulesAreListedHardFirst() {
        let rules = Verifier.rules
        #expect(rules.count == 49)
        #expect(Set(rules.map(\.id)).count == 49)
        #expect(rules.map(\.isHard) == Array(repeating: true, count: 25) + Array(repeating: false, count: 24))
        #expect(rules.allSatisfy { $0.sentence.hasSuffix(".") })
    }

    @Test func sessionsLeftOutWeighTheirTypeTimesTheirPriority() throws {
        let forum = SmallForum(
            sessions: [
                Session(id: "main-1", type: "main", priority: 1.5), Session(id: "ws-2"), Session(id: "ws-1"),
                Session(id: "talk-1", type: "lightning", status: .candidate),
                Session(id: "ws-3", priority: 0, status: .candidate), Session(id: "ws-4", status: .requested),
                Session(id: "ws-5", status: .withdrawn),
            ],
            types: ["main": TypeSettings(weight: 10), "lightning": TypeSettings(weight: 0.5)])
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(assessment.isSound)
        #expect(assessment.leftOut == ["main-1", "talk-1", "ws-2", "ws-3"])
        #expect(
            assessment.score
                == Score(acceptedLeftOut: Points(16), candidatesLeftOut: Points(0.5), total: .zero))
    }

    @Test func softRulesThatAreOnAreListedInOrder() throws {
        var forum = SmallForum(sessions: [Session(id: "ws-1")])
        forum.rules = [
            "shortened": RuleSetting(weight: 0), "room-layout": softened(1), "exclusive": softened(0),
            "room-capacity": RuleSetting(weight: 3), "attendee-lone-session": RuleSetting(weight: 0.1),
        ]
        #expect(
            try forum.assess().rules.map(\.rule) == [
                "room-layout", "theme-overlap", "preferred-time", "avoided-time", "remote-hours", "room-fit",
                "organizer-double-booking", "tag-overlap", "audience-clash", "popular-clash", "language-overlap",
                "preferred-room", "theme-rooms", "theme-days", "layout-change", "prime-time-share", "region-fairness",
                "person-load", "person-hurry", "late-day", "disruption", "attendee-lone-session",
            ])
    }

    @Test func everyFindingIsRoundedOnItsOwn() throws {
        var forum = SmallForum(
            sessions: (1...3).map { Session(id: ID("ws-\($0)"), expectedOnsite: 2) },
            rooms: [Room(id: "a", name: "Hall A", capacity: 3)])
        forum.rules["room-fit"] = RuleSetting(weight: 1)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00"),
            Placement("ws-3", 24, "11:00-12:00"))
        #expect(assessment.score.total == Points(rawValue: 999_999))
    }

    @Test func anEmptyProgrammeOfAnEmptyEvent() throws {
        let assessment = try SmallForum(sessions: [], rooms: [], slots: []).assess()
        #expect(assessment.isSound)
        #expect(assessment.score == .zero)
    }

    /// In Oslo the clocks go back from 03:00 to 02:00 on 26 October 2025.
    @Test func aNightWithAnHourMore() throws {
        let date = try #require(LocalDate(year: 2025, month: 10, day: 26))
        let midnight = try #require(Instant(date, minute: 0, in: oslo))
        let night = TimeRange(start: midnight, duration: 300)
        let forum = SmallForum(
            sessions: [Session(id: "ws-1"), Session(id: "ws-2")],
            people: [Person(id: "p1", name: "Kim Example")],
            roles: ["ws-1", "ws-2"].map { Role(session: $0, person: "p1", kind: .speaker) },
            relations: [Relation(.backToBack, "ws-1", "ws-2")],
            slots: [Slot(id: "night", time: night)], step: 60)
        // From 02:00 to 02:00 again, then from there to 03:00.
        let assessment = try forum.assess(
            Placement(session: "ws-1", start: midnight + 120, duration: 60, room: "a"),
            Placement(session: "ws-2", start: midnight + 180, duration: 60, room: "b"))
        #expect(assessment.isSound)
    }

    @Test func timesInSentencesThatPassMidnight() throws {
        let forum = SmallForum(sessions: [Session(id: "ws-1", durations: [120]), Session(id: "ws-2", durations: [120])])
        func sentence(_ hours: String) throws -> String? {
            try forum.assess(Placement("ws-1", 24, hours), Placement("ws-2", 24, hours)).violations.first?.sentence
        }
        #expect(try sentence("22:00-24:00") == "ws-1 and ws-2 overlap in Hall A on Tue 24 June 22:00-24:00.")
        #expect(
            try sentence("23:00-25:00")
                == "ws-1 and ws-2 overlap in Hall A on Tue 24 June 23:00 to Wed 25 June 01:00.")
    }

    @Test func theEventsClockMayBeOffByThreeQuarters() throws {
        var forum = SmallForum(sessions: [Session(id: "ws-1"), Session(id: "ws-2")])
        forum.timeZone = try #require(TimeZone(identifier: "Asia/Kathmandu"))
        forum.relations = [Relation(.sameDay, "ws-1", "ws-2")]
        // 20:15 in Oslo is midnight in Kathmandu.
        let assessment = try forum.assess(
            Placement("ws-1", 24, "20:10-21:10"), Placement("ws-2", 24, "20:15-21:15", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 and ws-2 are to be on the same day: they are on Tue 24 June and on Wed 25 June."
            ])
    }

    @Test func sentencesHoldNoAddresses() throws {
        var forum = StrictForum.forum
        forum.people = forum.people.map {
            Person(id: $0.id, name: "Kim Example", email: "kim@example.org", unavailable: $0.unavailable)
        }
        let verifier = try Verifier(forum.event(), published: StrictForum.programme)
        for corruption in Corruption.all {
            let others = StrictForum.placements.filter { $0.session != corruption.places[0].session }
            let assessment = verifier.assess(Programme(others + [corruption.places[0]]))
            #expect(assessment.violations.allSatisfy { !$0.sentence.contains("@") && $0.sentence.hasSuffix(".") })
        }
    }
}
