import ForumModel
import Rules
import Testing

@Suite struct FrozenTests {
    /// ws-1 was published at 10:00 in Hall B, and may last an hour or 90 minutes; ws-2 has no place yet.
    private func forum(_ freezes: Freeze...) -> SmallForum {
        SmallForum(
            sessions: [
                Session(id: "ws-1", theme: "trust", durations: [60, 90]), Session(id: "ws-2", theme: "trust"),
            ],
            themes: [Theme(id: "trust"), Theme(id: "access")], decisions: freezes.map { Decision(.freeze($0)) },
            published: Programme([Placement(session: "ws-1", start: at(24, "10:00"), duration: 60, room: "b")]))
    }

    private let held = Written(
        times: [
            "09:00-10:00", "09:00-10:30", "09:30-10:30", "09:30-11:00", "10:30-11:30", "10:30-12:00", "11:00-12:00",
        ]
        .map { .init("ws-1", span(24, $0), .forbidden) },
        places: [.init("ws-1", in: "a", .forbidden)])

    /// Its length may change, its start and room may not.
    @Test(arguments: [
        Freeze.published, .theme("trust"), .session("ws-1"),
        .times([span(24, "08:00-09:00"), span(24, "10:55-11:30")]),
    ])
    func startAndRoomStay(freeze: Freeze) throws {
        #expect(try forum(freeze).written(by: "frozen") == held)
    }

    @Test(arguments: [
        Freeze.theme("access"), .session("ws-2"), .times([]),
        .times([span(24, "09:00-10:00"), span(24, "11:00-12:00")]),
    ])
    func nobodyIsMeant(freeze: Freeze) throws {
        #expect(try forum(freeze).written(by: "frozen") == .nothing)
    }

    @Test func withoutAPublishedProgrammeNothingIsHeld() throws {
        var forum = forum(.published)
        forum.published = nil
        #expect(try forum.written(by: "frozen") == .nothing)
    }

    /// A room that is lost leaves a frozen session no place.
    @Test func aLostRoomIsNotReplaced() throws {
        var forum = forum(.session("ws-1"))
        forum.rooms = [Room(id: "a")]
        #expect(try forum.written(by: "frozen").places == [.init("ws-1", in: "a", .forbidden)])
    }

    @Test func settingsCannotMakeItSoft() throws {
        #expect(try forum(.published).with("frozen", .soft(0)).written(by: "frozen") == held)
    }
}
