import Foundation
import ForumModel
import Rules
import Testing

/// The forum sits in Oslo, at +02:00 in June.
@Suite struct RemoteHoursTests {
    /// A day around the clock; every session lasts an hour and starts on the hour.
    private func forum(_ zone: String?, _ options: [String: String] = [:], roles: [RoleKind] = [.speaker]) -> SmallForum
    {
        SmallForum(
            sessions: [Session(id: "ws-1")],
            people: [Person(id: "ada", timeZone: zone.flatMap(TimeZone.init(identifier:)), attendance: .online)],
            roles: roles.map { Role(session: "ws-1", person: "ada", kind: $0) },
            slots: [Slot(id: "day", time: span(24, "00:00-24:00"))], step: 60,
            rules: ["remote-hours": RuleSetting(options: options)])
    }

    /// The cost of a start at each hour of the forum's clock.
    private func costs(_ forum: SmallForum) throws -> [Double] {
        let written = try forum.written(by: "remote-hours")
        #expect(written == Written(times: written.times))
        return (0..<24).map { hour in
            written.times.reduce(0) {
                guard case .points(let points) = $1.amount, $1.time.start == at(24, "\(hour):00") else { return $0 }
                return $0 + points.value
            }
        }
    }

    @Test func hoursOfTheForumsOwnClock() throws {
        // Comfortable 08:00 to 21:00 and possible 06:00 to 23:00, the limits included.
        let grades = Array(repeating: 12.0, count: 6) + [3, 3] + Array(repeating: 0, count: 13) + [3, 3, 12]
        #expect(try costs(forum("Europe/Oslo")) == grades)
    }

    @Test func hoursOfThePersonsClock() throws {
        // Six hours behind: 14:00 in Oslo is 08:00 in New York.
        let own = try costs(forum("Europe/Oslo"))
        let shifted = try costs(forum("America/New_York"))
        #expect(shifted == (0..<24).map { own[($0 + 18) % 24] })
        #expect(shifted[14] == 0 && shifted[13] == 3)
    }

    @Test func halfHoursOfAZoneCount() throws {
        // 04:00 in Oslo is 07:30 in Kolkata, 05:00 is 08:30.
        let costs = try costs(forum("Asia/Kolkata"))
        #expect(costs[2...5] == [12, 3, 3, 0])
    }

    @Test func nobodyCountsWhoseClockIsUnknown() throws {
        #expect(try forum(nil).written(by: "remote-hours") == .nothing)
    }

    @Test func nobodyCountsWhoIsThere() throws {
        var forum = forum("Pacific/Auckland")
        forum.people = [Person(id: "ada", timeZone: TimeZone(identifier: "Pacific/Auckland"))]
        #expect(try forum.written(by: "remote-hours") == .nothing)
    }

    @Test(arguments: RoleKind.allCases)
    func onlyThoseOnStageCount(kind: RoleKind) throws {
        let isOnStage = [.speaker, .moderator, .onsiteModerator, .onlineModerator].contains(kind)
        #expect(try forum("Asia/Tokyo", roles: [kind]).written(by: "remote-hours").times.isEmpty == !isOnStage)
    }

    @Test func severalRolesCountOnce() throws {
        #expect(
            try costs(forum("Asia/Tokyo", roles: [.speaker, .onlineModerator, .speaker])) == costs(forum("Asia/Tokyo")))
    }

    @Test func peopleAddUp() throws {
        var forum = forum("Asia/Tokyo")
        forum.people.append(Person(id: "ben", timeZone: TimeZone(identifier: "Asia/Tokyo"), attendance: .online))
        forum.roles.append(Role(session: "ws-1", person: "ben", kind: .moderator))
        let alone = try costs(self.forum("Asia/Tokyo"))
        #expect(try costs(forum) == alone.map { 2 * $0 })
    }

    @Test func theHoursAreSet() throws {
        let costs = try costs(forum("Europe/Oslo", ["comfortable": "10:00-12:00", "possible": "09:00-12:00"]))
        #expect(costs == Array(repeating: 12.0, count: 9) + [3, 0, 0] + Array(repeating: 12, count: 12))
    }

    /// 22:00 to 06:00 holds the hours before midnight and those after.
    @Test func hoursMayPassMidnight() throws {
        let costs = try costs(forum("Europe/Oslo", ["comfortable": "22:00-06:00", "possible": "21:00-07:00"]))
        #expect(
            costs == Array(repeating: 0.0, count: 6) + [3] + Array(repeating: 12, count: 14) + [3, 0, 0])
    }

    /// A session that runs past midnight lies inside hours that do so too, and in no others.
    @Test(arguments: [("08:00-24:00", 12.0), ("23:00-01:00", 0), ("23:01-01:00", 12), ("23:00-00:59", 12)])
    func aSessionPastMidnight(hours: String, cost: Double) throws {
        var forum = forum("Europe/Oslo", ["comfortable": hours, "possible": hours])
        forum.sessions = [Session(id: "ws-1", durations: [120])]
        forum.slots = [Slot(id: "night", time: span(24, "23:00-25:00"))]
        #expect(
            try forum.written(by: "remote-hours")
                == (cost == 0 ? .nothing : Written(times: [.init("ws-1", span(24, "23:00-25:00"), .cost(cost))])))
    }

    @Test func theWeightIsSet() throws {
        let usual = try costs(forum("Asia/Tokyo"))
        let forum = forum("Asia/Tokyo")
        #expect(try costs(forum.with("remote-hours", RuleSetting(weight: 6))) == usual.map { 2 * $0 })
        #expect(try forum.with("remote-hours", .off).written(by: "remote-hours") == .nothing)
    }
}
