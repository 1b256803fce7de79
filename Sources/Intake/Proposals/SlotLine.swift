import ForumModel

/// `Friday, 13th November, 2020 (08:00 UTC) - Friday, 13th November, 2020 (09:30 UTC)`, also over midnight, and
/// `13 Nov 2020 08:00h - 09:30h UTC`.
struct SlotLine: Sendable, Hashable {
    let start: Instant
    let end: Instant

    /// nil when the line does not have the form.
    init?(_ line: ProposalLine) {
        guard line.isShort, line.contains("utc") else { return nil }
        var scanner = ByteScanner(line.lower)
        guard let first = Self.date(&scanner) else { return nil }
        if let start = Self.bracketedTime(&scanner) {
            guard scanner.separator(), let last = Self.date(&scanner), let end = Self.bracketedTime(&scanner)
            else { return nil }
            self.init(first, start, last, end)
        } else {
            guard let start = Self.time(&scanner), scanner.separator(), let end = Self.time(&scanner) else {
                return nil
            }
            scanner.skipBlanks()
            guard scanner.accept("utc") else { return nil }
            self.init(first, start, end < start ? first.advanced(by: 1) : first, end)
        }
    }

    private init?(_ first: LocalDate, _ start: Int, _ last: LocalDate, _ end: Int) {
        self.start = Instant(rawValue: first.dayNumber * 1440 + start)
        self.end = Instant(rawValue: last.dayNumber * 1440 + end)
        // Longer than a day is a slip of the pen, not a session.
        guard self.start < self.end, self.end - self.start <= 1440 else { return nil }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// A date with the month's name; the weekday before it is not read.
    private static func date(_ scanner: inout ByteScanner) -> LocalDate? {
        scanner.skipBlanks()
        if scanner.word().hasSuffix("day") {
            _ = scanner.accept(",")
            scanner.skipBlanks()
        }
        guard let day = scanner.number(digits: 2) else { return nil }
        _ = scanner.accept(anyOf: ["st", "nd", "rd", "th"])
        scanner.skipBlanks()
        guard let month = months.firstIndex(of: String(scanner.word().prefix(3))) else { return nil }
        _ = scanner.accept(",")
        scanner.skipBlanks()
        guard let year = scanner.number() else { return nil }
        scanner.skipBlanks()
        return LocalDate(year: year, month: month + 1, day: day)
    }

    /// `(08:00 UTC)`, in minutes of the day.
    private static func bracketedTime(_ scanner: inout ByteScanner) -> Int? {
        guard scanner.accept("("), let minute = time(&scanner) else { return nil }
        scanner.skipBlanks()
        return scanner.accept("utc)") ? minute : nil
    }

    private static func time(_ scanner: inout ByteScanner) -> Int? {
        scanner.skipBlanks()
        guard let hour = scanner.number(digits: 2), scanner.accept(":"), let minute = scanner.number(digits: 2),
            hour < 24, minute < 60
        else { return nil }
        _ = scanner.accept("h")
        return hour * 60 + minute
    }
}
