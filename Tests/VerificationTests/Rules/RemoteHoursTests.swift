import Foundation
import ForumModel
import Testing
import Verification

@Suite struct RemoteHoursTests {
    /// One session with one person who speaks and moderates online from `zone`.
    func forum(_ zone: String, _ setting: RuleSetting? = nil, kind: RoleKind = .onlineModerator) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1", title: "Open data")],
            people: [Person(id: "p1", name: "Kim Example", timeZone: TimeZone(identifier: zone), attendance: .online)],
            roles: [
                Role(session: "ws-1", person: "p1", kind: kind), Role(session: "ws-1", person: "p1", kind: kind),
            ],
            rules: setting.map { ["remote-hours": $0] } ?? [:])
    }

    /// Oslo is at UTC+2, Kathmandu at UTC+5:45: 3 hours 45 minutes ahead.
    @Test(
        arguments: [
            ("16:15-17:15", 0), ("04:15-05:15", 0), ("16:20-17:20", 3), ("04:10-05:10", 3), ("18:15-19:15", 3),
            ("02:15-03:15", 3), ("18:20-19:20", 12), ("02:10-03:10", 12), ("19:45-20:45", 12),
        ])
    func gradesOnAClockWithAnOffsetOf45Minutes(hours: String, points: Int) throws {
        let assessment = try forum("Asia/Kathmandu").assess(Placement("ws-1", 24, hours))
        #expect(assessment.total("remote-hours") == Points(Double(points)))
    }

    @Test func theSentences() throws {
        let forum = forum("Asia/Kathmandu")
        #expect(
            try forum.assess(Placement("ws-1", 24, "17:00-18:00")).costs("remote-hours").map(\.sentence) == [
                "ws-1 \"Open data\" starts at 20:45 on the clock of Kim Example (p1), who takes part online, and lasts "
                    + "60 minutes: outside the comfortable hours 08:00-21:00."
            ])
        let late = try forum.assess(Placement("ws-1", 24, "20:00-21:00")).costs("remote-hours")
        #expect(
            late.map(\.sentence) == [
                "ws-1 \"Open data\" starts at 23:45 on the clock of Kim Example (p1), who takes part online, and lasts "
                    + "60 minutes: outside the possible hours 06:00-23:00."
            ])
        #expect(late.map(\.people) == [["p1"]])
    }

    /// New York is 6 hours behind Oslo.
    @Test(
        arguments: [
            ("04:00-05:00", 0), ("05:30-06:30", 0), ("11:00-12:00", 0), ("03:55-04:55", 2), ("11:05-12:05", 2),
            ("12:00-13:00", 2), ("12:05-13:05", 8),
        ])
    func windowsMayPassMidnight(hours: String, points: Int) throws {
        let setting = RuleSetting(weight: 2, options: ["comfortable": "22:00-06:00", "possible": "21:00-07:00"])
        let assessment = try forum("America/New_York", setting).assess(Placement("ws-1", 24, hours))
        #expect(assessment.total("remote-hours") == Points(Double(points)))
    }

    @Test func aWholeDayHoldsWhatEndsAtMidnightAndNotWhatPassesIt() throws {
        let setting = RuleSetting(options: ["comfortable": "00:00-24:00", "possible": "00:00-24:00"])
        let forum = forum("Europe/Oslo", setting)
        #expect(try forum.assess(Placement("ws-1", 24, "23:00-24:00")).total("remote-hours") == .zero)
        #expect(try forum.assess(Placement("ws-1", 24, "23:30-24:30")).total("remote-hours") == Points(12))
    }

    @Test func theLengthCountsOnTheDayTheClocksChange() throws {
        // In New York the clocks went from 02:00 to 03:00 on 9 March 2025: 01:30 and 60 minutes is 01:30 to 02:30.
        let setting = RuleSetting(options: ["comfortable": "01:30-02:30", "possible": "01:00-02:30"])
        var forum = forum("America/New_York", setting)
        let start = Instant(LocalDate(year: 2025, month: 3, day: 9)!, minute: 450, in: oslo)!
        forum.slots = [Slot(id: "night", time: TimeRange(start: start, duration: 600))]
        let assessment = try forum.assess(Placement(session: "ws-1", start: start, duration: 60, room: "a"))
        #expect(assessment.isSound)
        #expect(assessment.total("remote-hours") == .zero)
    }

    @Test func everyPersonCountsOnce() throws {
        var forum = forum("Asia/Kathmandu")
        forum.people.append(
            Person(id: "p2", timeZone: TimeZone(identifier: "Asia/Kathmandu"), attendance: .online))
        forum.roles.append(Role(session: "ws-1", person: "p2", kind: .speaker))
        let assessment = try forum.assess(Placement("ws-1", 24, "20:00-21:00"))
        #expect(assessment.costs("remote-hours").map(\.cost) == [Points(12), Points(12)])
    }

    @Test(arguments: [RoleKind.organizer, .rapporteur, .facilitator, .required])
    func onlyThoseOnStageCount(kind: RoleKind) throws {
        let assessment = try forum("Asia/Kathmandu", kind: kind).assess(Placement("ws-1", 24, "20:00-21:00"))
        #expect(assessment.total("remote-hours") == .zero)
    }

    @Test func peopleOnSiteOrWithoutAZoneCostNothing() throws {
        var forum = forum("Asia/Kathmandu")
        for person in [
            Person(id: "p1", timeZone: TimeZone(identifier: "Asia/Kathmandu")), Person(id: "p1", attendance: .online),
        ] {
            forum.people = [person]
            #expect(try forum.assess(Placement("ws-1", 24, "20:00-21:00")).total("remote-hours") == .zero)
        }
    }
}
