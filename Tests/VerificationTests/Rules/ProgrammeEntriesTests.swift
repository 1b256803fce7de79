import Foundation
import ForumModel
import Testing
import Verification

@Suite struct ProgrammeEntriesTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data"), Session(id: "ws-2", title: "Late idea", status: .requested),
            Session(id: "ws-3", status: .withdrawn),
        ])

    @Test func entriesThatMeanNothing() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00", in: "cellar"), Placement("ws-2", 24, "09:00-10:00"),
            Placement("ws-3", 24, "09:00-10:00"), Placement("ws-9", 24, "09:00-10:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "The programme places ws-1 \"Open data\" in cellar, which is not a room of the event.",
                "The programme places ws-2 \"Late idea\", which is not to be planned (requested).",
                "The programme places ws-3, which is not to be planned (withdrawn).",
                "The programme places ws-9, which is not a session of the event.",
            ])
        #expect(assessment.violations.allSatisfy { $0.rule == "programme" })
        #expect(assessment.leftOut == ["ws-1"])
    }

    @Test(arguments: [(Int.max, 60), (Int.min, 60), (0, Int.max)])
    func timesThatNoCalendarHas(start: Int, length: Int) throws {
        let placement = Placement(
            session: "ws-1", start: Instant(rawValue: start), duration: Minutes(length), room: "a")
        #expect(
            try forum.assess(placement).violations.map(\.sentence) == [
                "The programme places ws-1 \"Open data\" at a time that no calendar has, or for no time at all."
            ])
    }

    @Test func whatADecoderLetsThrough() throws {
        let json = """
            {"placements": [
                {"session": "ws-1", "start": 29179620, "duration": 60, "room": "a"},
                {"session": "ws-1", "start": 29179620, "duration": 60, "room": "b"},
                {"session": "a-first", "start": 29179620, "duration": 60, "room": "a"},
                {"session": "ws-1", "start": 29179620, "duration": 0, "room": "a"}]}
            """
        let programme = try JSONDecoder().decode(Programme.self, from: Data(json.utf8))
        let assessment = try Verifier(forum.event()).assess(programme)
        #expect(
            assessment.broken("programme").map(\.sentence) == [
                "The programme places ws-1 \"Open data\" more than once.",
                "The programme places a-first, which is not a session of the event.",
                "The programme places ws-1 \"Open data\" at a time that no calendar has, or for no time at all.",
            ])
    }
}
