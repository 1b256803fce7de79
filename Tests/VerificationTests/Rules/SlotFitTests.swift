import ForumModel
import Testing
import Verification

@Suite struct SlotFitTests {
    var forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data", durations: [90, 60])],
        slots: [
            Slot(id: "morning", time: span(24, "09:00-12:00")),
            Slot(id: "noon", time: span(24, "12:00-13:30"), kind: .break),
            Slot(id: "late", time: span(24, "13:30-15:00"), rooms: ["b"]),
        ],
        step: 15)

    func sentences(_ placement: Placement) throws -> [String] {
        try forum.assess(placement).broken("slot-fit").map(\.sentence)
    }

    @Test(arguments: ["09:00-10:30", "09:45-10:45", "10:30-12:00"])
    func insideASlotOnTheGrid(hours: String) throws {
        #expect(try sentences(Placement("ws-1", 24, hours)).isEmpty)
    }

    @Test(arguments: ["08:45-09:45", "11:15-12:15", "12:00-13:00", "13:30-14:30"])
    func outsideOfWhatIsOpen(hours: String) throws {
        #expect(
            try sentences(Placement("ws-1", 24, hours)) == [
                "ws-1 \"Open data\" on Tue 24 June \(hours) in Hall A does not lie inside one slot that is open there."
            ])
    }

    @Test func aSlotForOneRoomOnly() throws {
        #expect(try sentences(Placement("ws-1", 24, "13:30-14:30", in: "b")).isEmpty)
    }

    @Test func offTheGrid() throws {
        #expect(
            try sentences(Placement("ws-1", 24, "09:10-10:10")) == [
                "ws-1 \"Open data\" on Tue 24 June 09:10-10:10 in Hall A does not start on the grid of the slot "
                    + "morning: every 15 minutes from Tue 24 June 09:00."
            ])
    }

    @Test func withoutAStepOnlyTheSlotsStart() throws {
        var forum = forum
        forum.step = nil
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00")).isSound)
        #expect(
            try forum.assess(Placement("ws-1", 24, "10:00-11:00")).violations.map(\.sentence) == [
                "ws-1 \"Open data\" on Tue 24 June 10:00-11:00 in Hall A does not start on the grid of the slot "
                    + "morning: only at Tue 24 June 09:00."
            ])
    }

    @Test func aStepOfNothingIsNoStep() throws {
        var forum = forum
        forum.step = 0
        #expect(try forum.assess(Placement("ws-1", 24, "10:00-11:00")).broken("slot-fit").count == 1)
    }

    @Test func aLengthThatIsNotAccepted() throws {
        #expect(
            try sentences(Placement("ws-1", 24, "09:00-10:15")) == [
                "ws-1 \"Open data\" lasts 75 minutes, and it accepts 90 or 60 minutes."
            ])
    }

    @Test func twoTouchingSlotsAreNotOne() throws {
        var forum = forum
        forum.slots = [
            Slot(id: "one", time: span(24, "09:00-10:00")), Slot(id: "two", time: span(24, "10:00-11:00")),
        ]
        #expect(try forum.assess(Placement("ws-1", 24, "09:30-10:30")).broken("slot-fit").count == 1)
    }

    @Test func anyOfTwoOverlappingSlotsWillDo() throws {
        var forum = forum
        forum.slots.append(Slot(id: "odd", time: span(24, "09:10-11:00"), rooms: ["a"]))
        #expect(try forum.assess(Placement("ws-1", 24, "09:25-10:25")).isSound)
    }
}
