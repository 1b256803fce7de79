import Foundation
import ForumModel
import Testing

@Suite struct CalendarTests {
    let oslo = TimeZone(identifier: "Europe/Oslo")!

    @Test func datesGoThereAndBack() throws {
        for number in stride(from: -200_000, through: 200_000, by: 37) {
            let date = LocalDate(dayNumber: number)
            let (year, month, day) = date.components
            guard year >= 1 else { continue }
            #expect(LocalDate(year: year, month: month, day: day) == date)
        }
        let known = try #require(LocalDate(year: 2025, month: 6, day: 23))
        #expect(known.dayNumber == 20_262)
        #expect(known.weekday == 0)
        #expect(known.description == "2025-06-23")
    }

    @Test(arguments: [(2025, 2, 29), (2025, 13, 1), (2025, 4, 31), (2025, 0, 1), (0, 1, 1)])
    func daysThatTheCalendarLacks(year: Int, month: Int, day: Int) {
        #expect(LocalDate(year: year, month: month, day: day) == nil)
    }

    @Test func localTimeIsShownWithItsOffset() throws {
        let date = try #require(LocalDate(year: 2025, month: 6, day: 23))
        let nine = try #require(Instant(date, minute: 540, in: oslo))
        #expect(nine.iso(in: oslo) == "2025-06-23T09:00+02:00")
        #expect(nine.isoUTC == "2025-06-23T07:00Z")
        #expect(nine.local(in: oslo) == (date, 540))
    }

    @Test func aTimeSkippedByTheClocksDoesNotExist() throws {
        let spring = try #require(LocalDate(year: 2025, month: 3, day: 30))
        #expect(Instant(spring, minute: 150, in: oslo) == nil)
        #expect(Instant(spring, minute: 180, in: oslo)?.isoUTC == "2025-03-30T01:00Z")
    }

    @Test func aTimeShownTwiceMeansTheFirst() throws {
        let autumn = try #require(LocalDate(year: 2025, month: 10, day: 26))
        #expect(Instant(autumn, minute: 150, in: oslo)?.isoUTC == "2025-10-26T00:30Z")
    }

    @Test func pointsReadLikeNumbers() {
        #expect(Points(12).description == "12")
        #expect(Points(0.5).description == "0.5")
        #expect(Points(-1.25).description == "-1.25")
        #expect((Points(0.1) + Points(0.2)) == Points(0.3))
    }
}
