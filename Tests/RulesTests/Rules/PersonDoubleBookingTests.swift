import ForumModel
import Rules
import Testing

@Suite struct PersonDoubleBookingTests {
    /// Ada has parts in two sessions, twice in one; Ben organizes one and speaks in one; Cy has one to attend.
    let forum = SmallForum(
        sessions: [
            Session(id: "gone", status: .withdrawn), Session(id: "ws-1"), Session(id: "ws-2"),
            Session(id: "ws-3", status: .candidate),
        ],
        people: [Person(id: "ada"), Person(id: "ben"), Person(id: "cy")],
        roles: [
            Role(session: "ws-3", person: "ada", kind: .required), Role(session: "ws-1", person: "ada", kind: .speaker),
            Role(session: "ws-1", person: "ada", kind: .moderator),
            Role(session: "gone", person: "ada", kind: .speaker),
            Role(session: "ws-1", person: "ben", kind: .organizer),
            Role(session: "ws-2", person: "ben", kind: .speaker),
            Role(session: "ws-2", person: "cy", kind: .rapporteur),
        ])

    @Test func aSetForEachPersonWithTwoSessions() throws {
        #expect(
            try forum.written(by: "person-double-booking")
                == Written(separations: [.init(["ws-1", "ws-3"], .overlap, nil)]))
    }

    /// An organizer who has a part beside it has to be there like anybody.
    @Test(arguments: RoleKind.allCases)
    func everyRoleButOrganizerBinds(kind: RoleKind) throws {
        var forum = forum
        forum.roles.append(Role(session: "ws-1", person: "ben", kind: kind))
        let ben = Written.Separation(["ws-1", "ws-2"], .overlap, nil)
        #expect(try forum.written(by: "person-double-booking").separations.contains(ben) == (kind != .organizer))
    }

    @Test(arguments: [Walking(floor: 5), Walking(building: 10)])
    func whereThereAreWaysTheyCount(walking: Walking) throws {
        var forum = forum
        forum.walking = walking
        #expect(
            try forum.written(by: "person-double-booking")
                == Written(separations: [.init(["ws-1", "ws-3"], .walk, nil)]))
    }

    @Test func settingsCannotMakeItSoft() throws {
        #expect(
            try forum.with("person-double-booking", .soft(0)).written(by: "person-double-booking")
                == forum.written(by: "person-double-booking"))
    }
}
