import ForumModel
import Rules
import Testing

@Suite struct PrimeTimeShareTests {
    /// A session of an hour is in prime time from 10:00 and from 10:30; the first is shared by two regions.
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "ws-3"), Session(id: "gone", status: .withdrawn),
        ],
        people: [
            Person(id: "ada", regionalGroup: "weog"), Person(id: "ben", regionalGroup: "african"),
            Person(id: "eve", regionalGroup: .intergovernmental),
            Person(id: "kim", stakeholderGroup: "intergovernmental"),
        ],
        roles: [
            Role(session: "ws-1", person: "ada", kind: .speaker), Role(session: "ws-1", person: "ben", kind: .speaker),
            Role(session: "ws-1", person: "ben", kind: .moderator),
            Role(session: "ws-2", person: "ada", kind: .speaker),
            // Moderators, unknown regions and sessions that are not planned do not count.
            Role(session: "ws-2", person: "ben", kind: .moderator),
            Role(session: "ws-2", person: "eve", kind: .speaker),
            Role(session: "ws-3", person: "eve", kind: .speaker), Role(session: "gone", person: "ben", kind: .speaker),
        ],
        prime: DailyHours(start: 600, end: 690))

    private let prime = [span(24, "10:00-11:00"), span(24, "10:30-11:30")]

    /// Of P = 2 sessions the regions have S = 1260 and 3780 parts; each of the N sessions adds S − 2·parts to S·N −
    /// A·P.
    @Test func sharesOfRegions() throws {
        let shares = prime.flatMap { time -> [Written.Share] in
            [.init("ws-1", time, group: 0, 1260 - 2 * 1260), .init("ws-1", time, group: 1, 3780 - 2 * 1260)]
        }
        let others = prime.flatMap { time -> [Written.Share] in
            [.init("ws-2", time, group: 0, 1260), .init("ws-2", time, group: 1, 3780 - 2 * 2520)]
        }
        #expect(
            try forum.written(by: "prime-time-share")
                == Written(balances: [.init(.excess, [5040, 5040], shares + others, 2)]))
    }

    /// Stakeholder groups by themselves: of three sessions one has four groups, one has three of them, one has none.
    @Test func sharesOfStakeholders() throws {
        let groups: [StakeholderGroup] = ["government", "intergovernmental", "media", "youth"]
        var forum = forum
        forum.people = groups.map { Person(id: ID($0.rawValue), stakeholderGroup: $0) }
        forum.roles = groups.map { Role(session: "ws-1", person: ID($0.rawValue), kind: .speaker) }
        forum.roles += groups.dropLast().map { Role(session: "ws-3", person: ID($0.rawValue), kind: .speaker) }
        let balance = try #require(forum.written(by: "prime-time-share").balances.first)
        #expect(try forum.written(by: "prime-time-share") == Written(balances: [balance]))
        #expect(balance.denominators == [5040, 5040, 5040, 5040])
        func amounts(_ session: ID<Session>) -> [Int64] {
            balance.shares.filter { $0.session == session && $0.time == prime[0] }.map(\.amount)
        }
        // 630 parts and 840, of which the groups have 1470 in all but for the last: less twice their own.
        #expect(amounts("ws-1") == [210, 210, 210, -630])
        #expect(amounts("ws-3") == [-210, -210, -210, 630])
        #expect(balance.shares.allSatisfy { prime.contains($0.time) && $0.session != "ws-2" })
    }

    /// One group in all sessions has its share, wherever they are.
    @Test func oneGroupIsNeverBehind() throws {
        var forum = forum
        forum.roles.removeAll { $0.person == "ben" }
        #expect(try forum.written(by: "prime-time-share") == .nothing)
    }

    /// From 22:00 to 11:00 holds the hours until 11:00.
    @Test func primeHoursMayPassMidnight() throws {
        var forum = forum
        forum.prime = DailyHours("22:00-11:00")
        let times = try forum.written(by: "prime-time-share").balances.flatMap { $0.shares.map(\.time) }
        #expect(
            Set(times) == [
                span(24, "09:00-10:00"), span(24, "09:30-10:30"), span(24, "10:00-11:00"),
            ])
    }

    @Test func itSaysNothingWithoutPrimeHours() throws {
        var silent = forum
        silent.prime = nil
        #expect(try silent.written(by: "prime-time-share") == .nothing)
        #expect(try forum.with("prime-time-share", .off).written(by: "prime-time-share") == .nothing)
    }
}
