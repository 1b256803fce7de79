import ForumModel

/// A moment as written: on the wall clock of the event, or with an offset.
enum MomentText: Sendable, Hashable {
    case local(LocalDate, minute: Int)
    case absolute(Instant)
}

/// The forms of a time range that can be told without knowing the event; what is none of them may be a slot's id.
enum TimeRangeText: Sendable, Hashable {
    case moments(MomentText, MomentText)
    /// Both included.
    case days(LocalDate, LocalDate)
    case daily(DailyHours)

    /// `START/END`, `2025-06-23`, `2025-06-23/2025-06-25`, `09:00-10:30`; nil for any other text.
    init?(_ text: String) {
        var scanner = TimeScanner(text)
        if let hours = scanner.dailyHours(), scanner.isAtEnd {
            self = .daily(hours)
            return
        }
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            trimmed(String(Substring($0)))
        }
        guard parts.count <= 2, let from = parts.first, let to = parts.last else { return nil }
        if let first = localDate(from), let last = localDate(to) {
            self = .days(first, last)
        } else if parts.count == 2, let start = MomentText(from), let end = MomentText(to) {
            self = .moments(start, end)
        } else {
            return nil
        }
    }
}

extension MomentText {
    /// `2025-06-23T09:00`, also with seconds of 00, a space for the `T`, and at the end `Z`, `+02:00`, `+0200` or
    /// `+02`.
    init?(_ text: String) {
        var scanner = TimeScanner(text)
        guard let date = scanner.date(), scanner.accept("T") || scanner.accept("t") || scanner.accept(" "),
            let minute = scanner.clock()
        else { return nil }
        if scanner.accept(":") {
            guard scanner.number(digits: 2...2) == 0 else { return nil }
        }
        if scanner.isAtEnd {
            self = .local(date, minute: minute)
            return
        }
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        self = .absolute(Instant(rawValue: date.dayNumber * 1440 + minute - offset))
    }
}

/// `2025-06-23`; nil for anything else.
func localDate(_ text: String) -> LocalDate? {
    var scanner = TimeScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    return date
}

/// `09:00-10:30`, also over midnight.
func dailyHours(_ text: String) throws(Flaw) -> DailyHours {
    var scanner = TimeScanner(text)
    guard let hours = scanner.dailyHours(), scanner.isAtEnd else {
        throw Flaw(.notDailyHours, "\(quoted(text)) are not hours of a day", "Write them as \"09:00-18:00\"")
    }
    return hours
}

/// Reads the parts of a time from the front of a text.
private struct TimeScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while count < digits.upperBound, let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            count += 1
            rest.removeFirst()
        }
        return count >= digits.lowerBound ? value : nil
    }

    mutating func date() -> LocalDate? {
        guard let year = number(digits: 4...4), accept("-"), let month = number(digits: 2...2), accept("-"),
            let day = number(digits: 2...2)
        else { return nil }
        return LocalDate(year: year, month: month, day: day)
    }

    /// Minutes from midnight, up to 24:00.
    mutating func clock() -> Int? {
        guard let hour = number(digits: 1...2), accept(":"), let minute = number(digits: 2...2), minute < 60,
            hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }

    mutating func dailyHours() -> DailyHours? {
        guard let start = clock() else { return nil }
        while accept(" ") {}
        // Word processors turn the hyphen of a span of hours into a dash.
        guard accept("-") || acceptDash() else { return nil }
        while accept(" ") {}
        guard let end = clock(), start != end else { return nil }
        return DailyHours(start: start, end: end < start ? end + 1440 : end)
    }

    private mutating func acceptDash() -> Bool {
        for dash in ["\u{2013}", "\u{2014}"] where rest.starts(with: dash.utf8) {
            rest.removeFirst(dash.utf8.count)
            return true
        }
        return false
    }

    /// Minutes east of UTC.
    mutating func offset() -> Int? {
        if accept("Z") || accept("z") { return 0 }
        let sign: Int
        if accept("+") { sign = 1 } else if accept("-") { sign = -1 } else { return nil }
        guard let hours = number(digits: 2...2), hours <= 18 else { return nil }
        if isAtEnd { return sign * hours * 60 }
        _ = accept(":")
        guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
