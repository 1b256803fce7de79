import ForumModel
import Testing
import Verification

@Suite struct PersonHurryTests {
    func forum(_ options: [String: String] = [:], kind: RoleKind = .required) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1"), Session(id: "ws-2")],
            rooms: [
                Room(id: "a", name: "Hall A", building: "Old Mill"), Room(id: "b", name: "Hall B", building: "Tower"),
                Room(id: "c", building: "Tower"), Room(id: "d"),
            ],
            people: [Person(id: "p1", name: "Kim Example")],
            roles: ["ws-1", "ws-2"].map { Role(session: $0, person: "p1", kind: kind) },
            rules: options.isEmpty ? [:] : ["person-hurry": RuleSetting(options: options)])
    }

    func total(_ hours: String, in room: ID<Room> = "b", _ forum: SmallForum) throws -> Points? {
        try forum.assess(Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, hours, in: room))
            .total("person-hurry")
    }

    @Test func aChangeOfBuildingInLessThanHalfAnHour() throws {
        let findings = try forum().assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:25-11:25", in: "b")
        ).costs("person-hurry")
        #expect(findings.map(\.cost) == [Points(2)])
        #expect(
            findings.map(\.sentence) == [
                "Kim Example (p1) has 25 minutes from ws-1 in Hall A (Old Mill) to ws-2 in Hall B (Tower) on "
                    + "Tue 24 June 10:00."
            ])
        #expect(findings.map(\.rooms) == [["a", "b"]])
    }

    @Test(arguments: [
        ("10:00-11:00", 2), ("10:29-11:00", 2), ("10:30-11:00", 0), ("09:59-11:00", 0), ("08:00-08:45", 2),
        ("08:00-08:30", 0),
    ])
    func gapsFromNothingToTheMinutes(hours: String, points: Int) throws {
        #expect(try total(hours, forum()) == Points(Double(points)))
    }

    @Test func withoutTwoBuildingsNobodyHurries() throws {
        #expect(try total("10:00-11:00", in: "a", forum()) == .zero)
        #expect(try total("10:00-11:00", in: "d", forum()) == .zero)
        #expect(try total("10:00-11:00", forum(kind: .organizer)) == .zero)
    }

    @Test(arguments: [("45", 2), ("40", 0), ("0", 0), ("soon", 0), ("-30", 0)])
    func theMinutesAreAnOption(minutes: String, points: Int) throws {
        #expect(try total("10:40-11:40", forum(["minutes": minutes])) == Points(Double(points)))
    }
}
