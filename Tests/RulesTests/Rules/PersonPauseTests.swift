import ForumModel
import Rules
import Testing

@Suite struct PersonPauseTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "ws-3")],
        people: [Person(id: "ada"), Person(id: "ben"), Person(id: "cy")],
        roles: [
            Role(session: "ws-1", person: "ada", kind: .speaker), Role(session: "ws-2", person: "ada", kind: .speaker),
            Role(session: "ws-1", person: "ben", kind: .speaker), Role(session: "ws-2", person: "ben", kind: .required),
            Role(session: "ws-3", person: "cy", kind: .speaker), Role(session: "ws-2", person: "cy", kind: .organizer),
        ])

    @Test(arguments: [[:], ["minutes": "0"], ["minutes": "-5"], ["minutes": "a while"]])
    func withoutMinutesItSaysNothing(options: [String: String]) throws {
        let forum = forum.with("person-pause", RuleSetting(options: options))
        #expect(try forum.written(by: "person-pause") == .nothing)
    }

    /// Ada and Ben share both sessions: a pair counts for each.
    @Test func aSetForEachPersonWithTwoSessions() throws {
        let both = Written.Separation(["ws-1", "ws-2"], .pause(20), nil)
        #expect(
            try forum.with("person-pause", RuleSetting(options: ["minutes": "20"])).written(by: "person-pause")
                == Written(separations: [both, both]))
    }

    @Test func softAtAPriceAMinute() throws {
        let both = Written.Separation(["ws-1", "ws-2"], .pause(1), 0.5)
        #expect(
            try forum.with("person-pause", .soft(0.5, options: ["minutes": "1"])).written(by: "person-pause")
                == Written(separations: [both, both]))
        #expect(
            try forum.with("person-pause", .soft(0, options: ["minutes": "1"])).written(by: "person-pause")
                == .nothing)
    }
}
