import ForumModel
import Testing
import Verification

@Suite struct PrimeTimeShareTests {
    /// Four sessions of an hour: two with an african speaker, one with a weog one, one with both.
    let forum = SmallForum(
        sessions: (1...4).map { Session(id: ID("ws-\($0)")) },
        people: [
            Person(id: "afia", regionalGroup: "african"), Person(id: "will", regionalGroup: "weog"),
            Person(id: "hassan", stakeholderGroup: "intergovernmental", regionalGroup: .intergovernmental),
            Person(id: "nobody"),
        ],
        roles: [
            Role(session: "ws-1", person: "afia", kind: .speaker),
            Role(session: "ws-2", person: "afia", kind: .speaker),
            Role(session: "ws-3", person: "will", kind: .speaker),
            Role(session: "ws-4", person: "will", kind: .speaker),
            Role(session: "ws-4", person: "afia", kind: .speaker),
            Role(session: "ws-4", person: "nobody", kind: .speaker),
            Role(session: "ws-1", person: "will", kind: .moderator),
        ], prime: DailyHours("10:00-16:00"))

    @Test func theGroupThatHasTooFewOfThePrimeSessions() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:30-10:30", in: "b"),
            Placement("ws-3", 24, "10:00-11:00"), Placement("ws-4", 24, "15:00-16:00")
        ).costs("prime-time-share")
        // P = 4, N = 2 (ws-3, ws-4). african: S = 2.5 of 4 sessions, so 1.25 would be fair, and A = 0.5.
        #expect(findings.map(\.cost) == [Points(1.5)])
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"]])
        #expect(
            findings.map(\.sentence) == [
                "The regional group african has 0.5 of the 2 sessions inside 10:00-16:00; its part of the programme "
                    + "would be 1.25."
            ])
    }

    @Test func sessionsWithoutAPlaceCountForThePartAndNotForThePrimeHours() throws {
        // P = 4, N = 1 (ws-3): african 2.5 / 4 = 0.625 would be fair, and it has none.
        let assessment = try forum.assess(Placement("ws-3", 24, "10:00-11:00"))
        #expect(assessment.total("prime-time-share") == Points(1.25))
    }

    @Test func aShareThatIsExactlyFairCostsNothing() throws {
        var forum = forum
        forum.roles = [
            Role(session: "ws-1", person: "afia", kind: .speaker),
            Role(session: "ws-2", person: "afia", kind: .speaker),
            Role(session: "ws-3", person: "will", kind: .speaker),
            Role(session: "ws-4", person: "will", kind: .speaker),
        ]
        let fair = [Placement("ws-1", 24, "10:00-11:00"), Placement("ws-3", 24, "11:00-12:00")]
        #expect(try forum.assess(fair).total("prime-time-share") == .zero)
    }

    @Test func bothKindsOfGroupsCountOnTheirOwn() throws {
        var forum = forum
        forum.sessions = [Session(id: "ws-1"), Session(id: "ws-2")]
        forum.people = [
            Person(id: "p1", stakeholderGroup: "media", regionalGroup: "african"),
            Person(id: "p2", stakeholderGroup: "youth", regionalGroup: .intergovernmental),
        ]
        forum.roles = [
            Role(session: "ws-1", person: "p1", kind: .speaker), Role(session: "ws-2", person: "p2", kind: .speaker),
        ]
        let findings = try forum.assess(
            Placement("ws-1", 24, "08:00-09:00"), Placement("ws-2", 24, "10:00-11:00")
        ).costs("prime-time-share")
        // Regional groups: only ws-1 has one, and no such session is in the prime hours. Stakeholder groups: one session
        // of two is, and media should have half of it.
        #expect(findings.map(\.cost) == [Points(1)])
        #expect(findings.first?.sentence.contains("stakeholder group media has 0 of the 1 ") == true)
    }

    @Test func withoutPrimeHoursOrGroupsItSaysNothing() throws {
        var forum = forum
        let placements = [Placement("ws-1", 24, "09:00-10:00"), Placement("ws-3", 24, "10:00-11:00")]
        #expect(try forum.assess(placements).total("prime-time-share") == Points(1.25))
        forum.prime = nil
        #expect(try forum.assess(placements).total("prime-time-share") == .zero)
        forum.prime = DailyHours("10:00-16:00")
        forum.people = ["afia", "will", "hassan", "nobody"].map { Person(id: $0) }
        #expect(try forum.assess(placements).total("prime-time-share") == .zero)
    }

    /// The prime hours of a night's meeting may pass midnight.
    @Test func primeHoursMayPassMidnight() throws {
        var forum = forum
        forum.prime = DailyHours("22:00-02:00")
        let night = [Placement("ws-3", 24, "00:30-01:30"), Placement("ws-4", 24, "23:30-24:30")]
        #expect(try forum.assess(night).total("prime-time-share") == Points(1.5))
        #expect(try forum.assess([Placement("ws-3", 24, "01:30-02:30")]).total("prime-time-share") == .zero)
    }

    /// What the groups of one kind miss and what they have beyond their share is the same.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func sharesAddUp(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var forum = forum
        let regions: [RegionalGroup?] = ["african", "weog", "grulac", "asia-pacific", .intergovernmental, nil]
        forum.people = regions.indices.map { Person(id: ID("p\($0)"), regionalGroup: regions[$0]) }
        forum.sessions = (10..<25).map { Session(id: ID("s\($0)")) }
        forum.rooms = (10..<25).map { Room(id: ID("r\($0)")) }
        forum.roles = forum.sessions.flatMap { session in
            (0..<3).map { _ in Role(session: session.id, person: ID("p\(generator.below(6))"), kind: .speaker) }
        }
        let placements = zip(forum.sessions, forum.rooms).map { session, room in
            Placement(
                session: session.id, start: at(24, "08:00") + Minutes(60 * generator.below(10)), duration: 60,
                room: room.id)
        }
        func groups(of session: ID<Session>) -> Set<RegionalGroup> {
            let people = Set(forum.roles.filter { $0.session == session }.map(\.person))
            let found = forum.people.filter { people.contains($0.id) }.compactMap(\.regionalGroup)
            return Set(found).subtracting([.intergovernmental])
        }
        func parts(_ group: RegionalGroup, _ sessions: [ID<Session>]) -> Double {
            sessions.map(groups).filter { $0.contains(group) }.reduce(0) { $0 + 1 / Double($1.count) }
        }
        let known = forum.sessions.map(\.id).filter { !groups(of: $0).isEmpty }
        let prime = placements.filter { $0.time.start >= at(24, "10:00") && $0.time.end <= at(24, "16:00") }
            .map(\.session).filter(known.contains)
        let missing = (["african", "weog", "grulac", "asia-pacific"] as [RegionalGroup]).reduce(0.0) { sum, group in
            let fair = parts(group, known) / Double(known.count) * Double(prime.count)
            return sum + max(0, fair - parts(group, prime))
        }
        let total = try #require(try forum.assess(placements).total("prime-time-share"))
        #expect(abs(total.value - 2 * missing) < 1e-5)
    }
}
