import ForumModel
import Rules
import Testing

@Suite struct PersonHurryTests {
    private func forum(_ minutes: String? = nil, buildings: [String?] = ["east", "west", nil]) -> SmallForum {
        SmallForum(
            sessions: [
                Session(id: "ws-1"), Session(id: "gone", status: .withdrawn), Session(id: "ws-2"), Session(id: "ws-3"),
                Session(id: "ws-4"),
            ],
            rooms: buildings.enumerated().map { Room(id: ID("room-\($0)"), building: $1) },
            people: [Person(id: "ada"), Person(id: "ben")],
            roles: [
                Role(session: "ws-3", person: "ada", kind: .rapporteur),
                Role(session: "ws-1", person: "ada", kind: .speaker),
                Role(session: "ws-2", person: "ada", kind: .required),
                Role(session: "gone", person: "ada", kind: .speaker),
                Role(session: "ws-4", person: "ada", kind: .organizer),
                Role(session: "ws-2", person: "ben", kind: .speaker),
                Role(session: "ws-1", person: "ben", kind: .moderator),
            ],
            rules: ["person-hurry": RuleSetting(options: minutes.map { ["minutes": $0] } ?? [:])])
    }

    private func bonds(_ minutes: Minutes) -> Written {
        let pairs: [(ID<Session>, ID<Session>)] = [
            ("ws-1", "ws-2"), ("ws-1", "ws-3"), ("ws-2", "ws-3"), ("ws-1", "ws-2"),
        ]
        return Written(bonds: pairs.map { .init(.hurry(minutes), $0.0, $0.1, .cost(2)) })
    }

    @Test func eachPairOfEachPerson() throws {
        #expect(try forum().written(by: "person-hurry") == bonds(30))
    }

    @Test func theMinutesAreSet() throws {
        #expect(try forum("45").written(by: "person-hurry") == bonds(45))
        #expect(try forum("soon").written(by: "person-hurry") == bonds(30))
        #expect(try forum("0").written(by: "person-hurry") == .nothing)
        #expect(try forum("-5").written(by: "person-hurry") == .nothing)
    }

    @Test func oneBuildingIsNoWay() throws {
        #expect(try forum(buildings: ["east", nil, "east"]).written(by: "person-hurry") == .nothing)
        #expect(try forum().with("person-hurry", .off).written(by: "person-hurry") == .nothing)
    }
}
