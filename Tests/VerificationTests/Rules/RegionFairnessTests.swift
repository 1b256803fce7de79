import Foundation
import ForumModel
import Testing
import Verification

@Suite struct RegionFairnessTests {
    /// Three sessions, each with one remote speaker from Nairobi and one from Bogotá.
    let forum = SmallForum(
        sessions: (1...3).map { Session(id: ID("ws-\($0)")) },
        people: [
            Person(
                id: "afia", regionalGroup: "african", timeZone: TimeZone(identifier: "Africa/Nairobi"),
                attendance: .online),
            Person(
                id: "bruno", regionalGroup: "grulac", timeZone: TimeZone(identifier: "America/Bogota"),
                attendance: .online),
        ],
        roles: (1...3).flatMap { number in
            [
                Role(session: ID("ws-\(number)"), person: "afia", kind: .speaker),
                Role(session: ID("ws-\(number)"), person: "afia", kind: .onlineModerator),
                Role(session: ID("ws-\(number)"), person: "bruno", kind: .moderator),
            ]
        })

    /// Nairobi is an hour ahead of Oslo in June, Bogotá seven hours behind.
    let placements = [
        Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "13:00-14:00"),
        Placement("ws-3", 24, "15:00-16:00"),
    ]

    @Test func theDifferenceOfTheMeanGrades() throws {
        let findings = try forum.assess(placements).costs("region-fairness")
        // Bogotá: 02:00 is 4, 06:00 is 1, 08:00 is 0: 5 / 3. Nairobi: 0.
        #expect(findings.map(\.cost) == [Points(rawValue: 16_666_667)])
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"]])
        #expect(findings.map(\.people) == [["bruno"]])
        #expect(
            findings.map(\.sentence) == [
                "The hours of the 3 remote roles of grulac have a mean grade of 1.67, those of the 3 of african one of 0 "
                    + "(0 is comfortable, 1 possible, 4 neither)."
            ])
    }

    @Test func sessionsWithoutAPlaceCountAsRoles() throws {
        // 4 / 3.
        #expect(try forum.assess([placements[0]]).total("region-fairness") == Points(rawValue: 13_333_333))
        #expect(try forum.assess([]).total("region-fairness") == .zero)
    }

    @Test func theHoursAreThoseOfRemoteHoursEvenWhenThatIsOff() throws {
        var forum = forum
        forum.rules["remote-hours"] = RuleSetting(weight: 0, options: ["possible": "02:00-23:00"])
        // Bogotá: 1, 1, 0.
        #expect(try forum.assess(placements).total("region-fairness") == Points(rawValue: 6_666_667))
    }

    @Test func threeRolesAreNeededInTwoGroups() throws {
        var forum = forum
        forum.roles.removeAll { $0.session == "ws-3" && $0.person == "afia" }
        #expect(try forum.assess(placements).total("region-fairness") == .zero)
    }

    @Test func unknownGroupsOnsitePeopleAndSilentRolesDoNotCount() throws {
        var forum = forum
        let bruno = forum.people[1]
        for person in [
            Person(id: "bruno", regionalGroup: .intergovernmental, timeZone: bruno.timeZone, attendance: .online),
            Person(id: "bruno", timeZone: bruno.timeZone, attendance: .online),
            Person(id: "bruno", regionalGroup: "grulac", timeZone: bruno.timeZone),
        ] {
            forum.people[1] = person
            #expect(try forum.assess(placements).total("region-fairness") == .zero)
        }
        forum.people[1] = bruno
        forum.roles = forum.roles.map { Role(session: $0.session, person: $0.person, kind: .rapporteur) }
        #expect(try forum.assess(placements).total("region-fairness") == .zero)
    }

    @Test func noTimeZoneIsAGradeOfZeroAndStillARole() throws {
        var forum = forum
        forum.people[0] = Person(id: "afia", regionalGroup: "african", attendance: .online)
        #expect(try forum.assess(placements).total("region-fairness") == Points(rawValue: 16_666_667))
    }

    @Test func equalMeansCostNothing() throws {
        var forum = forum
        forum.people[0] = Person(
            id: "afia", regionalGroup: "african", timeZone: TimeZone(identifier: "America/New_York"),
            attendance: .online)
        forum.people[1] = Person(
            id: "bruno", regionalGroup: "grulac", timeZone: TimeZone(identifier: "America/New_York"),
            attendance: .online)
        let assessment = try forum.assess(placements)
        #expect(assessment.total("region-fairness") == .zero)
        #expect(assessment.total("remote-hours") != .zero)
    }
}
