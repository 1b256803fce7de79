import ForumModel
import Foundation

/// Turns the times that people write into moments, once the event's zone, days and slots are known.
///
/// A class for its memory: cells repeat the same few ranges, and each is resolved once.
final class EventTimes {
    /// More days than that are a slip of the keyboard, and daily hours would fill the memory.
    static let maximumDays = 366

    let zone: TimeZone
    /// The days on which session slots begin, ascending.
    private(set) var days: [LocalDate] = []
    private(set) var slots: [String: TimeRange] = [:]
    /// Whether every slot could be read; otherwise no name of a slot can be called unknown.
    private var knowsAllSlots = true
    private var known: [String: Result<[TimeRange], Flaw>] = [:]

    init(zone: TimeZone) { self.zone = zone }

    func setSlots(_ all: [Slot], isComplete: Bool) {
        knowsAllSlots = isComplete
        slots = Dictionary(all.map { ($0.id.rawValue, $0.time) }, uniquingKeysWith: { first, _ in first })
        let starts = all.filter { $0.kind == .session }.map { $0.time.start.date(in: zone) }
        days = Array(Set(starts).sorted().prefix(Self.maximumDays))
        known = [:]
    }

    func moment(_ text: String) throws(Flaw) -> Instant {
        guard let moment = MomentText(text) else {
            throw Flaw(
                .notATime, "\(quoted(text)) is not a time",
                "Write it as 2025-06-23T09:00, with Z or an offset such as +02:00 when it is not local")
        }
        return try instant(moment)
    }

    func instant(_ moment: MomentText) throws(Flaw) -> Instant {
        switch moment {
        case .absolute(let instant): return instant
        case .local(let date, let minute):
            guard let instant = Instant(date, minute: minute, in: zone) else {
                let zone = zone
                throw Flaw(
                    .timeSkipped,
                    "\(date)T\(clock(minute)) does not exist in \(zone.identifier): the clocks go forward",
                    "Write the time after the change, or one with an offset")
            }
            return instant
        }
    }

    /// Every stretch that one item of a list of time ranges means: one, or one a day for daily hours.
    func ranges(_ text: String) throws(Flaw) -> [TimeRange] {
        if let known = known[text] { return try known.get() }
        let result: Result<[TimeRange], Flaw>
        do {
            result = .success(try resolve(text))
        } catch {
            result = .failure(error)
        }
        known[text] = result
        return try result.get()
    }

    private func resolve(_ text: String) throws(Flaw) -> [TimeRange] {
        switch TimeRangeText(text) {
        case .daily(let hours): return days.compactMap { range(hours, on: $0) }
        case .days(let first, let last):
            guard first <= last else { throw endBeforeStart(text) }
            guard let range = TimeRange(midnight(of: first), midnight(of: last.advanced(by: 1))) else { return [] }
            return [range]
        case .moments(let start, let end):
            guard let range = TimeRange(try instant(start), try instant(end)) else { throw endBeforeStart(text) }
            return [range]
        case nil:
            if let slot = slots[text] { return [slot] }
            if !knowsAllSlots { return [] }
            let names = slots.keys
            if let digit = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
                throw Flaw(
                    .notATime, "\(quoted(text)) is not a time range",
                    cure(
                        "Write START/END, a day, FIRST-DAY/LAST-DAY, hours such as 09:00-10:30, or a slot's id",
                        for: text, among: names))
            }
            throw Flaw(
                .unknownSlot, "\(quoted(text)) is neither a time range nor the id of a slot",
                cure("Write a slot's id, START/END, a day, or hours such as 09:00-10:30", for: text, among: names))
        }
    }

    /// These hours of `day`; what the clocks skip is left out, so that nil is a stretch that they skip altogether.
    func range(_ hours: DailyHours, on day: LocalDate) -> TimeRange? {
        TimeRange(firstMoment(day, hours.start), firstMoment(day, hours.end))
    }

    private func midnight(of day: LocalDate) -> Instant { firstMoment(day, 0) }

    /// The moment at which the clock shows this time, or shows the first time after it that exists.
    private func firstMoment(_ day: LocalDate, _ minute: Int) -> Instant {
        for later in 0..<1440 {
            if let moment = Instant(day, minute: minute + later, in: zone) { return moment }
        }
        return Instant(rawValue: day.dayNumber * 1440 + minute)
    }

    private func endBeforeStart(_ text: String) -> Flaw {
        Flaw(.endBeforeStart, "\(quoted(text)) ends before it starts", "Exchange start and end, or correct the date")
    }
}
