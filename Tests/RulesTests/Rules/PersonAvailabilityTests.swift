import ForumModel
import Rules
import Testing

@Suite struct PersonAvailabilityTests {
    /// Ada is away from 09:00 to 10:00, said in two ranges that overlap; Ben organizes only; Cy is away from 11:30 on.
    let forum = SmallForum(
        sessions: [Session(id: "ws-1"), Session(id: "ws-2")],
        people: [
            Person(id: "ada", unavailable: [span(24, "09:20-10:00"), span(24, "08:00-09:40")]),
            Person(id: "ben", unavailable: [span(24, "08:00-18:00")]),
            Person(id: "cy", unavailable: [span(24, "11:30-12:00")]),
        ],
        roles: [
            Role(session: "ws-1", person: "ada", kind: .speaker),
            Role(session: "ws-1", person: "ada", kind: .moderator),
            Role(session: "ws-1", person: "ben", kind: .organizer),
            Role(session: "ws-1", person: "cy", kind: .required),
        ])

    /// 10:00 touches Ada's absence, and 10:30 to 11:30 Cy's: neither overlaps.
    @Test func overlapsAreForbidden() throws {
        #expect(
            try forum.written(by: "person-availability")
                == Written(times: [
                    .init("ws-1", span(24, "09:00-10:00"), .forbidden),
                    .init("ws-1", span(24, "09:30-10:30"), .forbidden),
                    .init("ws-1", span(24, "11:00-12:00"), .forbidden),
                ]))
    }

    @Test func softAtAPriceAMinuteOfTheUnion() throws {
        #expect(
            try forum.with("person-availability", .soft(0.1)).written(by: "person-availability")
                == Written(times: [
                    .init("ws-1", span(24, "09:00-10:00"), .cost(6)), .init("ws-1", span(24, "09:30-10:30"), .cost(3)),
                    .init("ws-1", span(24, "11:00-12:00"), .cost(3)),
                ]))
        #expect(
            try forum.with("person-availability", .soft(0)).written(by: "person-availability") == .nothing)
    }

    @Test func eachPersonCounts() throws {
        var forum = forum.with("person-availability", .soft())
        forum.roles.append(Role(session: "ws-1", person: "ben", kind: .speaker))
        let first = try forum.written(by: "person-availability").times.filter { $0.time == span(24, "09:30-10:30") }
        #expect(first.map(\.amount) == [.cost(30), .cost(60)])
    }
}
