import ForumModel
import Testing
import Verification

@Suite struct PinnedTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data", pin: Session.Pin(start: at(24, "09:00"), room: "a")),
            Session(id: "ws-2", pin: Session.Pin(start: at(24, "09:00"))),
            Session(id: "ws-3", pin: Session.Pin(room: "b")),
        ])

    @Test func pinnedToATimeAndARoom() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "11:00-12:00", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" is pinned to Tue 24 June 09:00 and to Hall A, and the programme has it on "
                    + "Tue 24 June 11:00 in Hall B."
            ])
        #expect(assessment.violations.map(\.rule) == ["pinned"])
    }

    @Test(arguments: [("ws-2", "09:05-10:05", "a"), ("ws-3", "09:00-10:00", "a"), ("ws-1", "09:00-10:00", "b")])
    func oneOfTheTwoIsWrong(session: String, hours: String, room: String) throws {
        let assessment = try forum.assess(Placement(ID(session), 24, hours, in: ID(room)))
        #expect(assessment.violations.map(\.rule) == ["pinned"])
    }

    @Test func whatIsNotPinnedIsFree() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "09:00-10:00", in: "b"),
            Placement("ws-3", 25, "15:00-16:00", in: "b"))
        #expect(assessment.isSound)
    }

    @Test func settingsCannotMakeItSoft() throws {
        var forum = forum
        forum.rules["pinned"] = softened(2)
        #expect(try forum.assess(Placement("ws-3", 24, "09:00-10:00")).broken("pinned").count == 1)
    }
}
