import ForumModel
import Testing
import Verification

@Suite struct PersonDoubleBookingTests {
    var forum = SmallForum(
        sessions: [Session(id: "ws-12"), Session(id: "ws-40", durations: [90])],
        rooms: [
            Room(id: "a", name: "Hall A", building: "North", floor: "1"),
            Room(id: "b", name: "Hall B", building: "North", floor: "2"),
            Room(id: "c", name: "Hall C", building: "South", floor: "1"),
        ],
        people: [Person(id: "p17", name: "Kim Example")],
        roles: [
            Role(session: "ws-12", person: "p17", kind: .speaker),
            Role(session: "ws-12", person: "p17", kind: .moderator),
            Role(session: "ws-40", person: "p17", kind: .required),
        ],
        walking: Walking(floor: 5, building: 15))

    @Test func partsInTwoSessionsAtOnce() throws {
        let assessment = try forum.assess(
            Placement("ws-12", 24, "09:30-10:30"), Placement("ws-40", 24, "09:00-10:30", in: "b"))
        let finding = try #require(assessment.violations.first)
        #expect(assessment.violations.count == 1)
        #expect(finding.rule == "person-double-booking")
        #expect(
            finding.sentence
                == "ws-40 and ws-12 overlap on Tue 24 June 09:30-10:30, and Kim Example (p17) has a part in both.")
        #expect(finding.people == ["p17"])
        #expect(finding.rooms == ["a", "b"])
    }

    @Test(arguments: [("c", "10:14-11:44"), ("b", "10:04-11:34")] as [(ID<Room>, String)])
    func tooShortForTheWalk(room: ID<Room>, hours: String) throws {
        let assessment = try forum.assess(
            Placement("ws-12", 24, "09:00-10:00"), Placement("ws-40", 24, hours, in: room))
        #expect(assessment.broken("person-double-booking").count == 1)
    }

    @Test func theSentenceOfAWalk() throws {
        let assessment = try forum.assess(
            Placement("ws-40", 24, "09:00-10:30", in: "c"), Placement("ws-12", 24, "10:40-11:40"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "Kim Example (p17) has 10 minutes from ws-40 in Hall C to ws-12 in Hall A on Tue 24 June 10:30, and "
                    + "the walk takes 15 minutes."
            ])
    }

    @Test(arguments: [("c", "10:15-11:45"), ("b", "10:05-11:35"), ("a", "10:00-11:30")] as [(ID<Room>, String)])
    func justEnoughForTheWalk(room: ID<Room>, hours: String) throws {
        let assessment = try forum.assess(
            Placement("ws-12", 24, "09:00-10:00"), Placement("ws-40", 24, hours, in: room))
        #expect(assessment.isSound)
    }

    @Test func organizersNeedNotBeThere() throws {
        var forum = forum
        forum.roles = [
            Role(session: "ws-12", person: "p17", kind: .speaker),
            Role(session: "ws-40", person: "p17", kind: .organizer),
        ]
        let assessment = try forum.assess(
            Placement("ws-12", 24, "09:00-10:00"), Placement("ws-40", 24, "09:00-10:30", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func settingsCannotMakeItSoft() throws {
        var forum = forum
        forum.rules["person-double-booking"] = softened(2)
        let assessment = try forum.assess(
            Placement("ws-12", 24, "09:00-10:00"), Placement("ws-40", 24, "09:00-10:30", in: "b"))
        #expect(assessment.broken("person-double-booking").count == 1)
    }
}
