import ForumModel

/// A stretch of local time in minutes from midnight of the first day; `end` does not belong to it.
struct LocalSpan: Hashable {
    let start: Int
    let end: Int

    var length: Int { end - start }
    var day: Int { start / 1440 }
    func overlaps(_ other: LocalSpan) -> Bool { start < other.end && other.start < end }
    func contains(_ other: LocalSpan) -> Bool { start <= other.start && other.end <= end }
}

/// The hours of the forum.
struct Timetable {
    static let slotLength = 90
    static let breakLength = 30

    let firstDate: LocalDate
    let days: Int
    /// The 90-minute slots, all of one day before those of the next.
    let slots: [LocalSpan]
    /// In what sessions may lie: the slots themselves, or two long openings a day.
    let openings: [LocalSpan]
    let slotsPerDay: Int
    let isAligned: Bool
    let step: Int

    init(_ specification: ForumSpecification) {
        firstDate = specification.startDate
        days = specification.days
        let count = specification.slotsPerDay
        slotsPerDay = count
        let lunch = count / 2
        let hours = (0..<count).map { number in
            let extra = lunch > 0 && number >= lunch ? Self.breakLength : 0
            let start = (count > 5 ? 480 : 540) + number * (Self.slotLength + Self.breakLength) + extra
            return LocalSpan(start: start, end: start + Self.slotLength)
        }
        isAligned = specification.breaks == .kept
        let long = [hours[..<lunch], hours[lunch...]].compactMap { part in
            part.isEmpty ? nil : LocalSpan(start: part[part.startIndex].start, end: part[part.endIndex - 1].end)
        }
        func everyDay(_ spans: [LocalSpan]) -> [LocalSpan] {
            (0..<specification.days).flatMap { day in
                spans.map { LocalSpan(start: day * 1440 + $0.start, end: day * 1440 + $0.end) }
            }
        }
        slots = everyDay(hours)
        openings = everyDay(isAligned ? hours : long)
        step = [30, 15, 10].first { $0 <= specification.step.rawValue } ?? 5
    }

    /// The openings of one day, and the breaks between them, in minutes from midnight.
    var dailyOpenings: [LocalSpan] { openings.filter { $0.day == 0 } }
    var dailyBreaks: [LocalSpan] {
        zip(dailyOpenings, dailyOpenings.dropFirst()).map { LocalSpan(start: $0.end, end: $1.start) }
    }

    /// How many sessions of this length and turnover one opening holds one after another, starting on the grid.
    func sessions(in opening: LocalSpan, minutes: Int, turnover: Int) -> Int {
        let stride = (minutes + turnover + step - 1) / step * step
        return opening.length < minutes ? 0 : 1 + (opening.length - minutes) / stride
    }

    // MARK: As the files write it

    func date(_ day: Int) -> String { firstDate.advanced(by: day).description }
    func time(_ minute: Int) -> String { "\(date(minute / 1440))T\(clock(minute % 1440))" }
    func range(_ span: LocalSpan) -> String { "\(time(span.start))/\(time(span.end))" }
    func hours(_ span: LocalSpan) -> String { "\(clock(span.start))-\(clock(span.end))" }

    /// Days from `first` to `last`, both included: `2027-06-14` or `2027-06-14/2027-06-15`.
    func dates(_ first: Int, _ last: Int) -> String { first == last ? date(first) : "\(date(first))/\(date(last))" }
}
