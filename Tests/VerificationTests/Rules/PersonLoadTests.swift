import ForumModel
import Testing
import Verification

@Suite struct PersonLoadTests {
    func forum(_ options: [String: String] = [:]) -> SmallForum {
        SmallForum(
            sessions: (1...5).map { Session(id: ID("ws-\($0)")) },
            people: [Person(id: "p1", name: "Kim Example")],
            roles: (1...5).map { Role(session: ID("ws-\($0)"), person: "p1", kind: .speaker) }
                + [Role(session: "ws-1", person: "p1", kind: .moderator)],
            rules: options.isEmpty ? [:] : ["person-load": RuleSetting(options: options)])
    }

    let day = (1...5).map { Placement(ID("ws-\($0)"), 24, "\(8 + $0):00-\(9 + $0):00") }

    @Test func sessionsBeyondThree() throws {
        let findings = try forum().assess(day).costs("person-load")
        #expect(findings.map(\.cost) == [Points(8)])
        #expect(findings.map(\.sentence) == ["Kim Example (p1) has 5 sessions on Tue 24 June, and 3 would be enough."])
        #expect(findings.map(\.people) == [["p1"]])
    }

    @Test func eachDayCountsOnItsOwn() throws {
        let placements = day.prefix(3) + [Placement("ws-4", 25, "09:00-10:00"), Placement("ws-5", 25, "10:00-11:00")]
        #expect(try forum().assess(Array(placements)).total("person-load") == .zero)
    }

    @Test(arguments: [("1", 16), ("2", 12), ("5", 0), ("0", 8), ("-1", 8), ("many", 8), ("2.5", 8)])
    func theLimitIsAnOption(limit: String, points: Int) throws {
        #expect(try forum(["limit": limit]).assess(day).total("person-load") == Points(Double(points)))
    }

    @Test func organizersBearNothing() throws {
        var forum = forum()
        forum.roles = forum.roles.map { Role(session: $0.session, person: $0.person, kind: .organizer) }
        #expect(try forum.assess(day).total("person-load") == .zero)
    }
}
