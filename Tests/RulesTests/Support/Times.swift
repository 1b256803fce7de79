import Foundation
import ForumModel

let oslo = TimeZone(identifier: "Europe/Oslo")!

/// A time in June 2025 on the clock in Oslo; the 24th is a Tuesday. `25:00` lies on the following day.
func at(_ day: Int, _ time: String) -> Instant {
    let parts = time.split(separator: ":").map { Int($0)! }
    return Instant(LocalDate(year: 2025, month: 6, day: day)!, minute: parts[0] * 60 + parts[1], in: oslo)!
}

/// `span(24, "09:00-10:30")`
func span(_ day: Int, _ hours: String) -> TimeRange {
    let ends = hours.split(separator: "-").map { at(day, String($0)) }
    return TimeRange(ends[0], ends[1])!
}
