import ForumModel
import Testing
import Verification

@Suite struct FrozenTests {
    private func forum(_ freezes: Freeze...) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1", title: "Open data", theme: "trust"), Session(id: "ws-2")],
            themes: [Theme(id: "trust")], decisions: freezes.map { Decision(.freeze($0)) })
    }

    private let published = Programme([
        Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 25, "09:00-10:00", in: "b"),
    ])

    @Test func whatMovedIsNamed() throws {
        let assessment = try forum(.session("ws-1")).assess(
            [Placement("ws-1", 24, "11:00-12:00", in: "b"), Placement("ws-2", 24, "09:00-10:00")], published: published)
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" is frozen on Tue 24 June 09:00 in Hall A, and the programme has it on "
                    + "Tue 24 June 11:00 in Hall B."
            ])
        #expect(assessment.violations.map(\.rule) == ["frozen"])
    }

    /// Both sessions have moved by a room; a freeze holds those that it is about.
    @Test(arguments: [
        (Freeze.published, ["ws-1", "ws-2"]), (.theme("trust"), ["ws-1"]), (.session("ws-2"), ["ws-2"]),
        (.times([span(25, "09:30-12:00")]), ["ws-2"]), (.times([span(24, "10:00-12:00")]), []),
    ])
    func whoIsMeant(freeze: Freeze, held: [ID<Session>]) throws {
        let assessment = try forum(freeze).assess(
            [Placement("ws-1", 24, "09:00-10:00", in: "b"), Placement("ws-2", 25, "09:00-10:00")], published: published)
        #expect(assessment.broken("frozen").flatMap(\.sessions) == held)
    }

    @Test func anotherLengthIsNoMove() throws {
        let assessment = try forum(.published).assess(
            [Placement("ws-1", 24, "09:00-10:30"), Placement("ws-2", 25, "09:00-10:00", in: "b")], published: published)
        #expect(assessment.broken("frozen").isEmpty)
    }

    @Test func withoutAPublishedProgrammeNothingIsHeld() throws {
        #expect(try forum(.published).assess(Placement("ws-1", 24, "11:00-12:00")).broken("frozen").isEmpty)
    }
}
