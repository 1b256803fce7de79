public import Foundation

/// A day of the Gregorian calendar, without a time zone.
public struct LocalDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let dayNumber: Int

    public init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// - Returns: nil for a day that the calendar does not have.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil.
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
        guard components == (year, month, day) else { return nil }
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    public var components: (year: Int, month: Int, day: Int) {
        // The same source: civil_from_days.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// 0 for Monday to 6 for Sunday.
    public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    public func advanced(by days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

    public static func < (a: Self, b: Self) -> Bool { a.dayNumber < b.dayNumber }

    /// ISO 8601, `2025-06-23`.
    public var description: String {
        let (year, month, day) = components
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// Hours of a day on the wall clock, in minutes from midnight; `end` may pass midnight (up to 48:00).
public struct DailyHours: Hashable, Sendable, Codable {
    public let start: Int
    public let end: Int

    /// - Returns: nil unless 0 ≤ start < 1440 and start < end ≤ start + 1440.
    public init?(start: Int, end: Int) {
        guard (0..<1440).contains(start), start < end, end <= start + 1440 else { return nil }
        self.start = start
        self.end = end
    }
}

extension DailyHours {
    /// Reads `09:00-10:30`; an end before the start lies on the next day, and `24:00` is an end.
    public init?(_ text: String) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
        guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
        self.init(start: start, end: end <= start ? end + 1440 : end)
    }

    /// Minutes after midnight of `09:05` or `9:05`, up to `24:00`.
    private static func minute(_ text: Substring) -> Int? {
        let parts = text.trimmingCharacters(in: .whitespaces).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}

extension Instant {
    /// The offset of `zone` from UTC at this moment, in minutes (rounded towards zero for historical zones with seconds).
    public func offset(in zone: TimeZone) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(rawValue) * 60)) / 60
    }

    /// The day and the minute of that day which a clock in `zone` shows.
    public func local(in zone: TimeZone) -> (date: LocalDate, minute: Int) {
        let shown = rawValue + offset(in: zone)
        let day = shown >= 0 ? shown / 1440 : (shown - 1439) / 1440
        return (LocalDate(dayNumber: day), shown - day * 1440)
    }

    /// The day that a calendar in `zone` shows.
    public func date(in zone: TimeZone) -> LocalDate { local(in: zone).date }

    /// The moment at which a clock in `zone` shows `minute` minutes after midnight of `date`.
    ///
    /// `minute` may be 1440 or more and then lies on a following day. A time that occurs twice (clocks going back) means
    /// the first; nil is a time that does not occur (clocks going forward).
    public init?(_ date: LocalDate, minute: Int, in zone: TimeZone) {
        let shown = date.dayNumber * 1440 + minute
        // Every offset in force within a day of the moment is tried; the earliest moment that shows the time wins.
        let offsets = Set([-1440, 0, 1440].map { Instant(rawValue: shown + $0).offset(in: zone) })
        let moments = offsets.map { Instant(rawValue: shown - $0) }
            .filter { $0.rawValue + $0.offset(in: zone) == shown }
        guard let first = moments.min() else { return nil }
        self = first
    }

    /// ISO 8601 with the offset of `zone`: `2025-06-23T09:00+02:00`.
    public func iso(in zone: TimeZone) -> String {
        let (date, minute) = local(in: zone)
        let offset = offset(in: zone)
        let sign = offset < 0 ? "-" : "+"
        let size = abs(offset)
        return "\(date)T\(clock(minute))\(sign)\(padded(size / 60, 2)):\(padded(size % 60, 2))"
    }

    /// ISO 8601 in UTC: `2025-06-23T07:00Z`.
    public var isoUTC: String {
        let day = rawValue >= 0 ? rawValue / 1440 : (rawValue - 1439) / 1440
        return "\(LocalDate(dayNumber: day))T\(clock(rawValue - day * 1440))Z"
    }

    /// A moment as ``isoUTC`` writes it; nil for any other text.
    public init?(isoUTC text: String) {
        let digits = text.split(whereSeparator: { "-T:Z".contains($0) }).compactMap { Int($0) }
        guard digits.count == 5, let date = LocalDate(year: digits[0], month: digits[1], day: digits[2]),
            (0..<24).contains(digits[3]), (0..<60).contains(digits[4])
        else { return nil }
        self.init(rawValue: date.dayNumber * 1440 + digits[3] * 60 + digits[4])
        guard isoUTC == text else { return nil }
    }
}

/// `09:05` for 545 minutes after midnight.
public func clock(_ minute: Int) -> String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
