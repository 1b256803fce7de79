import Foundation
import ForumModel
import Rules
import Testing

@Suite struct RegionFairnessTests {
    /// Three remote roles each of the Asia-Pacific and the African group; the latter are in Oslo's zone. Ten to twelve
    /// in Oslo is five to seven in the evening in Tokyo.
    private func forum(_ options: [String: String] = [:]) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "ws-3")],
            people: [
                Person(
                    id: "ada", regionalGroup: "asia-pacific", timeZone: TimeZone(identifier: "Asia/Tokyo"),
                    attendance: .online),
                Person(id: "ben", regionalGroup: "african", timeZone: oslo, attendance: .online),
                Person(id: "eve", regionalGroup: "asia-pacific", attendance: .online),
                Person(id: "kim", regionalGroup: "grulac", timeZone: oslo, attendance: .onsite),
                Person(id: "zoe", regionalGroup: .intergovernmental, timeZone: oslo, attendance: .online),
            ],
            roles: [
                Role(session: "ws-1", person: "ada", kind: .speaker),
                Role(session: "ws-1", person: "ada", kind: .onlineModerator),
                Role(session: "ws-2", person: "ada", kind: .moderator),
                Role(session: "ws-3", person: "eve", kind: .speaker),
            ]
                + ["ws-1", "ws-2", "ws-3"].flatMap { session in
                    ["ben", "kim", "zoe"].map { Role(session: session, person: $0, kind: .speaker) }
                },
            slots: [Slot(id: "noon", time: span(24, "10:00-12:00"))], step: 60,
            rules: ["remote-hours": RuleSetting(options: options)])
    }

    private let early = span(24, "10:00-11:00")
    private let late = span(24, "11:00-12:00")

    /// Nobody knows Eve's clock: she is one of the three, with grade 0.
    @Test func gradesByGroup() throws {
        let forum = forum(["comfortable": "08:00-10:30", "possible": "07:00-18:30"])
        #expect(
            try forum.written(by: "region-fairness")
                == Written(balances: [
                    .init(
                        .spread, [3, 3],
                        [
                            .init("ws-1", early, group: 0, 1), .init("ws-1", early, group: 1, 1),
                            .init("ws-1", late, group: 0, 1), .init("ws-1", late, group: 1, 4),
                            .init("ws-2", early, group: 0, 1), .init("ws-2", early, group: 1, 1),
                            .init("ws-2", late, group: 0, 1), .init("ws-2", late, group: 1, 4),
                            .init("ws-3", early, group: 0, 1), .init("ws-3", late, group: 0, 1),
                        ], 10)
                ]))
    }

    /// The hours are those of remote-hours, even when that rule is off.
    @Test func remoteHoursMayBeOff() throws {
        let options = ["comfortable": "08:00-10:30", "possible": "07:00-18:30"]
        let usual = try forum(options).written(by: "region-fairness")
        let forum = forum(options).with("remote-hours", RuleSetting(weight: 0, options: options))
        #expect(try forum.written(by: "region-fairness") == usual)
        #expect(usual != .nothing)
    }

    @Test func usualHoursTroubleNobody() throws {
        #expect(try forum().written(by: "region-fairness") == .nothing)
    }

    @Test func peopleOfOneGroupInASessionAddUp() throws {
        var forum = forum(["comfortable": "08:00-09:00", "possible": "07:00-09:00"])
        forum.people[2] = Person(id: "eve", regionalGroup: "african", timeZone: oslo, attendance: .online)
        forum.people.append(Person(id: "max", regionalGroup: "asia-pacific", timeZone: oslo, attendance: .online))
        forum.roles.append(Role(session: "ws-3", person: "max", kind: .onsiteModerator))
        let balance = try #require(forum.written(by: "region-fairness").balances.first)
        #expect(balance.denominators == [4, 3])
        #expect(balance.shares.filter { $0.time == early && $0.group == 0 }.map(\.amount) == [4, 4, 8])
    }

    @Test func aGroupNeedsThreeRolesAndAnother() throws {
        var forum = forum(["comfortable": "08:00-09:00"])
        #expect(try forum.written(by: "region-fairness") != .nothing)
        // Roles without a part on stage, and sessions that are not planned, do not count.
        forum.roles.removeAll { $0.person == "eve" }
        forum.sessions.append(Session(id: "gone", status: .withdrawn))
        forum.roles += [
            Role(session: "ws-3", person: "ada", kind: .rapporteur),
            Role(session: "gone", person: "ada", kind: .speaker),
        ]
        #expect(try forum.written(by: "region-fairness") == .nothing)
    }

    @Test func theWeightIsSet() throws {
        let forum = forum(["comfortable": "08:00-09:00"])
        #expect(
            try forum.with("region-fairness", RuleSetting(weight: 4)).written(by: "region-fairness").balances.map(
                \.weight)
                == [4])
        #expect(try forum.with("region-fairness", .off).written(by: "region-fairness") == .nothing)
    }
}
