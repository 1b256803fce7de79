import ForumModel
import Rules
import Testing

@Suite struct GridTests {
    /// The candidates of one session as `09:00-10:00`, with the rooms.
    private func candidates(_ forum: SmallForum, of session: Int = 0) throws -> [String] {
        let grid = try forum.grid()
        return grid.candidates[session].map { candidate in
            let rooms = grid.roomSets[candidate.roomSet].rooms.map { forum.rooms[$0].id.rawValue }
            let ends = [candidate.time.start, candidate.time.end].map { clock($0.local(in: oslo).minute) }
            return "\(ends.joined(separator: "-")) \(rooms.joined(separator: ","))"
        }
    }

    @Test func withoutAStepSessionsStartWithTheirSlot() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1")],
            slots: [
                Slot(id: "late", time: span(24, "13:00-15:00")), Slot(id: "early", time: span(24, "09:00-10:00")),
                Slot(id: "short", time: span(24, "11:00-11:59")),
                Slot(id: "coffee", time: span(24, "15:00-17:00"), kind: .break),
            ],
            step: nil)
        #expect(try candidates(forum) == ["09:00-10:00 a,b", "13:00-14:00 a,b"])
    }

    @Test func withAStepTheyStartEverySoManyMinutesAfterIt() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1")],
            slots: [Slot(id: "slot", time: span(24, "09:10-10:45"))], step: 15)
        // 09:55 would end at 10:55, after the slot.
        #expect(try candidates(forum) == ["09:10-10:10 a,b", "09:25-10:25 a,b", "09:40-10:40 a,b"])
    }

    @Test func theLastStartEndsExactlyWithTheSlot() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1")], slots: [Slot(id: "slot", time: span(24, "09:00-10:30"))])
        #expect(try candidates(forum) == ["09:00-10:00 a,b", "09:30-10:30 a,b"])
    }

    @Test func aStepOfNothingIsNoStep() throws {
        let forum = SmallForum(sessions: [Session(id: "ws-1")], step: 0)
        #expect(try candidates(forum) == ["09:00-10:00 a,b"])
    }

    @Test func atEachStartPreferredLengthsComeFirst() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", durations: [60, 90, 30, 60])],
            slots: [Slot(id: "slot", time: span(24, "09:00-10:30"))])
        #expect(
            try candidates(forum) == [
                "09:00-10:00 a,b", "09:00-10:30 a,b", "09:00-09:30 a,b", "09:30-10:30 a,b", "09:30-10:00 a,b",
                "10:00-10:30 a,b",
            ])
    }

    /// The slots' grids differ by ten minutes; only at 10:00 to 10:50 do both offer the same place in time.
    @Test func overlappingSlotsOpenTheirOwnRooms() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", durations: [50])],
            rooms: [Room(id: "a"), Room(id: "b"), Room(id: "c")],
            slots: [
                Slot(id: "one", time: span(24, "09:00-11:00"), rooms: ["c", "a"]),
                Slot(id: "two", time: span(24, "10:00-11:20"), rooms: ["b", "a"]),
            ])
        #expect(
            try candidates(forum) == [
                "09:00-09:50 a,c", "09:30-10:20 a,c", "10:00-10:50 a,b,c", "10:30-11:20 a,b",
            ])
    }

    /// Two slots that touch are not one: a session lies inside one of them.
    @Test func slotsThatTouchAreNotJoined() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", durations: [90])],
            slots: [
                Slot(id: "one", time: span(24, "09:00-10:00")), Slot(id: "two", time: span(24, "10:00-11:30")),
            ])
        #expect(try candidates(forum) == ["10:00-11:30 a,b"])
    }

    @Test func sessionsThatArePlanned() throws {
        let forum = SmallForum(sessions: [
            Session(id: "asked", status: .requested), Session(id: "ws-1"), Session(id: "gone", status: .withdrawn),
            Session(id: "spare", status: .candidate),
        ])
        let grid = try forum.grid()
        #expect(grid.sessions == [1, 3])
        #expect(grid.candidates.map(\.count) == [5, 5])
        let context = try RuleContext(forum.event())
        #expect(context.planned == [nil, 0, nil, 1])
        #expect(context.position(of: "spare") == 1 && context.position(of: "gone") == nil)
        #expect(context.session(1).id == "spare")
    }

    @Test func pinsLeaveWhatTheyAllow() throws {
        func pinned(_ start: Instant?, _ room: ID<Room>?) throws -> [String] {
            try candidates(
                SmallForum(sessions: [
                    Session(id: "ws-1", durations: [60, 90], pin: Session.Pin(start: start, room: room))
                ]))
        }
        #expect(try pinned(at(24, "10:30"), nil) == ["10:30-11:30 a,b", "10:30-12:00 a,b"])
        #expect(try pinned(at(24, "10:30"), "b") == ["10:30-11:30 b", "10:30-12:00 b"])
        #expect(try pinned(nil, "a").count == 5 + 4)
        #expect(try pinned(nil, "a").allSatisfy { $0.hasSuffix(" a") })
        #expect(try pinned(at(24, "10:35"), nil) == [])
    }

    @Test func aPinNeedsASlotThatIsOpenInItsRoom() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", pin: Session.Pin(room: "b"))],
            slots: [
                Slot(id: "one", time: span(24, "09:00-10:00"), rooms: ["a"]),
                Slot(id: "two", time: span(24, "11:00-12:00"), rooms: ["a", "b"]),
            ])
        #expect(try candidates(forum) == ["11:00-12:00 b"])
    }

    @Test func equalOpeningsShareTheirRooms() throws {
        let grid = try SmallForum(sessions: [Session(id: "ws-1"), Session(id: "ws-2", durations: [30])]).grid()
        #expect(grid.roomSets == [.all(2)])
    }
}
