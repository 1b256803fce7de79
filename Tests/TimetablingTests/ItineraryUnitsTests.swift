import Testing

@testable import Timetabling

/// What one more busy band adds to somebody's day, against counting the whole day twice.
@Suite struct ItineraryUnitsTests {
    /// Every day of nine bands, at the beginning, in the middle and at the end of what a word holds.
    @Test(arguments: [0, 27, 55] as [UInt64]) func aBandAddsWhatAWholeCountSays(offset: UInt64) {
        for day in 0..<512 as Range<UInt64> {
            let before = day << offset
            for band in offset..<offset + 9 {
                let after = before | 1 << band
                let units = Search.units(before, band)
                #expect(units.threes == Int64(threes(after) - threes(before)), "\(day), band \(band)")
                #expect(units.lone == Int64(isLone(after) - isLone(before)), "\(day), band \(band)")
            }
        }
    }

    /// Busy bands before which two others are busy.
    private func threes(_ day: UInt64) -> Int {
        (2..<64).count { band in (band - 2...band).allSatisfy { day >> UInt64($0) & 1 == 1 } }
    }

    private func isLone(_ day: UInt64) -> Int { day.nonzeroBitCount == 1 ? 1 : 0 }
}
