import ForumModel
import Rules
import Testing

@Suite struct BandsTests {
    /// Bands at 09:00, 10:30 and 14:00 on the 24th, and at 22:00 on the 25th.
    private func bands() throws -> Bands {
        try Bands(
            SmallForum(
                sessions: [Session(id: "ws-1")],
                slots: [
                    Slot(id: "late", time: span(24, "14:00-16:00")), Slot(id: "early", time: span(24, "09:00-10:30")),
                    Slot(id: "beside", time: span(24, "09:00-11:00"), rooms: ["b"]),
                    Slot(id: "inside", time: span(24, "10:30-11:00")),
                    Slot(id: "lunch", time: span(24, "12:00-13:00"), kind: .break),
                    Slot(id: "night", time: span(25, "22:00-26:00")),
                    Slot(id: "trip", time: span(27, "09:00-10:00"), kind: .break),
                ]
            ).event())
    }

    @Test func eachDifferentStartOfADayIsABand() throws {
        #expect(try bands().most == 3)
    }

    /// 24 June; breaks begin no band.
    @Test(arguments: [
        ("08:59", nil), ("09:00", 0), ("10:29", 0), ("10:30", 1), ("12:30", 1), ("13:59", 1), ("14:00", 2),
        ("23:00", 2),
    ])
    func theBandThatBeganLast(time: String, number: Int?) throws {
        let band = try bands().band(of: at(24, time))
        #expect(band?.number == number)
        #expect(band?.count == (number == nil ? nil : 3))
    }

    /// After midnight it is another day, on which nothing began; and the day of a break has no bands.
    @Test func daysByTheClockOfTheEvent() throws {
        let bands = try bands()
        #expect(bands.band(of: at(25, "22:00"))?.count == 1)
        #expect(bands.band(of: at(25, "24:00")) == nil)
        #expect(bands.band(of: at(27, "09:00")) == nil)
    }

    @Test func withoutSlotsThereAreNoBands() throws {
        let event = try SmallForum(sessions: [Session(id: "ws-1")], slots: []).event()
        #expect(Bands(event).most == 0)
        #expect(Bands(event).band(of: at(24, "09:00")) == nil)
    }
}
